import { accessories, travel } from './categories-accessories.ts';
import { beauty, food } from './categories-beauty-food.ts';
import { clothing, shoes } from './categories-fashion.ts';
import { home } from './categories-home.ts';
import { kids, sport } from './categories-sport-kids.ts';
import { auto, electronics, security } from './categories-tech.ts';
import { building, tools } from './categories-tools.ts';
import { plant } from './tree.ts';

/** The category tree that an installation starts with. Parents before children. */
export const categories = plant([clothing, shoes, accessories, beauty, home, tools, building, sport, travel, kids, auto, electronics, security, food], {
  optional: 'product-type, technology, country, features',
});
