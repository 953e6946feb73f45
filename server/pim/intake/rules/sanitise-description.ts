import sanitizeHtml from 'sanitize-html';

const allowedTags = [
  'p',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'ul',
  'ol',
  'li',
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
];
const allowed = new Set(allowedTags);
/** Dropped with everything inside; other foreign tags only lose their wrapping. */
const nonTextTags = [
  'style',
  'script',
  'button',
  'iframe',
  'object',
  'embed',
  'textarea',
  'select',
  'option',
  'noscript',
  'template',
  'svg',
  'math',
  'title',
  'head',
];
const blocks = /<\/(div|section|article|header|footer|main|aside|figure|dl|dd|dt|blockquote|center)\s*>/gi;

export type SanitisedDescription = { html: string; removed: string[] };

/**
 * A shop's description with only what our pages may show: paragraphs, emphasis, lists, headings, tables, links to http(s).
 * `removed` names what was taken out: foreign tags and `@attribute`s, each once.
 */
export function sanitiseDescription(text: string): SanitisedDescription {
  // Illegal control characters occur in real feeds; none of them is text.
  // oxlint-disable-next-line no-control-regex
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').trim();
  if (!/[<>&]/.test(clean)) return { html: clean, removed: [] };
  const removed = new Set<string>();
  const html = sanitizeHtml(
    clean.replace(blocks, (tag) => `${tag}\n`),
    {
      allowedTags,
      allowedAttributes: { a: ['href'] },
      allowedSchemes: ['http', 'https'],
      allowProtocolRelative: false,
      nonTextTags,
      transformTags: { a: (tagName, { href = '' }) => ({ tagName, attribs: isWebAddress(href) ? { href } : ({} as Record<string, string>) }) },
      onOpenTag: (name, attributes) => note(name, attributes, removed),
    },
  );
  return {
    html: html
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    removed: [...removed].toSorted(),
  };
}

function isWebAddress(href: string): boolean {
  return /^\s*https?:\/\/\S/i.test(href);
}

function note(name: string, attributes: Record<string, string>, removed: Set<string>): void {
  if (!allowed.has(name)) {
    removed.add(name);
    return;
  }
  for (const [attribute, value] of Object.entries(attributes)) {
    if (name === 'a' && attribute === 'href' && isWebAddress(value)) continue;
    removed.add(`@${attribute.startsWith('data-') ? 'data' : attribute}`);
  }
}
