import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '#platform/http/language';
import { wordsIn } from '#platform/words';
import type { World } from '../simulator/world/world.ts';
import type { App } from './app.ts';

type T = ReturnType<typeof wordsIn>;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: unknown) => String(value ?? '').replaceAll(/[&<>"']/g, (sign) => escapes[sign]!);

const style = `
:root{color-scheme:light dark;--canvas:#f7f5f1;--surface:#fff;--ink:#1b1916;--ink-2:#57524b;--line:#e6e1d9;--accent:#0f5f5a}
@media(prefers-color-scheme:dark){:root{--canvas:#141311;--surface:#1c1b18;--ink:#f2efe9;--ink-2:#bdb7ac;--line:#302d28;--accent:#62c7ba}}
*{box-sizing:border-box}body{margin:0;background:var(--canvas);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:860px;margin:0 auto;padding:28px 20px 64px}h1{font-size:24px;margin:0 0 4px}h2{font-size:17px;margin:32px 0 10px}p.lead,small{color:var(--ink-2)}
nav{display:flex;gap:16px;margin:14px 0 22px}a{color:var(--accent)}article,.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:14px 16px;margin:0 0 12px}
article header{display:flex;justify-content:space-between;gap:12px;flex-wrap:wrap}pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:8px 0 0;font:14px/1.5 ui-monospace,monospace}
.table{overflow-x:auto}table{width:100%;border-collapse:collapse}th{text-align:left;color:var(--ink-2);font-weight:500;font-size:13px}td,th{padding:8px 10px 8px 0;border-top:1px solid var(--line);vertical-align:top}
form{display:flex;gap:8px;flex-wrap:wrap;margin:0}select,button,input{font:inherit;padding:6px 10px;border-radius:8px;border:1px solid var(--line);background:var(--surface);color:var(--ink);min-height:36px}select{max-width:260px}td{min-width:96px}button{cursor:pointer}`;

function page(reply: FastifyReply, language: string, title: string, body: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'`)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${text(title)}</title><style nonce="${nonce}">${style}</style></head><body><main>${body}</main></body></html>`,
    );
}

const head = (t: T, title: string, lead: string) =>
  `<h1>${text(title)}</h1><p class="lead">${text(lead)}</p><nav><a href="/dev/inbox">${text(t('dev.inbox.title'))}</a><a href="/dev/world">${text(t('dev.world.title'))}</a><a href="/">${text(t('dev.shop'))}</a></nav>`;

function inboxPage(world: World, t: T): string {
  const messages = world.messages().slice(0, 100);
  const items = messages.map((message) => {
    const { kind, to, subject, text: body, at } = message as unknown as { kind: string; to: unknown; subject?: string; text?: string; at: Date };
    return `<article><header><strong>${text(subject || t(`dev.inbox.${kind}`))}</strong><small>${text(t(`dev.inbox.${kind}`))} · ${text(Array.isArray(to) ? to.join(', ') : to)} · ${text(new Date(at).toISOString().replace('T', ' ').slice(0, 16))}</small></header><pre>${text(body)}</pre></article>`;
  });
  return head(t, t('dev.inbox.title'), t('dev.inbox.lead')) + (items.join('') || `<p>${text(t('dev.inbox.empty'))}</p>`);
}

function worldPage(world: World, t: T): string {
  const { control } = world;
  const doubles = control.doubles().map((double) => {
    const options = double.faults.map((fault) => `<option${fault === double.fault ? ' selected' : ''}>${text(fault)}</option>`).join('');
    return `<tr><td><strong>${text(t(`dev.world.${double.name}`))}</strong><br><small>${text(double.address)}</small></td><td>${double.requests}</td><td>${double.kept ?? '–'}</td>
      <td><form method="post" action="/dev/world/fault"><input type="hidden" name="name" value="${double.name}"><select name="fault" aria-label="${text(t('dev.world.fault'))}">${options}</select><button>${text(t('dev.world.set'))}</button></form></td></tr>`;
  });
  const codes = control.parcelCodes.map((one) => `<option value="${text(one.code)}">${text(one.code)} ${text(one.words)}</option>`).join('');
  const parcels = control.parcels(15).map(
    (parcel) => `<tr><td>${text(parcel.number)}<br><small>${text(parcel.orderNumber)}</small></td><td>${text(parcel.code)} ${text(parcel.words)}</td>
    <td><form method="post" action="/dev/world/parcel"><input type="hidden" name="number" value="${text(parcel.number)}"><select name="code" aria-label="${text(t('dev.world.code'))}">${codes}</select><button>${text(t('dev.world.move'))}</button></form></td></tr>`,
  );
  const heads = (...names: string[]) => `<tr>${names.map((name) => `<th>${text(t(`dev.world.${name}`))}</th>`).join('')}</tr>`;
  return `${head(t, t('dev.world.title'), t('dev.world.lead'))}<div class="card table"><table>${heads('partner', 'requests', 'kept', 'fault')}${doubles.join('')}</table></div>
    <h2>${text(t('dev.world.parcels'))}</h2><div class="card table"><table>${heads('waybill', 'state', 'move')}${parcels.join('')}</table></div>`;
}

/** The sandbox of the demo: what would have been sent, and switches for the partners outside. Not there in production. */
export function mountDevPages({ server }: App, world: World): void {
  const show = (make: (world: World, t: T) => string, title: string) => (request: FastifyRequest, reply: FastifyReply) => {
    const language = languageOf(request);
    const t = wordsIn(language);
    return page(reply, language, t(title), make(world, t));
  };
  server.get('/dev/inbox', show(inboxPage, 'dev.inbox.title'));
  server.get('/dev/world', show(worldPage, 'dev.world.title'));
  mountSwitches(server, world);
}

function mountSwitches(server: FastifyInstance, world: World): void {
  const ownPage = (request: FastifyRequest) => request.headers.origin === undefined || new URL(request.headers.origin).host === request.headers.host;
  server.post('/dev/world/fault', async (request, reply) => {
    const { name, fault } = request.body as { name: Parameters<World['setFault']>[0]; fault: string };
    if (ownPage(request)) world.setFault(name, fault);
    return reply.redirect('/dev/world', 303);
  });
  server.post('/dev/world/parcel', async (request, reply) => {
    const { number, code } = request.body as { number: string; code: string };
    if (ownPage(request)) world.advance(number, code);
    return reply.redirect('/dev/world', 303);
  });
}
