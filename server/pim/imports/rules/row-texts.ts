import type { Language, Localised } from '#kernel/language';
import { detectLanguage } from './detect-language.ts';
import type { Meaning } from './mapping.ts';

export type RowTexts = { name: Localised; description: Localised };

/** Names and descriptions by language; a text without a language gets the one its letters tell. */
export function rowTexts(names: Meaning[], descriptions: Meaning[], fallback: Language): RowTexts {
  const name = tagged(names, oneLine);
  const description = tagged(descriptions, (text) => text.trim());
  const plainName = names
    .filter((entry) => !entry.language)
    .map((entry) => oneLine(entry.value))
    .find(Boolean);
  const plainDescription = descriptions
    .filter((entry) => !entry.language)
    .map((entry) => entry.value.trim())
    .find(Boolean);
  const nameLanguage = plainName ? detectLanguage(plainName) : undefined;
  const descriptionLanguage = plainDescription ? detectLanguage(plainDescription) : undefined;
  if (plainName) place(name, plainName, nameLanguage ?? cyrillicOf(descriptionLanguage), fallback);
  if (plainDescription) place(description, plainDescription, descriptionLanguage ?? cyrillicOf(nameLanguage), fallback);
  return { name, description };
}

function cyrillicOf(language: Language | undefined): Language | undefined {
  return language === 'en' ? undefined : language;
}

function tagged(entries: Meaning[], clean: (text: string) => string): Localised {
  const texts: Localised = {};
  for (const { language, value } of entries) {
    const text = clean(value);
    if (language && text && !texts[language]) texts[language] = text;
  }
  return texts;
}

function place(texts: Localised, text: string, language: Language | undefined, fallback: Language): void {
  if (Object.values(texts).includes(text)) return;
  const own = language ?? (texts.uk && !texts.ru ? 'ru' : fallback);
  texts[own] ??= text;
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
