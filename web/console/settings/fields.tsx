import { Checkbox, ColorInput, JsonInput, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { languages } from '#kernel/language';
import { Button } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { emptyOf, shapeOf, type Schema } from './schema.ts';

type FieldProps = { schema: Schema; value: unknown; name: string; onChange: (next: unknown) => void; disabled: boolean };

/** Draws the value of a declared setting by its shape; a new setting needs no screen of its own. */
export function SettingField(props: FieldProps) {
  const { schema, value, name, onChange, disabled } = props;
  const t = useWords('console-settings');
  const label = t(`field.${name}`, { defaultValue: name });
  switch (shapeOf(schema)) {
    case 'object':
      return <ObjectFields {...props} />;
    case 'localised':
      return <LocalisedInputs {...props} label={label} />;
    case 'number':
      return (
        <NumberInput
          label={label}
          value={typeof value === 'number' ? value : ''}
          min={schema.minimum ?? 0}
          {...(schema.maximum && schema.maximum < 1e12 ? { max: schema.maximum } : {})}
          disabled={disabled}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
          decimalSeparator=","
          maw={260}
        />
      );
    case 'flag':
      return <Switch label={label} checked={value === true} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case 'choice':
      return (
        <Select
          label={label}
          data={(schema.enum ?? []).map((code) => ({ value: code, label: t(`choice.${code}`, { defaultValue: code }) }))}
          value={typeof value === 'string' ? value : null}
          clearable
          disabled={disabled}
          onChange={(next) => onChange(next ?? undefined)}
          maw={320}
        />
      );
    case 'colour':
      return <ColorInput label={label} value={String(value ?? '')} disabled={disabled} onChange={onChange} maw={260} />;
    case 'words':
      return <TagsInput label={label} value={(value ?? []) as string[]} disabled={disabled} onChange={onChange} />;
    case 'hours':
      return <Week {...props} label={label} />;
    case 'days':
      return <Rows {...props} label={label} plain />;
    case 'rows':
      return <Rows {...props} label={label} />;
    case 'text':
      return <TextInput label={label} value={String(value ?? '')} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)} />;
    default:
      return (
        <JsonInput
          label={label}
          value={JSON.stringify(value, null, 2)}
          disabled={disabled}
          autosize
          minRows={3}
          formatOnBlur
          onChange={(text) => {
            try {
              onChange(JSON.parse(text));
            } catch {
              /* kept until it reads */
            }
          }}
        />
      );
  }
}

export function ObjectFields({ schema, value, onChange, disabled, name }: FieldProps) {
  const t = useWords('console-settings');
  const record = (value ?? {}) as Record<string, unknown>;
  const fields = Object.entries(schema.properties ?? {}).map(([key, part]) => (
    <SettingField key={key} name={key} schema={part} value={record[key]} disabled={disabled} onChange={(next) => onChange({ ...record, [key]: next })} />
  ));
  if (name === '') return <div className="setting-fields">{fields}</div>;
  return (
    <fieldset className="setting-group">
      <legend>{t(`field.${name}`, { defaultValue: name })}</legend>
      {fields}
    </fieldset>
  );
}

function LocalisedInputs({ value, onChange, disabled, label }: FieldProps & { label: string }) {
  const t = useWords('common');
  const texts = (value ?? {}) as Record<string, string>;
  return (
    <>
      {languages.map((language) => (
        <TextInput
          key={language}
          size="xs"
          label={`${label}, ${t(`languageShort.${language}`)}`}
          lang={language}
          value={texts[language] ?? ''}
          disabled={disabled}
          onChange={(event) => onChange({ ...texts, [language]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}

function Rows({ schema, value, onChange, disabled, label, plain = false }: FieldProps & { label: string; plain?: boolean }) {
  const t = useWords('console-settings');
  const rows = (value ?? []) as Record<string, unknown>[];
  const items = schema.items!;
  const parts = Object.entries(items.properties ?? {});
  return (
    <fieldset className="setting-group">
      <legend>{label}</legend>
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
    </fieldset>
  );
}

type Span = { from: string; to: string };

function Week({ value, onChange, disabled, label }: FieldProps & { label: string }) {
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
