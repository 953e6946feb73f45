import { headerKey } from '../header-key.ts';
import type { Column, Mapping } from '../mapping.ts';
import { suggestMapping, type SampledColumn } from '../suggest-mapping.ts';
import { isMagento, readMagento } from './magento.ts';
import { isProm, readProm } from './prom.ts';
import { isShopify, readShopify } from './shopify.ts';
import { plainMeanings, type TableReader } from './table-dialect.ts';
import { isWooCommerce, readWooCommerce } from './woocommerce.ts';
import { refineXml } from './xml-meanings.ts';
import { xmlSense } from './xml-names.ts';

/** The reader for a table with these headers; a mapping's columns win over what the dialect says. */
export function chooseTable(columns: readonly SampledColumn[], mapping: Mapping | undefined): TableReader {
  const headers = columns.map((column) => column.source.replace(/ \(\d+\)$/, ''));
  const override = (known: Column[]): Column[] => known.map((column, at) => overridden(mapping, columns[at]!.source) ?? column);
  const reader = knownReader(headers, override);
  if (reader) return withOverrides(reader, mapping);
  const plain = override(suggestMapping(columns).map(({ confidence: _, ...column }) => column));
  return { dialect: 'table', columns: plain, interpret: (cells) => ({ meanings: plainMeanings(plain, cells) }) };
}

function knownReader(headers: readonly string[], override: (columns: Column[]) => Column[]): TableReader | undefined {
  if (isProm(headers)) return readProm(headers, override);
  if (isShopify(headers)) return readShopify(headers, override);
  if (isWooCommerce(headers)) return readWooCommerce(headers, override);
  if (isMagento(headers)) return readMagento(headers, override);
  if (!isGoogleTable(headers)) return undefined;
  const columns = override(headers.map((source) => ({ source, ...(xmlSense('google', source) ?? { target: 'ignore' as const }) })));
  return { dialect: 'google-table', columns, interpret: (cells) => ({ meanings: refineXml('google', plainMeanings(columns, cells), []) }) };
}

function isGoogleTable(headers: readonly string[]): boolean {
  const keys = new Set(headers.map(headerKey));
  return ['id', 'title', 'image link', 'availability', 'price'].every((name) => keys.has(headerKey(name)));
}

function overridden(mapping: Mapping | undefined, source: string): Column | undefined {
  return mapping?.columns.find((column) => column.source === source);
}

/** Dialects that look at whole rows know nothing of a mapping: what it names replaces what they found. */
function withOverrides(reader: TableReader, mapping: Mapping | undefined): TableReader {
  if (!mapping || mapping.columns.length === 0 || reader.dialect === 'prom' || reader.dialect === 'google-table') return reader;
  const named = reader.columns.map((column) =>
    mapping.columns.some((entry) => entry.source === column.source) ? column : { ...column, target: 'ignore' as const },
  );
  const moved = new Set(named.filter((column) => column.target !== 'ignore' && column.target !== 'attribute').map((column) => column.target));
  return {
    ...reader,
    interpret: (cells) => {
      const found = reader.interpret(cells);
      if ('skip' in found) return found;
      return { ...found, meanings: [...plainMeanings(named, cells), ...found.meanings.filter((meaning) => !moved.has(meaning.target))] };
    },
  };
}
