import { createHash } from 'node:crypto';

export type Clause = { heading: string; paragraphs: string[] };
export type AgreementText = { title: string; clauses: Clause[] };

/** A merchant's side of an agreement. */
export type Counterparty = {
  number: number;
  name: string;
  legalName: string;
  taxNumber: string;
  country: string;
  address: string;
  bankAccount: string;
  email: string;
  phone: string;
  signatory: string;
};
export type OperatorDetails = { legalName: string; taxNumber: string; address: string; bankAccount: string; email: string; phone: string; signatory: string };
export type Sides = { number: string; date: string; market: string; operator: OperatorDetails; merchant: Counterparty };

const placeholder = /\{\{([\w.]+)\}\}/g;

/** Takes out what nobody has filled in, with the words that only lead to it: `, account {{…}}`; the sentence stands without. */
function withoutGaps(part: string, values: Readonly<Record<string, string>>): string {
  return part.replaceAll(/(?:,[^,.;{}]*|\s+)?\{\{([\w.]+)\}\}/g, (found, key: string) => (values[key] ? found : ''));
}

/** Puts both sides' details into a text. A short year (`2026 р.`) at the end of a sentence keeps one full stop. */
export function fillText(text: AgreementText, sides: Sides): AgreementText {
  const values: Record<string, string> = { number: sides.number, date: sides.date, market: sides.market };
  for (const [key, value] of Object.entries(sides.operator)) values[`operator.${key}`] = value;
  for (const [key, value] of Object.entries(sides.merchant)) values[`merchant.${key}`] = String(value);
  for (const [key, value] of Object.entries(values)) values[key] = value.replaceAll(/\s+/g, ' ').trim();
  const fill = (part: string) =>
    withoutGaps(part, values)
      .replaceAll(placeholder, (_, key: string) => values[key]!)
      .replaceAll(/\.\.(?=\s|$)/g, '.');
  return { title: fill(text.title), clauses: text.clauses.map((clause) => ({ heading: fill(clause.heading), paragraphs: clause.paragraphs.map(fill) })) };
}

/** The text as it is shown, kept and hashed: headings are numbered, one paragraph a line. */
export function plainText({ title, clauses }: AgreementText): string {
  return [title, ...clauses.map((clause, at) => [`${at + 1}. ${clause.heading}`, ...clause.paragraphs].join('\n'))].join('\n\n');
}

export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Back from the kept text to its parts, for the page and the PDF. */
export function readPlainText(text: string): AgreementText {
  const [title = '', ...blocks] = text.split('\n\n');
  return {
    title,
    clauses: blocks.map((block) => {
      const [heading = '', ...paragraphs] = block.split('\n');
      return { heading: heading.replace(/^\d+\. /, ''), paragraphs };
    }),
  };
}
