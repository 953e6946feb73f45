import { sql } from 'kysely';
import type { Ctx } from '#platform/ctx';
import { firstHome } from '../seed/home.ts';
import { firstPages } from '../seed/pages.ts';
import { addHomeVersion } from '../tables/home.ts';

/** Plants the first home page and the pages of words once; afterwards they are the operator's. */
export async function plant(ctx: Ctx): Promise<void> {
  await addHomeVersion(ctx, 0, firstHome, '');
  const rows = firstPages.map((page, position) => ({ ...page, position }));
  await sql`insert into content.pages (slug, position, title, lead, sections, changed_at)
    select p.slug, p.position, p.title, p.lead, p.sections, ${ctx.now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (slug text, position int, title jsonb, lead jsonb, sections jsonb)
    on conflict do nothing`.execute(ctx.tx);
}
