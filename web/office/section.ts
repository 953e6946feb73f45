import type { Icon } from '@tabler/icons-react';

export type Gate = 'account' | 'confirmed' | 'agreement' | 'closed';

/** A line of the sidebar, declared in the surface's `menu.ts`. Who lacks the permission does not see it. */
export type Section = {
  /** Path below the surface: `orders`; `''` is its home. */
  path: string;
  /** Words: `office:nav.<label>`, on a phone `office:nav.<phoneLabel>`. */
  label: string;
  phoneLabel?: string;
  icon: Icon;
  /** One of the surface's groups. */
  group: string;
  /** Place inside the group. */
  order: number;
  permission?: string;
  /** How far a merchant must have come to see it; default: the agreement is in force. */
  needs?: 'account' | 'confirmed' | 'agreement';
  /** Only on the way there: gone once the merchant has come so far. */
  before?: 'agreement';
  /** Key of the live counter that stands beside it. */
  counter?: string;
  /** Overdue or urgent: the counter is red. */
  urgent?: boolean;
  /** One of the first four tabs on a phone. */
  phone?: boolean;
};

const reach: Record<Gate, number> = { closed: -1, account: 0, confirmed: 1, agreement: 2 };

/** Groups with what this person may see, in order. `gate` is null where there is none: the operator's people. */
export function groupSections(
  menu: readonly Section[],
  order: readonly string[],
  { permissions, gate }: { permissions: readonly string[]; gate: Gate | null },
): { id: string; sections: Section[] }[] {
  const isOpen = ({ needs = 'agreement', before }: Section) =>
    gate === null || (reach[gate] >= reach[needs] && (before === undefined || reach[gate] < reach[before]));
  const allowed = menu.filter((section) => isOpen(section) && (!section.permission || permissions.includes(section.permission)));
  return order
    .map((id) => ({ id, sections: allowed.filter((section) => section.group === id).sort((a, b) => a.order - b.order) }))
    .filter((group) => group.sections.length > 0);
}
