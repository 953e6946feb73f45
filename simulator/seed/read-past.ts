import type { Api, Session } from './client.ts';

const dayMillis = 86_400_000;

/** People have read what came before yesterday: an inbox shows a morning's worth of news, not two months'. */
export async function readPast(api: Api, people: { merchants: Iterable<Session>; buyers: Iterable<Session>; operators: Iterable<Session> }): Promise<void> {
  const before = new Date(Date.now() - dayMillis).toISOString();
  const doors = { merchants: '/merchant/notices/read', buyers: '/buyer/notices/read', operators: '/operator/notices/read' } as const;
  for (const who of ['merchants', 'buyers', 'operators'] as const) for (const session of people[who]) await api('POST', doors[who], { before }, session);
}
