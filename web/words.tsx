import { createContext, Fragment, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '#kernel/language';
import { translator, type WordAreas, type Words } from './translate.ts';

export type { WordAreas, Words } from './translate.ts';

type Instance = { language: Language; areas: WordAreas; /** The name of the market, `{{market}}` in any text. */ market: string };
const WordsContext = createContext<Instance | null>(null);

/** One instance per request on the server, one per page in the browser. */
export function WordsProvider({ language, areas, market, children }: Instance & { children: ReactNode }) {
  const instance = useMemo(() => ({ language, areas, market }), [language, areas, market]);
  return <WordsContext value={instance}>{children}</WordsContext>;
}

function useInstance(): Instance {
  const words = useContext(WordsContext);
  if (!words) throw new Error('broken invariant: words are provided around every page');
  return words;
}

/**
 * The texts of an area: `const t = useWords('orders')`, then `t(key, { count })`.
 * What the area lacks is looked up in `office` and `common`; another area is reached with its name: `statuses:order.open`.
 */
export function useWords(area = 'common'): Words {
  const { language, areas, market } = useInstance();
  return useMemo(() => translator(language, areas, [area, 'office', 'common'], { market }), [language, areas, market, area]);
}

export function useLanguage(): Language {
  return useInstance().language;
}

/** A text with `<b>` in it, as the word files may write, without trusting it as HTML. */
export function Rich({ text }: { text: string }) {
  return text.split(/<b>(.*?)<\/b>/g).map((part, at) => (at % 2 ? <b key={at}>{part}</b> : <Fragment key={at}>{part}</Fragment>));
}
