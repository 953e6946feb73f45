import { accessoryFamilies } from './accessories.ts';
import { bagFamilies } from './bags.ts';
import { beautyFamilies } from './beauty.ts';
import { menClothes } from './clothes-men.ts';
import { womenClothes } from './clothes-women.ts';
import type { Family } from './family.ts';
import { homeFamilies } from './home.ts';
import { menShoes } from './shoes-men.ts';
import { womenShoes } from './shoes-women.ts';
import { toolFamilies } from './tools.ts';

export const families: Family[] = [
  ...womenShoes, ...menShoes, ...womenClothes, ...menClothes, ...toolFamilies, ...beautyFamilies, ...homeFamilies, ...bagFamilies, ...accessoryFamilies,
];
