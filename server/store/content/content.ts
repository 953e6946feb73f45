import type { Localised } from '#kernel/language';

export type CollectionRule = { sort: 'popular' | 'new' | 'discount' | 'cheap'; category?: string; brand?: string; merchant?: string; discount?: boolean };

/** A block of the home page as it is kept: words in all languages, rules in place of products. */
export type Block =
  | { kind: 'hero'; title: Localised; text: Localised; button: Localised; href: string; mediaId?: string; collection?: CollectionRule }
  | { kind: 'categories'; title: Localised; categories: string[] }
  | { kind: 'collection'; title: Localised; text?: Localised; rule: CollectionRule; limit: number; href?: string }
  | { kind: 'merchants'; title: Localised; merchants: string[]; limit: number }
  | { kind: 'brands'; title: Localised; limit: number }
  | { kind: 'text'; title: Localised; text: Localised; href?: string; button?: Localised };

export type Section = { title: Localised; text: { uk: string[]; ru: string[]; kk: string[]; en: string[] } };
export type WordsPage = { slug: string; title: Localised; lead: Localised; sections: Section[] };
