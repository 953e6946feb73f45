import { DateInput, DatePickerInput } from '@mantine/dates';
import { useState } from 'react';
import { JsonValue, type FieldProps } from './fields.tsx';
import { readDay } from './read-day.ts';
import { useFieldError } from './problems.tsx';

/** A calendar day, `2026-11-22`. */
export function DateField({ value, name, label, description, required = false, disabled = false }: FieldProps & { value?: string | null }) {
  const error = useFieldError(name);
  const [day, setDay] = useState<string | null>(value ?? null);
  return (
    <>
      <DateInput
        label={label}
        description={description}
        required={required}
        disabled={disabled}
        error={error}
        value={day}
        onChange={setDay}
        valueFormat="DD.MM.YYYY"
        dateParser={readDay}
        clearable={!required}
      />
      <JsonValue name={name} value={day} />
    </>
  );
}

/** Two days and what lies between, sent as `{ from, to }`. */
export function DateRangeField({
  value,
  name,
  label,
  description,
  required = false,
  disabled = false,
}: FieldProps & { value?: { from: string; to: string } | null }) {
  const error = useFieldError(name);
  const [range, setRange] = useState<[string | null, string | null]>([value?.from ?? null, value?.to ?? null]);
  const [from, to] = range;
  return (
    <>
      <DatePickerInput
        type="range"
        label={label}
        description={description}
        required={required}
        disabled={disabled}
        error={error}
        value={range}
        onChange={setRange}
        valueFormat="DD.MM.YYYY"
        clearable={!required}
      />
      <JsonValue name={name} value={from && to ? { from, to } : null} />
    </>
  );
}
