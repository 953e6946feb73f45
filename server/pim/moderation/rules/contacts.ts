import { isMobilePhone, normalisePhone } from '#kernel/phone';

const phoneLike = /(?<![\p{L}\d#№-])(?:\+|00)?\d[\d\s\u00a0().–-]{7,20}\d(?!\d)/gu;
const email = /[\p{L}\d._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\d-]+\.[\p{L}]{2,}/giu;
const address =
  /(?:https?:\/\/|www\.)[^\s<>"')]+|(?<![@\p{L}\d.-])(?:[a-z0-9-]+\.)+(?:com|net|org|info|biz|shop|store|online|site|me|ua|kz|ru|pl|de|eu|укр|рус|қаз)(?:\/[^\s<>"']*)?(?![\p{L}\d-])/giu;
const nick = /(?<![\p{L}\d._])@[a-z][a-z0-9_.]{3,}/giu;

function isOwn(url: string, ownHosts: readonly string[]): boolean {
  const host = url
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .split(/[/?#:]/)[0]!
    .toLowerCase();
  return ownHosts.some((own) => host === own || host.endsWith(`.${own}`));
}

/** Grouped as people write phones, or with its plus: not any long number of a label. */
function isPhone(text: string): boolean {
  const grouped = /[\s()–-]/.test(text.trim()) || /^(\+|00)/.test(text);
  const number = ['UA', 'KZ'].map((country) => normalisePhone(text, country)).find((found) => found !== null);
  const written = text.replace(/\D/g, '');
  return number !== undefined && isMobilePhone(number) && (grouped || /^(0|380|80)\d+$/.test(written)) && /^(\+|00|0|8|380|7)/.test(text.replace(/^\(/, ''));
}

/** Phones, mail addresses, messenger names and links to strangers' pages in a text. */
export function contactsIn(text: string, ownHosts: readonly string[] = []): string[] {
  const mails = /@|\(at\)|\[at\]/i.test(text);
  const found = [
    ...(mails ? (text.match(email) ?? []) : []),
    ...(/:\/\/|www\.|[a-z\d]\.[a-zукрсқаз]{2}/i.test(text) ? (text.match(address) ?? []) : []).filter((url) => !isOwn(url, ownHosts)),
    ...(mails ? (text.replace(email, ' ').match(nick) ?? []) : []),
    ...(/\d[\d\s\u00a0().–-]{7}/.test(text) ? (text.match(phoneLike) ?? []) : []).filter(isPhone),
  ];
  return [...new Set(found.map((one) => one.trim()))];
}
