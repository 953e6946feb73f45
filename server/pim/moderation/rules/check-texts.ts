import { languages, type Language } from '#kernel/language';
import { plainText } from '#kernel/text';
import type { CheckContext, CheckedProduct } from './checked-product.ts';
import { contactsIn } from './contacts.ts';
import type { Found } from './finding.ts';
import { forbiddenIn, isNoisy, isShouting, mismatchedLanguage } from './text-noise.ts';

function filled(texts: CheckedProduct['name']): [Language, string][] {
  return languages.map((language): [Language, string] => [language, texts[language]?.trim() ?? '']).filter(([, text]) => text !== '');
}

/** Name and description: there, long enough, in their language, without contacts, shouting and forbidden words. */
export function checkTexts(product: CheckedProduct, context: CheckContext): Found[] {
  const names = filled(product.name);
  const descriptions = filled(product.description).map(([language, html]): [Language, string, string] => [language, plainText(html), html]);
  const removed = product.removedHtml ?? [];
  return [
    ...presence(
      names.map(([language]) => language),
      descriptions.map(([language]) => language),
      context,
    ),
    ...names.flatMap(([language, text]) => [
      ...nameLength(text, language, context),
      ...wording({ field: `name.${language}`, language, text, links: '' }, product, context),
    ]),
    ...descriptions.flatMap(([language, text, html]) => [
      ...(text.length < context.limits.descriptionMin
        ? [{ code: 'DESCRIPTION_TOO_SHORT', field: `description.${language}`, data: { length: text.length, min: context.limits.descriptionMin } } as const]
        : []),
      ...wording({ field: `description.${language}`, language, text, links: linksOf(html) }, product, context),
    ]),
    ...(removed.length > 0 ? [{ code: 'HTML_REMOVED', field: 'description', data: { tags: removed.slice(0, 8).join(', ') } } as const] : []),
  ];
}

function linksOf(html: string): string {
  return [...html.matchAll(/href="([^"]*)"/g)].map((found) => found[1]).join(' ');
}

function presence(names: readonly Language[], descriptions: readonly Language[], { requiredLanguage }: CheckContext): Found[] {
  const found: Found[] = [];
  if (names.length === 0) found.push({ code: 'NAME_MISSING', field: `name.${requiredLanguage}` });
  else if (!names.includes(requiredLanguage))
    found.push({ code: 'TRANSLATION_MISSING', field: `name.${requiredLanguage}`, data: { language: requiredLanguage } });
  if (!descriptions.includes(requiredLanguage))
    found.push({ code: 'DESCRIPTION_MISSING', field: `description.${requiredLanguage}`, data: { language: requiredLanguage } });
  return found;
}

function nameLength(text: string, language: Language, { limits }: CheckContext): Found[] {
  const field = `name.${language}`;
  if (text.length < limits.nameMin) return [{ code: 'NAME_TOO_SHORT', field, data: { length: text.length, min: limits.nameMin } }];
  return text.length > limits.nameMax ? [{ code: 'NAME_TOO_LONG', field, data: { length: text.length, max: limits.nameMax } }] : [];
}

type Wording = { field: string; language: Language; text: string; links: string };

function wording({ field, language, text, links }: Wording, product: CheckedProduct, context: CheckContext): Found[] {
  const found: Found[] = [];
  const contacts = contactsIn(`${text} ${links}`, context.ownHosts);
  const forbidden = forbiddenIn(text, context.forbiddenWords);
  const other = mismatchedLanguage(text, language);
  if (contacts.length > 0) found.push({ code: 'CONTACTS_IN_TEXT', field, data: { found: contacts.slice(0, 5).join(', ') } });
  if (forbidden.length > 0) found.push({ code: 'FORBIDDEN_WORDS', field, data: { found: forbidden.join(', ') } });
  if (other !== null) found.push({ code: 'LANGUAGE_MISMATCH', field, data: { language, looksLike: other } });
  if (isShouting(text, product.brand === null ? [] : [product.brand])) found.push({ code: 'UPPERCASE_NOISE', field });
  if (isNoisy(text, field.startsWith('name'))) found.push({ code: 'PUNCTUATION_NOISE', field });
  return found;
}
