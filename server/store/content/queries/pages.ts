import { sql } from 'kysely';
import { inLanguage, type Localised } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import type { Ctx } from '#platform/ctx';
import type { Section } from '../content.ts';

type Row = { slug: string; title: Localised; lead: Localised; sections: Section[]; changedAt: Date };

/** A page of words in the reader's language. */
export async function wordsPage(ctx: Ctx, slug: string) {
  const { rows } = await sql<Row>`select slug, title, lead, sections, changed_at as "changedAt" from content.pages where slug = ${slug}`.execute(ctx.tx);
  const page = rows[0];
  if (!page) throw refuse('NOT_FOUND');
  return {
    slug: page.slug,
    title: inLanguage(page.title, ctx.language),
    lead: inLanguage(page.lead, ctx.language),
    sections: page.sections.map((section) => ({ title: inLanguage(section.title, ctx.language), text: section.text[ctx.language] ?? section.text.uk })),
    changedAt: page.changedAt.toISOString(),
  };
}

export async function pageTitles(ctx: Ctx) {
  const { rows } = await sql<Pick<Row, 'slug' | 'title'>>`select slug, title from content.pages order by position`.execute(ctx.tx);
  return rows.map((row) => ({ slug: row.slug, title: inLanguage(row.title, ctx.language) }));
}
