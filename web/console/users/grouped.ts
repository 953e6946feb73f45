/** Permissions of one room: seeing, changing, and what stands apart. */
export type Group = { room: string; read: string | null; write: string | null; others: string[] };

/** `orders.read`, `orders.write`, `merchants.enter` by their room, in the order given. */
export function groupPermissions(permissions: readonly string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const permission of permissions) {
    const [room = '', verb] = permission.split('.');
    const group = groups.get(room) ?? { room, read: null, write: null, others: [] };
    if (verb === 'read') group.read = permission;
    else if (verb === 'write') group.write = permission;
    else group.others.push(permission);
    groups.set(room, group);
  }
  return [...groups.values()];
}

/** A right taken or given, with what hangs on it: whoever changes sees, whoever does not see does not change. */
export function toggled(held: ReadonlySet<string>, permission: string, every: readonly string[]): Set<string> {
  const room = permission.slice(0, permission.lastIndexOf('.'));
  const next = new Set(held);
  if (!held.has(permission)) {
    next.add(permission);
    if (every.includes(`${room}.read`)) next.add(`${room}.read`);
    return next;
  }
  next.delete(permission);
  if (permission.endsWith('.read')) for (const one of held) if (one.startsWith(`${room}.`)) next.delete(one);
  return next;
}
