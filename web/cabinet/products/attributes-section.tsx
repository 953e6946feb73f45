import { useState } from 'react';
import { FormSection, Pill } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { AttributeField } from './attribute-field.tsx';
import { FieldNotes } from './field-notes.tsx';
import type { SectionProps } from './texts-section.tsx';
import type { Attribute, Category } from './types.ts';

const groups = ['required', 'recommended', 'optional'] as const;

/** What the category asks of a product, by how much it is needed. What distinguishes variants stands in their grid. */
export function AttributesSection({
  editing,
  change,
  remarks,
  category,
  attributes,
}: SectionProps & { category: Category | undefined; attributes: ReadonlyMap<string, Attribute> }) {
  const t = useWords('cabinet-products');
  const [all, showAll] = useState(false);
  const inGrid = new Set(editing.variants.flatMap((row) => Object.keys(row.axes)));
  const stated = category ? new Set(groups.flatMap((group) => category[group])) : new Set<string>();
  const foreign = Object.keys(editing.attributes).filter((code) => !stated.has(code) && attributes.has(code));
  const codesOf = (group: (typeof groups)[number]) =>
    [...(category?.[group] ?? []), ...(group === 'optional' ? foreign : [])].filter((code) => attributes.has(code) && !inGrid.has(code));
  const optional = codesOf('optional');
  return (
    <div id="attributes">
      <FormSection title={t('attributes.title')} text={category ? t('attributes.text') : t('attributes.chooseCategory')}>
        <FieldNotes remarks={remarks} path="attributes" exact />
        {groups.map((group) => {
          const codes = codesOf(group);
          const shown = group === 'optional' && !all ? codes.filter((code) => editing.attributes[code] !== undefined) : codes;
          if (codes.length === 0) return null;
          const filled = codes.filter((code) => editing.attributes[code] !== undefined && editing.attributes[code] !== '').length;
          return (
            <fieldset key={group} className="attribute-group">
              <legend>
                {t(`attributes.${group}`)}{' '}
                <Pill tone={filled === codes.length ? 'green' : group === 'required' ? 'red' : 'grey'}>{t('of', { part: filled, whole: codes.length })}</Pill>
              </legend>
              <div className="attribute-fields">
                {shown.map((code) => {
                  const attribute = attributes.get(code)!;
                  return (
                    <div key={code}>
                      <AttributeField
                        attribute={attribute}
                        required={group === 'required'}
                        value={editing.attributes[code]}
                        onChange={(value) => change({ attributes: withValue(editing.attributes, code, value) })}
                      />
                      <FieldNotes remarks={remarks} path={`attributes.${code}`} />
                    </div>
                  );
                })}
              </div>
              {group === 'optional' && optional.length > shown.length ? (
                <button type="button" className="link small" onClick={() => showAll(true)}>
                  {t('attributes.more', { count: optional.length - shown.length })}
                </button>
              ) : null}
            </fieldset>
          );
        })}
      </FormSection>
    </div>
  );
}

type Values = SectionProps['editing']['attributes'];

function withValue(values: Values, code: string, value: Values[string] | undefined): Values {
  if (value !== undefined) return { ...values, [code]: value };
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== code));
}
