import { MultiSelect, TagsInput } from '@mantine/core';
import { IconPlus, IconTrash, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Section, useProblem } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { Swatch } from './attribute-field.tsx';
import { emptyVariant, unreadable, type VariantRow } from './editing.ts';
import { FieldNotes } from './field-notes.tsx';
import { generateVariants } from './generate-variants.ts';
import type { SectionProps } from './texts-section.tsx';
import type { Attribute, Category } from './types.ts';
import './variants.css';

type Props = SectionProps & { category: Category | undefined; attributes: ReadonlyMap<string, Attribute> };
const cells = ['sku', 'gtin', 'price', 'oldPrice', 'stock', 'weight'] as const;
type Cell = (typeof cells)[number];
const paths: Record<Cell, string> = { sku: 'sku', gtin: 'gtin', price: 'price', oldPrice: 'oldPrice', stock: 'stock', weight: 'weightGrams' };

/** Sizes × colours, each with its number, barcode, price, stock and weight. */
export function VariantsSection({ editing, change, remarks, category, attributes }: Props) {
  const t = useWords('cabinet-products');
  const used = [...new Set(editing.variants.flatMap((row) => Object.keys(row.axes)))];
  const axes = [...new Set([...(category?.axes ?? []), ...used])].flatMap((code) => attributes.get(code) ?? []);
  const set = (key: string, next: Partial<VariantRow>) => change({ variants: editing.variants.map((row) => (row.key === key ? { ...row, ...next } : row)) });
  return (
    <Section id="variants" flush title={t('variants.title')} aside={<span className="num">{t('list.variants', { count: editing.variants.length })}</span>}>
      {axes.length > 0 ? <Generator editing={editing} change={change} axes={axes} /> : null}
      <FillDown editing={editing} change={change} />
      <VariantGrid
        editing={editing}
        blocked={blockedCells(remarks)}
        axes={axes.filter((axis) => used.includes(axis.code))}
        set={set}
        remove={(key) => change({ variants: editing.variants.filter((row) => row.key !== key) })}
      />
      <div className="variant-foot">
        <Button
          small
          icon={IconPlus}
          onClick={() => change({ variants: [...editing.variants, emptyVariant(Object.fromEntries(used.map((code) => [code, ''])), editing.variants[0])] })}
        >
          {t('variants.add')}
        </Button>
        <FieldNotes remarks={remarks} path="variants" />
      </div>
    </Section>
  );
}

function Generator({ editing, change, axes }: Pick<Props, 'editing' | 'change'> & { axes: readonly Attribute[] }) {
  const t = useWords('cabinet-products');
  const present = (code: string) => [...new Set(editing.variants.map((row) => row.axes[code] ?? '').filter(Boolean))];
  const [chosen, choose] = useState<Record<string, string[]>>(() => Object.fromEntries(axes.map((axis) => [axis.code, present(axis.code)])));
  const values = axes.map((axis) => ({ code: axis.code, values: chosen[axis.code] ?? present(axis.code) }));
  const count = values.reduce((product, axis) => product * Math.max(1, axis.values.length), 1);
  const touched = values.some((axis) => axis.values.length > 0);
  return (
    <div className="generator">
      {axes.map((axis) =>
        axis.options.length === 0 ? (
          <TagsInput
            key={axis.code}
            label={axis.unit ? `${axis.name}, ${axis.unit}` : axis.name}
            value={chosen[axis.code] ?? present(axis.code)}
            onChange={(next) => choose({ ...chosen, [axis.code]: next })}
            placeholder={t('variants.type')}
            clearable
          />
        ) : (
          <MultiSelect
            key={axis.code}
            label={axis.name}
            searchable
            clearable
            limit={100}
            data={optionsWith(axis, present(axis.code))}
            value={chosen[axis.code] ?? present(axis.code)}
            onChange={(next) => choose({ ...chosen, [axis.code]: next })}
            placeholder={t('variants.choose')}
            renderOption={({ option }) => (
              <span className="swatch-option">
                <Swatch hex={axis.options.find((one) => one.code === option.value)?.hex} />
                {option.label}
              </span>
            )}
          />
        ),
      )}
      <Button
        icon={IconWand}
        disabled={!touched || count > 200}
        onClick={() => change({ variants: generateVariants(editing.variants, values, editing.article) })}
      >
        {count > 200 ? t('variants.tooMany') : t('variants.generate', { count })}
      </Button>
    </div>
  );
}

function optionsWith(axis: Attribute, present: readonly string[]) {
  const known = axis.options.map((option) => ({ value: option.code, label: option.name }));
  return [...known, ...present.filter((code) => !axis.options.some((option) => option.code === code)).map((code) => ({ value: code, label: code }))];
}

