/** One text message by the gateway of the configuration: `POST { to, text, from }` to its address, at `/sms` where that names no path. Throws when it is not taken. */
export async function sendSms(smsUrl: string, message: { to: string; text: string; from: string }): Promise<void> {
  const address = new URL(smsUrl);
  if (address.pathname === '/') address.pathname = '/sms';
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`);
}
