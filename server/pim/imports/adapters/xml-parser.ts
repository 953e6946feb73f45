import { SaxesParser } from 'saxes';
import { longestField } from '../rules/normalise-row.ts';
import { FileRefused } from './file-refused.ts';
import { htmlEntities } from './html-entities.ts';
import { limits } from './limits.ts';
import type { XmlNode } from './xml-node.ts';

/** What the walk over a document tells. `begin` answers whether the element is to be built as a tree and given to `finish`. */
export type XmlWatcher = {
  begin: (path: readonly string[], attributes: Record<string, string>) => boolean;
  finish: (node: XmlNode, path: readonly string[], at: { line: number; position: number }) => void;
};

export type XmlWalk = { write: (text: string) => void; close: () => void; repairs: { droppedCharacters: number; unknownEntities: number } };

const forbidden = /[[\p{Cc}\ufffe\uffff]--[\t\n\r]]/gv;
const repairable = /entity|"\]\]>"/i;

/**
 * Walks a document without building it. Entities are never declared nor fetched: a plain document type passes, an internal
 * subset is refused. `keepLength`: forbidden characters become spaces, so that positions stay those of the text.
 */
export function walkXml(watcher: XmlWatcher, keepLength = false): XmlWalk {
  const parser = new SaxesParser({ xmlns: false });
  Object.assign(parser.ENTITIES, htmlEntities);
  const repairs = { droppedCharacters: 0, unknownEntities: 0 };
  const path: string[] = [];
  const building: XmlNode[] = [];
  let closing = false;
  let line = 0;
  parser.on('error', (error) => {
    if (repairable.test(error.message)) repairs.unknownEntities += 1;
    else if (closing) throw new FileRefused('FILE_TRUNCATED', { line: parser.line });
    else throw new FileRefused('FILE_MALFORMED', { line: parser.line, column: parser.column });
  });
  parser.on('doctype', (text) => {
    if (/[[]|<!ENTITY/i.test(text)) throw new FileRefused('ENTITIES_REFUSED');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.includes(':') && !name.startsWith('xml:') ? name.slice(name.indexOf(':') + 1) : name;
    path.push(local);
    if (path.length > limits.depth) throw new FileRefused('FILE_NESTED_TOO_DEEP', { line: parser.line });
    if (path.length === 1 && local.toLowerCase() === 'html') throw new FileRefused('FILE_HTML');
    const parent = building.at(-1);
    if (!parent && !watcher.begin(path, attributes)) return;
    if (!parent) line = parser.line;
    const node: XmlNode = { name: local, attributes, content: [], length: 0 };
    if (parent) parent.content.push(node);
    building.push(node);
  });
  const addText = (text: string): void => {
    const node = building.at(-1);
    if (!node || node.length > longestField) return;
    node.length += text.length;
    node.content.push(node.length > longestField ? text.slice(0, longestField + 1) : text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const node = building.pop();
    if (node && building.length === 0) watcher.finish(node, path, { line, position: parser.position });
    path.pop();
  });
  const write = (text: string): void => {
    const unfit = text.match(forbidden)?.length ?? 0;
    repairs.droppedCharacters += unfit;
    parser.write(unfit > 0 ? text.replace(forbidden, keepLength ? ' ' : '') : text);
  };
  const close = (): void => {
    closing = true;
    parser.close();
  };
  return { write, close, repairs };
}
