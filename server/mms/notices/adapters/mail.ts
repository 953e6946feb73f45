import nodemailer from 'nodemailer';
import type { LetterBody } from './mail-layout.ts';

export type { Brand, Letter, LetterBody } from './mail-layout.ts';
export { layOutLetter } from './mail-layout.ts';

export type Attachment = { fileName: string; contentType: string; content: Buffer };

export type Mail = LetterBody & {
  to: string;
  subject: string;
  replyTo?: string;
  /** Our own id of the message: a repeated try carries the same Message-ID, so a mailbox shows it once. */
  id: string;
  /** For campaigns: mail programs show their own button for it. */
  unsubscribeUrl?: string;
  attachments?: readonly Attachment[];
};

export type Mailer = {
  /** Throws `MailRefused` when the address is refused for good; anything else that fails is thrown and may be tried again. */
  send(mail: Mail): Promise<{ messageId: string }>;
  close(): void;
};

/** The mailbox said no for good: a later try would hear the same. */
export class MailRefused extends Error {
  constructor(reason: string) {
    super(`refused: ${reason}`);
    this.name = 'MailRefused';
  }
}

export type MailerOptions = { smtpUrl: string; from: { name: string; address: string } };

/** SMTP 5xx: trying again changes nothing. */
function isFinal(error: unknown): boolean {
  return error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500;
}

/** Letters by SMTP (`smtp://user:password@host:587`, `smtps://…`), a few connections held open. */
export function openMailer({ smtpUrl, from }: MailerOptions): Mailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.split('@')[1] ?? 'localhost';

  return {
    async send(mail) {
      const messageId = `<${mail.id}@${domain}>`;
      try {
        await transport.sendMail({
          messageId,
          from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          ...(mail.replyTo && { replyTo: mail.replyTo }),
          ...(mail.unsubscribeUrl && { list: { unsubscribe: mail.unsubscribeUrl } }),
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments: (mail.attachments ?? []).map(({ fileName, contentType, content }) => ({ filename: fileName, contentType, content })),
        });
      } catch (error) {
        if (isFinal(error)) throw new MailRefused(error instanceof Error ? error.message : '');
        throw error;
      }
      return { messageId };
    },
    close: () => transport.close(),
  };
}
