import type { Localised } from '#kernel/language';

/** Why a line carries its fee: the rule's title and rate as they were at placing. */
export type FeeWords = { title: Localised; rateBasisPoints: number; fixedMinor: number };
