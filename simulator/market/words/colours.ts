import { texts } from '../texts.ts';
import type { Adjective } from './grammar.ts';

export const colours = {
  black: texts('чорн', 'чёрн', 'қара', 'black'),
  white: texts('біл', 'бел', 'ақ', 'white'),
  emerald: texts('смарагдов', 'изумрудн', 'изумруд түсті', 'emerald'),
  red: texts('червон', 'красн', 'қызыл', 'red'),
  blue: texts('блакитн', 'голубой|голубая|голубое|голубые', 'көгілдір', 'blue'),
  navy: texts('темно-синій|темно-синя|темно-синє|темно-сині', 'тёмно-синий|тёмно-синяя|тёмно-синее|тёмно-синие', 'қою көк', 'navy'),
  brown: texts('коричнев', 'коричнев', 'қоңыр', 'brown'),
  tan: texts('карамельн', 'карамельн', 'карамель түсті', 'tan'),
  beige: texts('бежев', 'бежев', 'сарғыш', 'beige'),
  grey: texts('сір', 'сер', 'сұр', 'grey'),
  green: texts('зелен', 'зелён', 'жасыл', 'green'),
  sage: texts('шавлієв', 'шалфейн', 'бозғылт жасыл', 'sage'),
  orange: texts('помаранчев', 'оранжев', 'қызғылт сары', 'orange'),
  pink: texts('рожев', 'розов', 'қызғылт', 'pink'),
  burgundy: texts('бордов', 'бордов', 'күрең қызыл', 'burgundy'),
  yellow: texts('жовт', 'жёлт', 'сары', 'yellow'),
  gold: texts('золотист', 'золотист', 'алтын түсті', 'gold'),
  silver: texts('сріблист', 'серебрист', 'күміс түсті', 'silver'),
  terracotta: texts('теракотов', 'терракотов', 'терракота түсті', 'terracotta'),
  multicolour: texts('різнокольоров', 'разноцветн', 'түрлі түсті', 'multicolour'),
} satisfies Record<string, Adjective>;

export type Colour = keyof typeof colours;
