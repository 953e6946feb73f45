import type { FeedCategory } from '../rules/category-tree.ts';
import { headerKey } from '../rules/header-key.ts';
import type { OpenTable } from './open-feed.ts';
import { groupSheet, readSheet } from './read-xlsx.ts';

const columns = {
  id: ['Номер_групи', 'Номер_группы'],
  name: ['Назва_групи_укр', 'Название_группы_укр', 'Назва_групи', 'Название_группы'],
  parent: ['Номер_батьківської_групи', 'Номер_родителя', 'Номер_родительской_группы'],
};

/** The tree of groups that a Prom.ua workbook carries on its second sheet; empty for any other file. */
export async function readPromGroups(table: OpenTable): Promise<Map<string, FeedCategory>> {
  const groups = new Map<string, FeedCategory>();
  const sheet = table.workbook && groupSheet(table.workbook);
  if (!sheet || !table.workbook || table.reader.dialect !== 'prom') return groups;
  let keys: string[] | undefined;
  for await (const { cells } of readSheet(table.workbook, sheet)) {
    if (!keys) {
      keys = cells.map(headerKey);
      continue;
    }
    const id = cellOf(keys, cells, columns.id);
    const parentId = cellOf(keys, cells, columns.parent);
    if (id) groups.set(id, { id, name: cellOf(keys, cells, columns.name), ...(parentId ? { parentId } : {}) });
  }
  return groups;
}

function cellOf(keys: string[], cells: string[], names: string[]): string {
  for (const name of names) {
    const at = keys.indexOf(headerKey(name));
    const text = at < 0 ? '' : (cells[at] ?? '').trim();
    if (text) return text;
  }
  return '';
}
