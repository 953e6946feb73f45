import { MultiSelect, NumberInput, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { jsonMark } from './form-body.ts';
import { useFieldError } from './problems.tsx';

export type FieldProps = { name: string; label: string; description?: string; required?: boolean; disabled?: boolean; placeholder?: string };
export type Option = { value: string; label: string; disabled?: boolean };

/** Sends a value that is no text with the form. */
export function JsonValue({ name, value }: { name: string; value: unknown }) {
  return <input type="hidden" name={jsonMark + name} value={JSON.stringify(value ?? null)} />;
}

function useField({ name, label, description, required, disabled, placeholder }: FieldProps) {
  const error = useFieldError(name);
  return {
    label,
    ...(description ? { description } : {}),
    ...(required ? { required } : {}),
    ...(disabled ? { disabled } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(error ? { error } : {}),
  };
}

export function TextField({
  value,
  lines,
  type = 'text',
  autoComplete,
  ...field
}: FieldProps & { value?: string; lines?: number; type?: 'text' | 'email' | 'tel' | 'password' | 'url'; autoComplete?: string }) {
  const shared = useField(field);
  if (lines) return <Textarea {...shared} name={field.name} defaultValue={value ?? ''} autosize minRows={lines} />;
  return <TextInput {...shared} name={field.name} defaultValue={value ?? ''} type={type} {...(autoComplete ? { autoComplete } : {})} />;
}

export function NumberField({
  value,
  min,
  max,
  step,
  suffix,
  decimals = 0,
  ...field
}: FieldProps & { value?: number | undefined; min?: number; max?: number; step?: number; suffix?: string; decimals?: number }) {
  const shared = useField(field);
  const [number, setNumber] = useState<number | string>(value ?? '');
  const limits = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(step === undefined ? {} : { step }),
    ...(suffix ? { suffix } : {}),
  };
  return (
    <>
      <NumberInput
        {...shared}
        {...limits}
        value={number}
        onChange={setNumber}
        decimalScale={decimals}
        decimalSeparator=","
        thousandSeparator=" "
        hideControls
      />
      <JsonValue name={field.name} value={typeof number === 'number' ? number : null} />
    </>
  );
}

export function SelectField({
  value,
  options,
  searchable = options.length > 8,
  clearable,
  onChange,
  ...field
}: FieldProps & { value?: string | null; options: readonly Option[]; searchable?: boolean; clearable?: boolean; onChange?: (value: string | null) => void }) {
  const shared = useField(field);
  return (
    <Select
      {...shared}
      name={field.name}
      defaultValue={value ?? null}
      data={[...options]}
      searchable={searchable}
      clearable={clearable ?? !field.required}
      allowDeselect={!field.required}
      {...(onChange ? { onChange } : {})}
    />
  );
}

export function MultiSelectField({ value, options, ...field }: FieldProps & { value?: readonly string[]; options: readonly Option[] }) {
  const shared = useField(field);
  const [chosen, setChosen] = useState<string[]>([...(value ?? [])]);
  return (
    <>
      <MultiSelect {...shared} value={chosen} onChange={setChosen} data={[...options]} searchable clearable />
      <JsonValue name={field.name} value={chosen} />
    </>
  );
}

export function TagsField({ value, suggestions, ...field }: FieldProps & { value?: readonly string[]; suggestions?: readonly string[] }) {
  const shared = useField(field);
  const [tags, setTags] = useState<string[]>([...(value ?? [])]);
  return (
    <>
      <TagsInput {...shared} value={tags} onChange={setTags} data={[...(suggestions ?? [])]} clearable />
      <JsonValue name={field.name} value={tags} />
    </>
  );
}

export function SwitchField({ value = false, ...field }: FieldProps & { value?: boolean }) {
  const shared = useField(field);
  const [on, setOn] = useState(value);
  return (
    <>
      <Switch {...shared} checked={on} onChange={(event) => setOn(event.currentTarget.checked)} />
      <JsonValue name={field.name} value={on} />
    </>
  );
}
