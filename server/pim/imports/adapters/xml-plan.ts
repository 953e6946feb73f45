import { refineXml } from '../rules/dialects/xml-meanings.ts';
import { xmlSense, type XmlDialect } from '../rules/dialects/xml-names.ts';
import type { Column, Mapping, Meaning, RawField } from '../rules/mapping.ts';
import { suggestColumn } from '../rules/suggest-mapping.ts';

const most = 5000;

export type XmlPlan = { meanings: (fields: readonly RawField[]) => Meaning[]; columns: () => Column[] };

/** Gives every path of a record its meaning: the mapping first, then the dialect, for an unseen dialect the suggestion. */
export function xmlPlan(format: string, mapping: Mapping | undefined): XmlPlan {
  const known = new Map<string, Column>();
  const mapped = new Map(mapping?.columns.map((column) => [column.source, column]));
  const resolve = (field: RawField): Column => {
    const cached = known.get(field.source);
    if (cached) return cached;
    const column = mapped.get(field.source) ?? ownSense(format, field);
    if (known.size < most) known.set(field.source, column);
    return column;
  };
  const meanings = (fields: readonly RawField[]): Meaning[] => {
    const found: Meaning[] = [];
    for (const field of fields) {
      const { source: _, ...sense } = resolve(field);
      if (sense.target === 'ignore') continue;
      const attribute = sense.attribute ?? field.attribute;
      const unit = field.attribute && field.unit ? field.unit : sense.unit;
      found.push({ ...sense, value: field.value, ...(attribute ? { attribute } : {}), ...(unit ? { unit } : {}), ...(field.code ? { code: field.code } : {}) });
    }
    return format === 'xml' ? found : refineXml(format, found, fields);
  };
  return { meanings, columns: () => [...known.values()] };
}

function ownSense(format: string, field: RawField): Column {
  const { source } = field;
  if (field.attribute) return { source, target: 'attribute' };
  if (format === 'xml') {
    const { confidence: _, ...column } = suggestColumn({ source, samples: [field.value] });
    return column;
  }
  return { source, ...(xmlSense(format as XmlDialect, source) ?? { target: 'ignore' }) };
}
