import type { Language } from '#kernel/language';

/** Whose letter it is: the shop that the operator runs. */
export type Brand = { name: string; url: string; /** `#rrggbb`. */ colour: string; logoUrl?: string };

export type Letter = {
  language: Language;
  brand: Brand;
  /** What a mailbox shows beside the subject. */
  preview?: string;
  heading: string;
  paragraphs: readonly string[];
  /** Names and values: order number, amount, time. */
  facts?: readonly (readonly [name: string, value: string])[];
  button?: { label: string; url: string };
  /** Why the reader got it, the operator's address. */
  footer?: readonly string[];
};

export type LetterBody = { html: string; text: string };

const fonts = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const ink = '#1c1b19';
const muted = '#6f6b64';
const line = '#e6e2da';
const paper = '#f6f4ef';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Only web addresses become links: a letter carries nothing that a click could run. */
function href(url: string): string {
  const safe = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return escape(safe ? new URL(url).href : '#');
}

/** Black or white, whichever reads better on a colour. */
function textOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? ink : '#ffffff';
}

function brandColour(brand: Brand): string {
  return /^#[0-9a-f]{6}$/i.test(brand.colour) ? brand.colour : ink;
}

function header(brand: Brand): string {
  const sign = brand.logoUrl
    ? `<img src="${href(brand.logoUrl)}" alt="${escape(brand.name)}" height="32" style="display:block;border:0;height:32px;width:auto;max-width:240px;padding:8px 12px;background:#ffffff;border-radius:8px">`
    : `<span style="font:700 20px/1.2 ${fonts};color:${ink}">${escape(brand.name)}</span>`;
  return `<a href="${href(brand.url)}" style="text-decoration:none;color:${ink}">${sign}</a>`;
}

function factRows(facts: NonNullable<Letter['facts']>): string {
  if (facts.length === 0) return '';
  const cell = `padding:10px 0;border-bottom:1px solid ${line};font:400 14px/1.45 ${fonts};vertical-align:top`;
  const rows = facts.map(
    ([name, value]) =>
      `<tr><td style="${cell};color:${muted};padding-right:16px">${escape(name)}</td><td align="right" style="${cell};color:${ink}">${escape(value)}</td></tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 20px">${rows.join('')}</table>`;
}

function buttonOf(button: Letter['button'], brand: Brand): string {
  if (!button) return '';
  const colour = brandColour(brand);
  const link = `display:inline-block;padding:14px 26px;font:600 16px/1.2 ${fonts};color:${textOn(colour)};text-decoration:none`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 20px"><tr><td bgcolor="${colour}" style="border-radius:8px;background:${colour}"><a href="${href(button.url)}" style="${link}">${escape(button.label)}</a></td></tr></table>`;
}

function page({ language, preview, heading, brand }: Letter, content: string, footer: string): string {
  const hidden = preview ? `<div style="display:none;max-height:0;overflow:hidden">${escape(preview)}</div>` : '';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${escape(heading)}</title></head>
<body style="margin:0;padding:0;background:${paper}">${hidden}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="${paper}"><tr><td align="center" style="padding:28px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td style="padding:0 4px 18px">${header(brand)}</td></tr>
<tr><td bgcolor="#ffffff" style="background:#ffffff;border:1px solid ${line};border-radius:12px;padding:32px 28px 16px">${content}</td></tr>
<tr><td style="padding:18px 4px;font:400 12px/1.5 ${fonts};color:${muted}">${footer}</td></tr>
</table></td></tr></table></body></html>
`;
}

function plainText({ heading, paragraphs, facts = [], button, footer = [], brand }: Letter): string {
  const parts = [
    heading,
    ...paragraphs,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    button ? `${button.label}: ${button.url}` : '',
    `--\n${[brand.name, brand.url, ...footer].join('\n')}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Lays a letter out: tables and inline styles, as mail programs want it, and the same words as plain text. */
export function layOutLetter(letter: Letter): LetterBody {
  const paragraphs = letter.paragraphs.map(
    (text) => `<p style="margin:0 0 14px;font:400 16px/1.55 ${fonts};color:${ink}">${escape(text).replaceAll('\n', '<br>')}</p>`,
  );
  const content = [
    `<h1 style="margin:0 0 16px;font:700 24px/1.25 ${fonts};color:${ink}">${escape(letter.heading)}</h1>`,
    ...paragraphs,
    factRows(letter.facts ?? []),
    buttonOf(letter.button, letter.brand),
  ].join('\n');
  return { html: page(letter, content, (letter.footer ?? []).map(escape).join('<br>')), text: plainText(letter) };
}
