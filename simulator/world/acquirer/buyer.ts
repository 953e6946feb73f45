/** Walks through the acquirer's pages as a buyer does, and answers the address to which the browser is sent afterwards (null: none). */
export async function payAsBuyer(redirectUrl: string, decision: 'pay' | 'decline' = 'pay'): Promise<string | null> {
  const opening = await fetch(redirectUrl, { redirect: 'follow', signal: AbortSignal.timeout(30_000) });
  await opening.text();
  if (!opening.ok) throw new Error(`the acquirer's page answered ${opening.status}`);
  const paying = await fetch(opening.url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  await paying.text();
  if (paying.status >= 400) throw new Error(`the acquirer answered ${paying.status} to the buyer's decision`);
  return paying.headers.get('location');
}
