import { ColorInput, JsonInput, MultiSelect, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { languages } from '#kernel/language';
import { useWords } from '../../words.tsx';
import { Folded } from './folded.tsx';
import { Rows, Week } from './list-fields.tsx';
import { PictureField } from './picture-field.tsx';
import { emptyOf, scaleOf, shapeOf, type Schema } from './schema.ts';

export type FieldProps = { schema: Schema; value: unknown; name: string; onChange: (next: unknown) => void; disabled: boolean; folded?: boolean };

/** Draws the value of a declared setting by its shape; a new setting needs no screen of its own. */
export function SettingField(props: FieldProps) {
  const { schema, value, name, onChange, disabled } = props;
  const t = useWords('console-settings');
  const label = t(`field.${name}`, { defaultValue: name });
  const scale = scaleOf(name);
  if (schema.nullable && shapeOf(schema) === 'object') return <Omittable {...props} label={label} />;
  switch (shapeOf(schema)) {
    case 'picture':
      return <PictureField {...props} label={label} />;
    case 'object':
      return <ObjectFields {...props} />;
    case 'localised':
      return <LocalisedInputs {...props} label={label} />;
    case 'number':
      return (
        <NumberInput
          label={label}
          value={typeof value === 'number' ? value / scale : ''}
          min={(schema.minimum ?? 0) / scale}
          {...(schema.maximum && schema.maximum < 1e12 ? { max: schema.maximum / scale } : {})}
          disabled={disabled}
          onChange={(next) => onChange(typeof next === 'number' ? (scale === 1 ? next : Math.round(next * scale)) : null)}
          decimalSeparator=","
          thousandSeparator=" "
          {...(schema.nullable ? { placeholder: t('notSet') } : {})}
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
    case 'choices':
      return (
        <MultiSelect
          label={label}
          data={(schema.items?.enum ?? []).map((code) => ({ value: code, label: t(`choice.${code}`, { defaultValue: code }) }))}
          value={(value ?? []) as string[]}
          disabled={disabled}
          onChange={onChange}
        />
      );
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

/** A group that may be absent as a whole, such as a zone to which a method does not deliver. */
function Omittable({ schema, value, onChange, disabled, name, label }: FieldProps & { label: string }) {
  const { nullable: _, ...present } = schema;
  return (
    <div className="setting-omittable">
      <Switch
        label={label}
        checked={value !== null && value !== undefined}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked ? emptyOf(present) : null)}
      />
      {value ? <ObjectFields name="" schema={present} value={value} onChange={onChange} disabled={disabled} key={name} /> : null}
    </div>
  );
}

const isMap = (schema: Schema) => Object.values(schema.properties ?? {}).every((part) => shapeOf(part) === 'object' && !part.nullable);

export function ObjectFields({ schema, value, onChange, disabled, name, folded = false }: FieldProps) {
  const t = useWords('console-settings');
  const record = (value ?? {}) as Record<string, unknown>;
  const fields = Object.entries(schema.properties ?? {}).map(([key, part]) => (
    <SettingField
      key={key}
      name={key}
      schema={part}
      value={record[key]}
      disabled={disabled}
      folded={isMap(schema)}
      onChange={(next) => onChange({ ...record, [key]: next })}
    />
  ));
  if (name === '') return <div className="setting-fields">{fields}</div>;
  if (folded) return <Folded title={t(`field.${name}`, { defaultValue: name })}>{fields}</Folded>;
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
