import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const parsed = new Map<string, { raw: string; value: unknown }>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function read<Value>(key: string, fallback: Value): Value {
  const raw = localStorage.getItem(key);
  if (raw === null) return fallback;
  const known = parsed.get(key);
  if (known?.raw === raw) return known.value as Value;
  try {
    const value = JSON.parse(raw) as Value;
    parsed.set(key, { raw, value });
    return value;
  } catch {
    return fallback;
  }
}

/** A choice that this browser remembers: columns, own views, closed hints. The server renders the fallback. */
export function useRemembered<Value>(key: string, fallback: Value): [Value, (value: Value) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key, fallback),
    () => fallback,
  );
  const remember = useCallback(
    (next: Value) => {
      localStorage.setItem(key, JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [value, remember];
}
