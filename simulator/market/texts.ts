import type { Texts } from './types.ts';

/** One text in the order of the house: Ukrainian, Russian, Kazakh, English. */
export const texts = (uk: string, ru: string, kk: string, en: string): Texts => ({ uk, ru, kk, en });
