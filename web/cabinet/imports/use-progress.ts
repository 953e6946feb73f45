import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { merchantLive } from '#notices/contract';
import { apiUrl } from '../../api.ts';
import type { Import } from './types.ts';

export type Progress = Pick<Import, 'status' | 'rows' | 'done' | 'rowsPerSecond' | 'secondsLeft'>;
const moving = ['receiving', 'checking', 'applying'];

/** What the server tells of one import while it works: figures at once, the whole page again when a step ends. */
export function useProgress(found: Import): Progress {
  const [told, tell] = useState<(Progress & { of: Import }) | null>(null);
  const { revalidate } = useRevalidator();
  const shown = told && told.of === found ? told : found;
  const status = useRef(shown.status);
  status.current = shown.status;
  useEffect(() => {
    const source = new EventSource(apiUrl(merchantLive));
    source.addEventListener('import', (event) => {
      const news = JSON.parse((event as MessageEvent<string>).data) as Progress & { id: string };
      if (news.id !== found.id) return;
      if (news.status !== status.current || !moving.includes(news.status)) void revalidate();
      tell({ ...news, rows: { ...found.rows, ...news.rows }, of: found });
    });
    return () => source.close();
  }, [found, revalidate]);
  useEffect(() => {
    if (!moving.includes(found.status)) return undefined;
    const timer = setInterval(() => void revalidate(), 4000);
    return () => clearInterval(timer);
  }, [found.status, revalidate]);
  return shown;
}
