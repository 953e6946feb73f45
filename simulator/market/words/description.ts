import { languages } from '#kernel/language';
import type { Family, Model } from '../families/family.ts';
import type { Chance } from '../random.ts';
import type { Texts } from '../types.ts';
import { closings } from './closings.ts';
import { materials } from './materials.ts';
import { shortName } from './name.ts';

/** Three sentences: what it is, what it is made of (or how it feels), how to keep it. */
export function productDescription(family: Family, model: Model, chance: Chance): Texts {
  const openings = chance.shuffled(family.openings);
  const first = model.opening ?? openings.pop()!;
  const second = model.material ? materials[model.material].about : openings.pop()!;
  const sentences = [first, second, chance.pick(closings[family.group])];
  const name = shortName(model.brand ?? family.brand, model.name);
  return Object.fromEntries(languages.map((language) => [
    language,
    sentences.map((sentence) => sentence[language].replace('{{name}}', name[language])).join(' '),
  ])) as Texts;
}
