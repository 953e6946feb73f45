import { useMemo } from 'react';
import { useReader } from '../use-reader.tsx';
import { useLanguage, useWords } from '../words.tsx';
import { formatter, type Formatter } from './format.ts';

/** `const f = useFormat(); f.money(total); f.when(placedAt)`. */
export function useFormat(): Formatter {
  const { timeZone, now } = useReader();
  const language = useLanguage();
  const t = useWords('common');
  return useMemo(() => formatter(language, timeZone, now, t), [language, timeZone, now, t]);
}
