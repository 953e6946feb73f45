import { useEffect, useState } from 'react';

/** Asks while one writes, after a short pause, and forgets answers that came too late. */
export function useFound<T>(text: string, least: number, ask: (text: string) => Promise<readonly T[]>): readonly T[] | null {
  const [found, setFound] = useState<readonly T[] | null>(null);
  useEffect(() => {
    if (text.trim().length < least) {
      setFound(null);
      return undefined;
    }
    let current = true;
    const wait = setTimeout(() => {
      ask(text.trim()).then(
        (items) => current && setFound(items),
        () => current && setFound([]),
      );
    }, 200);
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [text, least]);
  return found;
}
