/** Neighbours of one day stand together, in the order they came. */
export function groupByDay<Item, Day extends string>(items: readonly Item[], dayOf: (item: Item) => Day): { day: Day; items: Item[] }[] {
  const groups: { day: Day; items: Item[] }[] = [];
  for (const item of items) {
    const day = dayOf(item);
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}
