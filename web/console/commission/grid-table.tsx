import { NumberInput, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLanguage, useWords } from '../../words.tsx';
import type { Choices } from './commission.tsx';
import type { Row, Trouble } from './grid.ts';

type GridProps = {
  rows: readonly Row[];
  troubles: ReadonlyMap<number, Trouble>;
  editable: boolean;
  choices: Choices;
  onChange: (at: number, next: Partial<Row>) => void;
  onMove: (from: number, to: number) => void;
  onRemove: (at: number) => void;
};

/** Rules in their order: the first that fits a sale decides its fee. A row is dragged by its handle or moved by its arrows. */
export function GridTable({ rows, troubles, editable, choices, onChange, onMove, onRemove }: GridProps) {
  const t = useWords('console-commission');
  const [dragged, drag] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  // Fields begin at the left, read figures end at the right: a heading stands over what is below it.
  const numbers = editable ? undefined : 'end';
  return (
    <div className="table-scroll">
      <table className="plain-table grid-table" aria-label={t('title')}>
        <thead>
          <tr>
            <th>№</th>
            <th>{t('columns.title')}</th>
            <th>{t('columns.category')}</th>
            <th>{t('columns.brand')}</th>
            <th>{t('columns.merchant')}</th>
            <th>{t('columns.price')}</th>
            <th className={numbers}>{t('columns.rate')}</th>
            <th className={numbers}>{t('columns.fixed')}</th>
            <th className={numbers}>{t('columns.limits')}</th>
            {editable ? (
              <th>
                <span className="visually-hidden">{t('columns.actions')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr
              key={row.key}
              data-over={over === at && dragged !== at ? true : undefined}
              onDragOver={(event) => {
                if (dragged !== null) {
                  event.preventDefault();
                  setOver(at);
                }
              }}
              onDrop={() => {
                if (dragged !== null) onMove(dragged, at);
                drag(null);
                setOver(null);
              }}
            >
              <td className="grid-number">
                {editable ? (
                  <span
                    className="grip"
                    draggable
                    aria-hidden="true"
                    title={t('dragHint')}
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move';
                      drag(at);
                    }}
                    onDragEnd={() => {
                      drag(null);
                      setOver(null);
                    }}
                  >
                    <IconGripVertical size={15} stroke={1.7} />
                  </span>
                ) : null}
                {at + 1}
              </td>
              {editable ? (
                <Fields row={row} at={at} trouble={troubles.get(at)} choices={choices} onChange={(next) => onChange(at, next)} />
              ) : (
                <Texts row={row} choices={choices} />
              )}
              {editable ? (
                <td className="grid-actions">
                  <Button
                    small
                    look="quiet"
                    icon={IconArrowUp}
                    aria-label={t('up', { number: at + 1 })}
                    disabled={at === 0}
                    onClick={() => onMove(at, at - 1)}
                  />
                  <Button
                    small
                    look="quiet"
                    icon={IconArrowDown}
                    aria-label={t('down', { number: at + 1 })}
                    disabled={at === rows.length - 1}
                    onClick={() => onMove(at, at + 1)}
                  />
                  <Button
                    small
                    look="quiet"
                    icon={IconTrash}
                    aria-label={t('remove', { number: at + 1 })}
                    disabled={rows.length === 1}
                    onClick={() => onRemove(at)}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const toMinor = (value: string | number) => (typeof value === 'number' ? Math.round(value * 100) : null);
const fromMinor = (value: number | null) => (value === null ? '' : value / 100);

function Said({ trouble }: { trouble: Trouble }) {
  const t = useWords('console-commission');
  return (
    <span className="grid-trouble" role="alert">
      {t(`trouble.${trouble.kind}`, { number: trouble.with ?? 0 })}
    </span>
  );
}

type FieldsProps = { row: Row; at: number; trouble: Trouble | undefined; choices: Choices; onChange: (next: Partial<Row>) => void };

function Fields({ row, at, trouble, choices, onChange }: FieldsProps) {
  const t = useWords('console-commission');
  const language = useLanguage();
  const label = (field: string) => t('cell', { field: t(`columns.${field}`), number: at + 1 });
  const limitTrouble = trouble?.kind === 'limits' ? trouble : undefined;
  const priceTrouble = limitTrouble ? undefined : trouble;
  const number = { decimalScale: 2, decimalSeparator: ',', thousandSeparator: ' ', hideControls: true, min: 0, size: 'xs' as const };
  return (
    <>
      <td>
        <TextInput
          size="xs"
          aria-label={label('title')}
          value={row.title[language] ?? ''}
          placeholder={row.title.uk ?? t('titleHint')}
          onChange={(event) => onChange({ title: { ...row.title, [language]: event.currentTarget.value } })}
        />
      </td>
      <td>
        <Select
          size="xs"
          aria-label={label('category')}
          placeholder={t('any')}
          data={choices.categories}
          value={row.categoryCode}
          onChange={(categoryCode) => onChange({ categoryCode })}
          searchable
          clearable
          comboboxProps={{ width: 320, position: 'bottom-start' }}
          limit={60}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          aria-label={label('brand')}
          placeholder={t('any')}
          value={row.brand ?? ''}
          onChange={(event) => onChange({ brand: event.currentTarget.value || null })}
        />
      </td>
      <td>
        <Select
          size="xs"
          aria-label={label('merchant')}
          placeholder={t('any')}
          data={choices.merchants}
          value={row.merchantId}
          onChange={(merchantId) => onChange({ merchantId })}
          searchable
          clearable
          comboboxProps={{ width: 240, position: 'bottom-start' }}
        />
      </td>
      <td>
        <span className="grid-pair">
          <NumberInput
            {...number}
            aria-label={label('from')}
            placeholder={t('from')}
            value={fromMinor(row.priceFromMinor)}
            error={priceTrouble !== undefined}
            onChange={(value) => onChange({ priceFromMinor: toMinor(value) })}
          />
          <NumberInput
            {...number}
            aria-label={label('to')}
            placeholder={t('to')}
            value={fromMinor(row.priceToMinor)}
            error={priceTrouble !== undefined}
            onChange={(value) => onChange({ priceToMinor: toMinor(value) })}
          />
        </span>
        {priceTrouble ? <Said trouble={priceTrouble} /> : null}
      </td>
      <td>
        <NumberInput
          {...number}
          aria-label={label('rate')}
          suffix=" %"
          max={100}
          value={row.rateBasisPoints / 100}
          onChange={(value) => typeof value === 'number' && onChange({ rateBasisPoints: Math.round(value * 100) })}
        />
      </td>
      <td>
        <NumberInput
          {...number}
          aria-label={label('fixed')}
          value={fromMinor(row.fixedMinor || null)}
          placeholder="0"
          onChange={(value) => onChange({ fixedMinor: toMinor(value) ?? 0 })}
        />
      </td>
      <td>
        <span className="grid-pair">
          <NumberInput
            {...number}
            aria-label={label('floor')}
            placeholder={t('least')}
            value={fromMinor(row.floorMinor)}
            error={limitTrouble !== undefined}
            onChange={(value) => onChange({ floorMinor: toMinor(value) })}
          />
          <NumberInput
            {...number}
            aria-label={label('cap')}
            placeholder={t('most')}
            value={fromMinor(row.capMinor)}
            error={limitTrouble !== undefined}
            onChange={(value) => onChange({ capMinor: toMinor(value) })}
          />
        </span>
        {limitTrouble ? <Said trouble={limitTrouble} /> : null}
      </td>
    </>
  );
}

function Texts({ row, choices }: { row: Row; choices: Choices }) {
  const t = useWords('console-commission');
  const f = useFormat();
  const language = useLanguage();
  const uah = (value: number | null) => (value === null ? null : f.money({ amount: value, currency: 'UAH' }));
  const band = [
    row.priceFromMinor === null ? null : `${t('from')} ${uah(row.priceFromMinor)}`,
    row.priceToMinor === null ? null : `${t('to')} ${uah(row.priceToMinor)}`,
  ]
    .filter(Boolean)
    .join(' ');
  const limits = [row.floorMinor === null ? null : `${t('floor')} ${uah(row.floorMinor)}`, row.capMinor === null ? null : `${t('cap')} ${uah(row.capMinor)}`]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <td>{row.title[language] ?? row.title.uk ?? '–'}</td>
      <td>{choices.categories.find((one) => one.value === row.categoryCode)?.label ?? row.categoryCode ?? t('any')}</td>
      <td>{row.brand ?? t('any')}</td>
      <td>{choices.merchants.find((one) => one.value === row.merchantId)?.label ?? row.merchantId ?? t('any')}</td>
      <td>{band || t('any')}</td>
      <td className="end num">{f.percent(row.rateBasisPoints / 100, 2)}</td>
      <td className="end num">{row.fixedMinor ? uah(row.fixedMinor) : '–'}</td>
      <td className="end num">{limits || '–'}</td>
    </>
  );
}
