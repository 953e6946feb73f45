import type { MerchantKey, Texts } from '../types.ts';
import type { Group } from '../words/closings.ts';
import type { Colour } from '../words/colours.ts';
import type { Gender } from '../words/grammar.ts';
import type { Material } from '../words/materials.ts';
import type { Collection, Country, Season, Style, Technology, Wearer } from '../words/options.ts';

/** What the goods are called; the genders are those of the Ukrainian and of the Russian noun. */
export interface Noun extends Texts {
  genders: { uk: Gender; ru: Gender };
}

export interface Model {
  name: string;
  priceUah: number;
  colours: Colour[];
  brand?: string;
  /** One product whose variants differ by colour; otherwise a product per colour. */
  together?: boolean;
  material?: Material;
  season?: Season;
  style?: Style;
  technology?: Technology;
  country?: Country;
  collection?: Collection;
  /** Words after the model: «18 В», «з ніацинамідом». */
  extra?: Texts;
  /** An own first sentence instead of the family's. */
  opening?: Texts;
  numbers?: Record<string, number>;
  volumesMl?: number[];
}

export interface Family {
  key: string;
  merchant: MerchantKey;
  category: string;
  picture: string;
  group: Group;
  noun: Noun;
  brand: string;
  code: string;
  country: Country;
  wearer?: Wearer;
  sizes?: string[];
  /** False when the material is only that of a part (a strap, a handle). */
  materialInName?: false;
  /** False when the colour of the picture is not a property of the goods (a serum). */
  hasColour: boolean;
  weightGrams: [from: number, to: number];
  openings: Texts[];
  models: Model[];
}

/** What every model has: name, price in hryvnias, colours. */
export type Goods = [name: string, priceUah: number, colours: string];

export const noun = (uk: [string, Gender], ru: [string, Gender], kk: string, en: string): Noun => ({ uk: uk[0], ru: ru[0], kk, en, genders: { uk: uk[1], ru: ru[1] } });

export const colourList = (codes: string): Colour[] => codes.split(' ') as Colour[];
