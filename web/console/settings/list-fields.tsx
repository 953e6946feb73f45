import { Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Button } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { SettingField, type FieldProps } from './fields.tsx';
import { Folded } from './folded.tsx';
import { emptyOf } from './schema.ts';

const longList = 4;

export function Rows({ schema, value, onChange, disabled, label, plain = false }: FieldProps & { label: string; plain?: boolean }) {
  const t = useWords('console-settings');
  const rows = (value ?? []) as Record<string, unknown>[];
  const items = schema.items!;
  const parts = Object.entries(items.properties ?? {});
  const body = (
    <>
      {rows.map((row, at) => (
        <div key={at} className="setting-row">
          <div>
            {parts.map(([key, part]) =>
              plain ? (
                <TextInput
                  key={key}
                  type="date"
                  label={t(`field.${key}`)}
                  value={String(row[key] ?? '')}
                  disabled={disabled}
                  onChange={(event) => onChange(rows.map((one, index) => (index === at ? { ...one, [key]: event.currentTarget.value } : one)))}
                />
              ) : (
                <SettingField
                  key={key}
                  name={key}
                  schema={part}
                  value={row[key]}
                  disabled={disabled}
                  onChange={(next) => onChange(rows.map((one, index) => (index === at ? { ...one, [key]: next } : one)))}
                />
              ),
            )}
          </div>
          {disabled ? null : (
            <Button
              look="quiet"
              icon={IconTrash}
              aria-label={t('dropRow', { number: at + 1 })}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {disabled ? null : (
        <div>
          <Button small icon={IconPlus} onClick={() => onChange([...rows, emptyOf(items)])}>
            {t('addRow')}
          </Button>
        </div>
      )}
    </>
  );
  if (rows.length > longList)
    return (
      <Folded title={label} note={String(rows.length)}>
        {body}
      </Folded>
    );
  return (
    <fieldset className="setting-group">
      <legend>{label}</legend>
      {body}
    </fieldset>
  );
}

type Span = { from: string; to: string };

export function Week({ value, onChange, disabled, label }: FieldProps & { label: string }) {
  const t = useWords('console-settings');
  const week = (value ?? []) as Span[][];
  const set = (day: number, spans: Span[]) => onChange(week.map((one, at) => (at === day ? spans : one)));
  return (
    <fieldset className="setting-group">
      <legend>{label}</legend>
      <div className="week-fields">
        {week.map((spans, day) => {
          const name = t(`weekdays.${day + 1}`);
          return (
            <div key={day}>
              <Checkbox
                label={name}
                checked={spans.length > 0}
                disabled={disabled}
                onChange={(event) => set(day, event.currentTarget.checked ? [{ from: '09:00', to: '18:00' }] : [])}
              />
              {spans[0] ? (
                <span>
                  <input
                    type="time"
                    aria-label={t('hours.from', { day: name })}
                    value={spans[0].from}
                    disabled={disabled}
                    onChange={(event) => set(day, [{ ...spans[0]!, from: event.target.value }])}
                  />{' '}
                  –{' '}
                  <input
                    type="time"
                    aria-label={t('hours.to', { day: name })}
                    value={spans[0].to}
                    disabled={disabled}
                    onChange={(event) => set(day, [{ ...spans[0]!, to: event.target.value }])}
                  />
                </span>
              ) : (
                <span className="muted">{t('hours.closed')}</span>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
