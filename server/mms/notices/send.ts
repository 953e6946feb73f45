import { wordsIn } from '#platform/words';
import { layOutLetter, type Mailer, openMailer } from './adapters/mail.ts';
import { sendSms } from './adapters/sms.ts';
import type { Message, Shop } from './rules/message.ts';
import { theTransport } from './transport.ts';

let mailer: { key: string; mailer: Mailer } | undefined;

/** One mailer for one address and name, opened when first needed. */
function mailerFor(smtpUrl: string, shop: Shop): Mailer {
  const key = `${smtpUrl}|${shop.name}`;
  if (mailer?.key === key) return mailer.mailer;
  mailer?.mailer.close();
  const user = decodeURIComponent(new URL(smtpUrl).username);
  const address = user.includes('@') ? user : `no-reply@${new URL(theTransport().publicUrl()).hostname}`;
  mailer = { key, mailer: openMailer({ smtpUrl, from: { name: shop.name, address } }) };
  return mailer.mailer;
}

export function closeMailer(): void {
  mailer?.mailer.close();
  mailer = undefined;
}

/** Mail programs know JPEG; at twice the size it is shown in. */
const logoAddress = ({ sha }: NonNullable<Shop['logo']>, publicUrl: string) => new URL(`/media/${sha}/320.jpeg`, publicUrl).href;

/** Sends one message by its channel. Throws what the channel throws. */
export async function send(message: Message, shop: Shop): Promise<void> {
  const { publicUrl, smsUrl, smtpUrl } = theTransport();
  const link = message.href ? new URL(message.href, publicUrl()).href : null;
  if (message.channel === 'sms') {
    await sendSms(smsUrl!, { to: message.recipient, text: [message.body || message.title, link].filter(Boolean).join(' '), from: shop.name });
    return;
  }
  const t = wordsIn(message.language);
  const body = layOutLetter({
    language: message.language,
    brand: { name: shop.name, url: publicUrl(), colour: shop.colour, ...(shop.logo ? { logoUrl: logoAddress(shop.logo, publicUrl()) } : {}) },
    preview: message.secret ? undefined : message.body.slice(0, 120),
    heading: message.title,
    paragraphs: message.body.split(/\n{2,}/).filter(Boolean),
    button: link ? { label: message.action ?? t('notices.letter.open'), url: link } : undefined,
    footer: [t('notices.letter.footer', { name: shop.name })],
  });
  await mailerFor(smtpUrl!, shop).send({ ...body, to: message.recipient, subject: message.title, id: message.id });
}
