import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Money } from '#kernel/money';
import { JsonValue, type FieldProps } from './fields.tsx';
import { useFieldError } from './problems.tsx';

const signs: Record<string, string> = { UAH: '₴', KZT: '₸', EUR: '€', USD: '$' };

/** An amount as people write it, sent as whole minor units. */
export function MoneyField({
  name,
  label,
  description,
  required = false,
  disabled = false,
  value,
  currency = 'UAH',
}: FieldProps & { value?: Money | null; currency?: string }) {
  const error = useFieldError(name);
  const unit = value?.currency ?? currency;
  const [text, setText] = useState<number | string>(value ? value.amount / 100 : '');
  const amount = typeof text === 'number' ? Math.round(text * 100) : null;
  return (
    <>
      <NumberInput
        label={label}
        description={description}
        required={required}
        disabled={disabled}
        error={error}
        value={text}
        onChange={setText}
        decimalScale={2}
        decimalSeparator=","
        thousandSeparator=" "
        suffix={` ${signs[unit] ?? unit}`}
        hideControls
      />
      <JsonValue name={name} value={amount === null ? null : { amount, currency: unit }} />
    </>
  );
}
