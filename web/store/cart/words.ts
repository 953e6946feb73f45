import { fetchWords } from '../../browser-words.ts';

/** Imported by every page that takes an order, shows one or signs a buyer in: the catalogue does without these words. */
await fetchWords('buyer');
