import type { Localised } from './language.ts';

export type Amount = { amount: number; unit: string };
export type Dimensions = { length: number; width: number; height: number; unit: string };

/**
 * What an attribute may hold, by its kind: text, number (with unit), yes or no, an option's code, several options' codes,
 * text by language, dimensions. An option that nobody recognised stays as the text that the merchant wrote.
 */
export type AttributeValue = string | number | boolean | readonly string[] | Localised | Amount | Dimensions;
export type AttributeKind = 'text' | 'localised' | 'number' | 'boolean' | 'option' | 'options' | 'colour' | 'dimension';
export type Requirement = 'required' | 'recommended' | 'optional';
