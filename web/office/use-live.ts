import { useEffect, useRef } from 'react';

const quiet = 1500;
const news = ['notice', 'tasks', 'counts', 'message', 'shipments', 'products', 'import', 'moderation'] as const;

/** Listens to the server's news and calls at most once in a while; the browser reconnects by itself and catches up. */
export function useLive(url: string, onNews: () => void, events: readonly string[] = news): void {
  const latest = useRef(onNews);
  latest.current = onNews;
  const names = events.join(' ');
  useEffect(() => {
    const source = new EventSource(url);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        latest.current();
      }, quiet);
    };
    for (const name of names.split(' ')) source.addEventListener(name, hear);
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, [url, names]);
}
