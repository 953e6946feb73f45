import { TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { readTaxNumber } from '#kernel/tax-number';
import { useFieldError } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

export type Holder = { country: 'UA' | 'KZ'; kind: 'company' | 'person' };

const lengths: Record<string, number> = { 'UA.company': 8, 'UA.person': 10, 'KZ.company': 12, 'KZ.person': 12 };

/** The tax number, checked while it is written: a whole number tells by itself who it belongs to. */
export function TaxNumberField({ holder, onHolder }: { holder: Holder; onHolder: (holder: Holder) => void }) {
  const t = useWords('entry');
  const refused = useFieldError('taxNumber');
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const [sent, setSent] = useState<string>();
  const found = readTaxNumber(text);
  const key = `${holder.country}.${holder.kind}`;
  const fits = found?.country === holder.country && found.holder === holder.kind;
  const digits = text.replace(/\D/g, '');
  const wrong = digits.length >= lengths[key]! || (left && digits.length > 0);
  const told = refused && sent !== text ? refused : undefined;
  const error = fits ? undefined : wrong && !found ? t(digits.length === lengths[key] ? 'tax.checkDigit' : 'tax.length', { count: lengths[key]! }) : told;
  const change = (next: string) => {
    setText(next);
    setSent(next);
    setLeft(false);
    const read = readTaxNumber(next);
    if (read) onHolder({ country: read.country, kind: read.holder });
  };
  return (
    <TextInput
      name="taxNumber"
      label={t(`tax.${key}`)}
      description={
        fits ? (
          <span className="entry-good">
            <IconCircleCheck size={14} stroke={2} aria-hidden="true" />
            {t('tax.good')}
          </span>
        ) : (
          t(`tax.hint.${key}`)
        )
      }
      required
      inputMode="numeric"
      autoComplete="off"
      maxLength={16}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      {...(error ? { error } : {})}
    />
  );
}
