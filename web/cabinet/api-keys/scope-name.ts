import type { Words } from '../../words.tsx';

/** `products.write` in words; a whole room is both. */
export function scopeName(scope: string, t: Words): string {
  const [room = '', kind] = scope.split('.');
  const name = t(`rooms.${room}`, { defaultValue: room });
  return kind ? `${name}: ${t(`kinds.${kind}`, { defaultValue: kind })}` : name;
}
