import { foldLookAlikes, wordsOf } from '#kernel/text';
import { audienceFit, audienceOfStem, audiencesOf } from './audience.ts';
import { isStopWord, stemIn, type CategoryIndex, type Phrase, type SegmentSigns } from './category-index.ts';

export type CategorySuggestion = { code: string; confidence: number };

/** Below this a suggestion is only worth showing, not worth taking. */
export const sureEnough = 0.6;

/** A word after "for", "with" or "on" names what the product goes with, rarely what it is. */
const purpose = new Set(['для', 'for', 'до', 'к', 'под', 'під']);
const detail = new Set(['з', 'із', 'зі', 'с', 'со', 'with', 'на', 'on', 'в', 'у', 'in', 'від', 'от', 'по']);

type Read = { stems: string[]; place: Map<string, number>; weight: Map<string, number>; content: number };

function read(text: string, index: CategoryIndex): Read {
  const place = new Map<string, number>();
  const weight = new Map<string, number>();
  const stems: string[] = [];
  let zone = 1;
  for (const word of wordsOf(foldLookAlikes(text))) {
    if (purpose.has(word)) zone = Math.min(zone, 0.35);
    else if (detail.has(word)) zone = Math.min(zone, 0.5);
    if (isStopWord(word)) continue;
    const one = stemIn(index, word);
    stems.push(one);
    if (audienceOfStem(one) !== undefined || place.has(one)) continue;
    weight.set(one, zone);
    place.set(one, place.size);
  }
  return { stems, place, weight, content: place.size };
}

type Hit = { phrase: Phrase; score: number };

function hitsIn(text: Read, index: CategoryIndex): Hit[] {
  const hits: Hit[] = [];
  for (const one of text.place.keys()) {
    for (const phrase of index.phrases.get(one) ?? []) {
      if (!phrase.stems.every((part) => text.place.has(part))) continue;
      hits.push({ phrase, score: phraseScore(phrase, text) });
    }
  }
  return hits.map((hit) => (outdone(hit, hits) ? { ...hit, score: hit.score * 0.5 } : hit));
}

function phraseScore({ stems, weak }: Phrase, text: Read): number {
  const sure = weak ? 0.6 : 1;
  if (stems.length === text.content) return 0.92 * sure;
  const first = stems.reduce((early, one) => (text.place.get(one)! < text.place.get(early)! ? one : early));
  const place = Math.max(0.75, 1 - 0.06 * text.place.get(first)!);
  return (0.6 + 0.12 * Math.min(2, stems.length - 1)) * place * sure * text.weight.get(first)!;
}

/** "Туристичний рюкзак" is not also a plain "рюкзак": the longer phrase of another category takes the shorter one's words. */
function outdone(hit: Hit, hits: readonly Hit[]): boolean {
  return hits.some(
    ({ phrase }) =>
      phrase.category !== hit.phrase.category && phrase.stems.length > hit.phrase.stems.length && hit.phrase.stems.every((one) => phrase.stems.includes(one)),
  );
}

function best(hits: readonly Hit[]): Map<number, number> {
  const byCategory = new Map<number, number>();
  for (const { phrase, score } of hits) byCategory.set(phrase.category, Math.max(byCategory.get(phrase.category) ?? 0, score));
  return byCategory;
}

function signsOfSegment(segment: string, index: CategoryIndex): SegmentSigns {
  const known = index.segments.get(segment);
  if (known !== undefined) return known;
  const text = read(segment, index);
  const signs = { stems: text.stems, scores: best(hitsIn(text, index)) };
  if (index.segments.size > 20_000) index.segments.clear();
  index.segments.set(segment, signs);
  return signs;
}

/** Independent signs add up: two halves of certainty are three quarters. */
function addSigns(into: Map<number, number>, from: ReadonlyMap<number, number>, weight: number): void {
  for (const [category, score] of from) into.set(category, 1 - (1 - (into.get(category) ?? 0)) * (1 - score * weight));
}

/**
 * The category of ours that a product most likely belongs to, by the shop's own category path and the product's name.
 * Words decide: no list of shops, no memory of feeds. `null`: nothing in the text speaks for any category.
 */
export function suggestCategory({ path = [], name }: { path?: readonly string[]; name: string }, index: CategoryIndex): CategorySuggestion | null {
  const nameRead = read(name, index);
  const segments = path.map((segment) => signsOfSegment(segment, index));
  const signs = new Map<number, number>();
  addSigns(signs, best(hitsIn(nameRead, index)), 0.9);
  segments.forEach(({ scores }, at) => addSigns(signs, scores, at === segments.length - 1 ? 1 : 0.4));

  const wanted = audiencesOf([...nameRead.stems, ...segments.flatMap((segment) => segment.stems)]);
  const branches = new Set(
    segments.flatMap(({ scores }) => [...scores].filter(([category, score]) => !index.leaf[category] && score > 0.5).map(([category]) => category)),
  );
  const scores = [...signs]
    .filter(([category]) => index.leaf[category])
    .map(([category, score]) => ({ category, score: score * audienceFit(index.audiences[category]!, wanted) * branchFit(category, branches, index) }))
    .sort((a, b) => b.score - a.score || a.category - b.category);
  return decided(scores, index);
}

function branchFit(category: number, branches: ReadonlySet<number>, index: CategoryIndex): number {
  if (branches.size === 0) return 1;
  return [...branches].some((branch) => index.lineage[category]!.has(branch)) ? 1.08 : 0.85;
}

/** Confidence is the winner's score, halved when the runner-up is as good. */
function decided(scores: readonly { category: number; score: number }[], index: CategoryIndex): CategorySuggestion | null {
  const [first, second] = scores;
  if (first === undefined || first.score < 0.2) return null;
  const lead = (first.score - (second?.score ?? 0)) / (0.3 * first.score);
  const confidence = Math.min(0.99, first.score) * (0.5 + 0.5 * Math.min(1, lead));
  return { code: index.codes[first.category]!, confidence: Math.round(confidence * 100) / 100 };
}
