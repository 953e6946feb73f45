import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Telling } from './schema.ts';

/** How settings are told in the reader's language. */
export function useTelling(): Telling {
  const t = useWords('console-settings');
  const f = useFormat();
  return {
    word: (key, otherwise) => t(key === 'yes' || key === 'no' ? `common:${key}` : key, { defaultValue: otherwise }),
    number: (value) => f.number(value),
    day: (weekday) => t(`common:calendar.weekdaysShort.${weekday}`),
  };
}
