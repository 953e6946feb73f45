export { merchants } from './merchants.ts';
export { buyers } from './people.ts';
export { pictureFolder, pictures } from './pictures.ts';
export { productsOf } from './products.ts';
export { chanceOf, type Chance } from './random.ts';
export type * from './types.ts';
export { optionWords } from './words/options.ts';
