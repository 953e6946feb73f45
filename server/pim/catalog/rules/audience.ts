import { stem } from '#kernel/stem';

/** For whom a product or a category is. `girls` and `boys` are `kids` too. */
export type Audience = 'women' | 'men' | 'kids' | 'girls' | 'boys';

const wordsByAudience: Record<Audience, string> = {
  women: 'жінка жінок жінкам жіночий женский женщина женщин дамский әйел әйелдер әйелдерге woman women womens female lady ladies',
  men: 'чоловік чоловічий мужской мужчина мужчин муж ерлер ерлерге еркек man men mens male gentleman gents',
  kids: 'діти дітям дітей дитина дитячий дети детям детей ребенок детский бала балалар балаларға kid kids child children childrens baby toddler немовля малюк малыш',
  girls: 'дівчинка дівчатка дівчаток дівчинки девочка девочек қыз қыздар қыздарға girl girls',
  boys: 'хлопчик хлопчики хлопчиків мальчик мальчиков ұл ұлдар ұлдарға boy boys',
};

const byStem = new Map(
  Object.entries(wordsByAudience).flatMap(([audience, words]) => words.split(' ').map((word): [string, Audience] => [stem(word), audience as Audience])),
);

export function audienceOfStem(wordStem: string): Audience | undefined {
  return byStem.get(wordStem);
}

/** For whom a text speaks, as far as its words tell. */
export function audiencesOf(stems: readonly string[]): Set<Audience> {
  const found = new Set<Audience>();
  for (const one of stems) {
    const audience = byStem.get(one);
    if (audience === undefined) continue;
    found.add(audience);
    if (audience === 'girls' || audience === 'boys') found.add('kids');
  }
  return found;
}

/** How well a category for `own` fits a text that speaks of `wanted`: 1 fits, less the worse. */
export function audienceFit(own: ReadonlySet<Audience>, wanted: ReadonlySet<Audience>): number {
  if (own.size === 0) return wanted.has('kids') ? 0.75 : wanted.size > 0 ? 0.95 : 1;
  if (wanted.size === 0) return own.has('kids') ? 0.6 : 0.9;
  const sided = own.has('girls') || own.has('boys');
  const wantedSide = wanted.has('girls') || wanted.has('boys');
  if (sided && wantedSide) return [...own].some((one) => one !== 'kids' && wanted.has(one)) ? 1 : 0.25;
  return [...own].some((one) => wanted.has(one)) ? (wantedSide || !sided ? 1 : 0.9) : 0.25;
}