/** One figure for all rows at once. */
function FillDown({ editing, change }: Pick<Props, 'editing' | 'change'>) {
  const t = useWords('cabinet-products');
  const [texts, setTexts] = useState<Partial<Record<Cell, string>>>({});
  if (editing.variants.length < 2) return null;
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  return (
    <div className="fill-down">
      <span className="secondary small">{t('variants.forAll')}</span>
      {(['price', 'oldPrice', 'stock', 'weight'] as const).map((cell) => (
        <input
          key={cell}
          className="grid-input num"
          inputMode="decimal"
          placeholder={t(`variants.${cell}`)}
          aria-label={`${t('variants.forAll')} ${t(`variants.${cell}`)}`}
          value={texts[cell] ?? ''}
          onChange={(event) => setTexts({ ...texts, [cell]: event.target.value })}
        />
      ))}
      <Button
        small
        disabled={Object.keys(given).length === 0}
        onClick={() => {
          change({ variants: editing.variants.map((row) => ({ ...row, ...given })) });
          setTexts({});
        }}
      >
        {t('variants.fill')}
      </Button>
    </div>
  );
}

/** Cells that keep the product out of the shop, as `SKU.cell`. */
function blockedCells(remarks: Props['remarks']): ReadonlySet<string> {
  const found = remarks.findings
    .filter((one) => one.severity === 'block')
    .flatMap((one) => /^variants\[(.+)\]\.(\w+)$/.exec(one.field)?.slice(1).join('.') ?? []);
  return new Set(found);
}

type GridProps = {
  blocked: ReadonlySet<string>;
  editing: Props['editing'];
  axes: readonly Attribute[];
  set: (key: string, next: Partial<VariantRow>) => void;
  remove: (key: string) => void;
};

function VariantGrid({ editing, blocked, axes, set, remove }: GridProps) {
  const t = useWords('cabinet-products');
  const problem = useProblem();
  const wrong = new Set([
    ...unreadable(editing).map((one) => one.path),
    ...(problem?.fields ?? []).map((field) => field.path.replace(/^\/|^body[./]/, '').replaceAll('/', '.')),
  ]);
  const only = editing.variants.length === 1;
  return (
    <div className="table-scroll">
      <table className="plain-table variant-grid" aria-label={t('variants.title')}>
        <thead>
          <tr>
            {axes.map((axis) => (
              <th key={axis.code}>{axis.name}</th>
            ))}
            {cells.map((cell) => (
              <th key={cell}>
                {t(`variants.${cell}`)}
                {cell === 'sku' || cell === 'price' ? <span className="bad"> *</span> : null}
              </th>
            ))}
            <th>
              <span className="visually-hidden">{t('delete')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {editing.variants.map((row, at) => (
            <tr key={row.key}>
              {axes.map((axis) => (
                <td key={axis.code}>
                  <AxisCell axis={axis} row={row} set={set} />
                </td>
              ))}
              {cells.map((cell) => (
                <td key={cell}>
                  <input
                    className={`grid-input grid-${cell}${cell === 'sku' || cell === 'gtin' ? '' : ' num'}`}
                    aria-label={`${t(`variants.${cell}`)} ${row.sku || at + 1}`}
                    value={row[cell]}
                    aria-invalid={wrong.has(`variants.${at}.${paths[cell]}`) || (row[cell] === '' && blocked.has(`${row.sku}.${paths[cell]}`)) || undefined}
                    {...(cell === 'sku' ? {} : { inputMode: 'decimal' as const })}
                    onChange={(event) => set(row.key, { [cell]: event.target.value })}
                  />
                </td>
              ))}
              <td>
                <Button
                  small
                  look="quiet"
                  icon={IconTrash}
                  disabled={only}
                  aria-label={`${t('delete')} ${row.sku || at + 1}`}
                  onClick={() => remove(row.key)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AxisCell({ axis, row, set }: { axis: Attribute; row: VariantRow; set: GridProps['set'] }) {
  const value = row.axes[axis.code] ?? '';
  const known = axis.options.find((option) => option.code === value);
  const put = (next: string) => set(row.key, { axes: { ...row.axes, [axis.code]: next } });
  if (axis.options.length === 0)
    return <input className="grid-input" aria-label={`${axis.name} ${row.sku}`} value={value} onChange={(event) => put(event.target.value)} />;
  return (
    <span className="axis-cell">
      <Swatch hex={known?.hex} />
      <select aria-label={`${axis.name} ${row.sku}`} value={value} onChange={(event) => put(event.target.value)}>
        <option value="">–</option>
        {known || value === '' ? null : <option value={value}>{value}</option>}
        {axis.options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
      </select>
    </span>
  );
}
