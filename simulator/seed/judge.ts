import type { Api, Session } from './client.ts';

type CaseLine = { id: string; product: { id: string } };

const revisions = [
  { field: 'media', code: 'PICTURE_QUALITY', text: 'Додайте фото підошви й задника при денному світлі' },
  { field: 'description.uk', code: 'DESCRIPTION_TOO_SHORT', text: 'Опишіть склад матеріалу та догляд' },
  { field: 'attributes.material', code: 'ATTRIBUTE_RECOMMENDED', text: 'Зазначте матеріал підкладки' },
  { field: 'name.uk', code: 'TEXT_QUALITY', text: 'Назва починається з типу товару, далі бренд і модель' },
];

/** The moderator empties the queue as on a working day: most is published, a few go back with reasons. */
export async function judgeProducts(api: Api, moderator: Session, revise: number): Promise<void> {
  const cases: CaseLine[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: CaseLine[]; nextCursor: string | null } = await api(
      'GET',
      `/operator/moderation/cases?status=waiting&sort=age&limit=100${cursor ? `&cursor=${cursor}` : ''}`,
      undefined,
      moderator,
    );
    cases.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  const spread = Math.max(1, Math.floor(cases.length / Math.max(1, revise)));
  const revised = cases.filter((_, at) => at % spread === 3).slice(0, revise);
  const set = new Set(revised.map((one) => one.id));
  const published = cases.filter((one) => !set.has(one.id)).map((one) => one.id);
  for (let from = 0; from < published.length; from += 200)
    await api('POST', '/operator/moderation/decisions', { caseIds: published.slice(from, from + 200), verdict: 'publish' }, moderator);
  for (const [at, one] of revised.entries())
    await api('POST', '/operator/moderation/decisions', { caseIds: [one.id], verdict: 'revise', reasons: [revisions[at % revisions.length]] }, moderator);
}
