import type { Language } from '#kernel/language';

/** A letter as it is written down: already in its reader's language. */
export type Message = {
  id: string;
  channel: 'email' | 'sms';
  recipient: string;
  language: Language;
  title: string;
  body: string;
  action: string | null;
  href: string | null;
  secret: boolean;
};

/** Whose name, colour and picture letters bear. */
export type Shop = { name: string; colour: string; logo: { sha: string } | null };
