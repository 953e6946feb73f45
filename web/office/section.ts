import type { Icon } from '@tabler/icons-react';

/**
 * A line of the sidebar. Each folder of a surface may have a `section.ts` that exports `section`;
 * who lacks the permission does not see it.
 */
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
  /** Key of the live counter that stands beside it. */
  counter?: string;
  /** Overdue or urgent: the counter is red. */
  urgent?: boolean;
  /** One of the first four tabs on a phone. */
  phone?: boolean;
};

export type SectionFiles = Record<string, Section | readonly Section[]>;

/** Groups with what this person may see, in order. */
export function groupSections(files: SectionFiles, order: readonly string[], permissions: readonly string[]): { id: string; sections: Section[] }[] {
  const all = Object.values(files).flat() as Section[];
  const allowed = all.filter((section) => !section.permission || permissions.includes(section.permission));
  return order
    .map((id) => ({ id, sections: allowed.filter((section) => section.group === id).sort((a, b) => a.order - b.order) }))
    .filter((group) => group.sections.length > 0);
}
