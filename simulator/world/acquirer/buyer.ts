/** Walks through the acquirer's pages as a buyer does (from `address`, as a proxy in front of us would tell), and answers the address to which the browser is sent afterwards (null: none). */
export async function payAsBuyer(redirectUrl: string, decision: 'pay' | 'decline' = 'pay', address?: string): Promise<string | null> {
  const headers = address ? { 'x-forwarded-for': address } : undefined;
  const opening = await fetch(redirectUrl, { redirect: 'follow', headers, signal: AbortSignal.timeout(30_000) });
  await opening.text();
  if (!opening.ok) throw new Error(`the acquirer's page answered ${opening.status}`);
  const paying = await fetch(opening.url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  await paying.text();
  if (paying.status >= 400) throw new Error(`the acquirer answered ${paying.status} to the buyer's decision`);
  return paying.headers.get('location');
}
