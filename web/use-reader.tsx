import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Language } from '#kernel/language';
import { preferenceCookie, type Reader, type Theme } from './reader.ts';

const ReaderContext = createContext<(Reader & { setTheme: (theme: Theme) => void; setDensity: (density: Reader['density']) => void }) | null>(null);

/** Holds what the server knew about the reader, and what the reader changed since. */
export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  const [chosen, choose] = useState<Partial<Reader>>({});
  const [now, setNow] = useState(reader.now);
  useEffect(() => {
    const minute = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(minute);
  }, []);
  const current = { ...reader, ...chosen };
  const setTheme = useCallback((theme: Theme) => {
    document.cookie = preferenceCookie('theme', theme);
    choose((before) => ({ ...before, theme }));
  }, []);
  const setDensity = useCallback((density: Reader['density']) => {
    document.cookie = preferenceCookie('density', density);
    choose((before) => ({ ...before, density }));
  }, []);
  return <ReaderContext value={{ ...current, now, setTheme, setDensity }}>{children}</ReaderContext>;
}

export function useReader() {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('broken invariant: a reader is provided around every page');
  return reader;
}

/** The page is rendered anew in the other language: words, numbers and dates come from one place at once. */
export function switchLanguage(language: Language): void {
  document.cookie = preferenceCookie('lang', language);
  location.reload();
}
