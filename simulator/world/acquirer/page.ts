import type { PaymentRow } from './payment.ts';

// The acquirer is a stranger to the shop: its page has its own words, in the languages of its protocol.
const words = {
  uk: {
    title: 'Оплата',
    pay: 'Сплатити',
    decline: 'Відмовитися',
    test: 'Тестовий платіж: гроші не списуються',
    order: 'Замовлення',
    card: 'Картка',
    paid: 'Платіж уже проведено',
    expired: 'Час на оплату минув',
    failed: 'Попередня спроба не вдалася. Можна спробувати ще раз.',
    back: 'Повернутися до магазину',
    wrong: 'Платіж неможливий',
  },
  en: {
    title: 'Payment',
    pay: 'Pay',
    decline: 'Decline',
    test: 'Test payment: no money is taken',
    order: 'Order',
    card: 'Card',
    paid: 'This payment has been made',
    expired: 'The time to pay has run out',
    failed: 'The last attempt failed. You may try again.',
    back: 'Back to the shop',
    wrong: 'Payment is not possible',
  },
};

const style = `*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:#eef2ee;color:#16211a;font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:420px;background:#fff;border-radius:20px;padding:32px;box-shadow:0 12px 40px #1632201f}h1{margin:0;font-size:14px;font-weight:600;color:#5b6b60;letter-spacing:.04em;text-transform:uppercase}
.sum{margin:8px 0 20px;font-size:40px;font-weight:700;line-height:1.1}dl{margin:0 0 24px;display:grid;gap:12px}dt{font-size:13px;color:#5b6b60}dd{margin:0;overflow-wrap:anywhere}
button,a.button{display:block;width:100%;padding:14px;border:0;border-radius:12px;font:600 16px/1.4 system-ui,sans-serif;text-align:center;text-decoration:none;cursor:pointer}
.yes{background:#1f7a3f;color:#fff;margin-bottom:12px}.yes:hover{background:#186333}.no{background:#eef2ee;color:#16211a}.no:hover{background:#e0e7e1}:focus-visible{outline:3px solid #7cc492;outline-offset:2px}
.note{margin:0 0 20px;padding:10px 14px;border-radius:10px;background:#fff6dc;color:#5c4500;font-size:14px}`;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

function frame(language: 'uk' | 'en', title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
}

function sum(row: PaymentRow): string {
  return new Intl.NumberFormat(row.language, { style: 'currency', currency: row.currency }).format(row.amountMinor / 100);
}

const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

function back(row: PaymentRow): string {
  return isWeb(row.resultUrl) ? `<a class="button no" href="${escape(row.resultUrl)}">${words[row.language].back}</a>` : '';
}

function buttons(row: PaymentRow): string {
  const own = words[row.language];
  return `<form method="post" action="/checkout/${row.token}"><button class="yes" name="decision" value="pay">${own.pay} ${escape(sum(row))}</button><button class="no" name="decision" value="decline">${own.decline}</button></form>`;
}

/** The page where a buyer pays. */
export function checkoutPage(row: PaymentRow): string {
  const own = words[row.language];
  const over = row.status === 'success' || row.status === 'reversed' ? own.paid : row.status === 'expired' ? own.expired : '';
  const notes = [row.sandbox ? own.test : '', row.status === 'failure' ? own.failed : '', over]
    .filter(Boolean)
    .map((note) => `<p class="note">${note}</p>`)
    .join('');
  const facts = `<dl><div><dt>${own.order}</dt><dd>${escape(row.description)}</dd></div><div><dt>${own.card}</dt><dd>4731 18•• •••• ••97</dd></div></dl>`;
  return frame(row.language, own.title, `<h1>${own.title}</h1><p class="sum">${escape(sum(row))}</p>${notes}${facts}${over ? back(row) : buttons(row)}`);
}

export function refusalPage(language: 'uk' | 'en', errorCode: string): string {
  const own = words[language];
  return frame(language, own.wrong, `<h1>${own.wrong}</h1><p class="note">${escape(errorCode)}</p>`);
}
