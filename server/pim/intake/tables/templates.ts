import { sql } from 'kysely';
import { jsonText } from '#kernel/json-text';
import type { Ctx } from '#platform/ctx';
import type { TemplateContent } from '../rules/template.ts';

export type Template = { id: string; name: string; content: TemplateContent; createdAt: Date };

const columns = sql`id, name, content, created_at as "createdAt"`;

export async function templatesOf(ctx: Ctx, merchantId: string): Promise<Template[]> {
  return (await sql<Template>`select ${columns} from intake.templates where merchant_id = ${merchantId} order by name, id limit 200`.execute(ctx.tx)).rows;
}

/** Keeps a template; one of the same name takes the new content. */
export async function keepTemplate(
  ctx: Ctx,
  merchantId: string,
  template: { id: string; name: string; content: TemplateContent; author: string },
): Promise<Template> {
  const { rows } = await sql<Template>`
    insert into intake.templates as t (id, merchant_id, name, content, created_by, created_at)
    values (${template.id}, ${merchantId}, ${template.name}, ${jsonText(template.content)}::jsonb, ${template.author}, ${ctx.now})
    on conflict (merchant_id, name) do update set content = excluded.content, created_by = excluded.created_by, created_at = excluded.created_at
    returning ${columns}`.execute(ctx.tx);
  return rows[0]!;
}

export async function forgetTemplate(ctx: Ctx, merchantId: string, id: string): Promise<boolean> {
  return (await sql`delete from intake.templates where merchant_id = ${merchantId} and id = ${id}`.execute(ctx.tx)).numAffectedRows === 1n;
}
