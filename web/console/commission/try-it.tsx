import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tryCommissionGrid } from '#commission/contract';
import type { OutputOf } from '#kernel/contract';
import { browserApi, problemOf, type Problem } from '../../api.ts';
import { Button, Callout, FieldRow, Note, sayProblem, Section } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { Choices } from './commission.tsx';

/** Asks the grid in force what it would take of a sale, and by which row. */
export function TryIt({ choices, dirty }: { choices: Choices; dirty: boolean }) {
  const t = useWords('console-commission');
  const f = useFormat();
  const [categoryCode, setCategory] = useState<string | null>(null);
  const [merchantId, setMerchant] = useState<string | null>(null);
  const [brand, setBrand] = useState('');
  const [price, setPrice] = useState<string | number>(1000);
  const [answer, setAnswer] = useState<OutputOf<typeof tryCommissionGrid> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function ask() {
    if (!categoryCode || typeof price !== 'number') return;
    setProblem(null);
    try {
      setAnswer(
        await browserApi(tryCommissionGrid, {
          body: {
            categoryCode,
            price: { amount: Math.round(price * 100), currency: 'UAH' },
            ...(merchantId ? { merchantId } : {}),
            ...(brand.trim() ? { brand: brand.trim() } : {}),
          },
        }),
      );
    } catch (error) {
      setAnswer(null);
      setProblem(problemOf(error));
    }
  }
  return (
    <Section title={t('try.title')}>
      <div className="console-fields" style={{ margin: 0 }}>
        <Select label={t('columns.category')} required data={choices.categories} value={categoryCode} onChange={setCategory} searchable limit={60} />
        <FieldRow>
          <NumberInput
            label={t('try.price')}
            value={price}
            onChange={setPrice}
            min={0}
            decimalScale={2}
            decimalSeparator=","
            thousandSeparator=" "
            suffix=" ₴"
            hideControls
          />
          <TextInput label={t('columns.brand')} value={brand} onChange={(event) => setBrand(event.currentTarget.value)} />
          <Select label={t('columns.merchant')} data={choices.merchants} value={merchantId} onChange={setMerchant} searchable clearable />
        </FieldRow>
        <div>
          <Button disabled={!categoryCode} onClick={() => void ask()}>
            {t('try.ask')}
          </Button>
        </div>
        {dirty ? <Note tone="amber">{t('try.dirty')}</Note> : null}
        {problem ? <Callout tone="red">{sayProblem(problem)}</Callout> : null}
        {answer ? (
          <Callout tone="green">
            <b>{f.money(answer.fee, true)}</b> ({f.percent(answer.rateBasisPoints / 100, 2)}), {t('try.vat', { vat: f.money(answer.vat, true) })}.{' '}
            {t('try.rule', { position: answer.position, title: answer.title })}
          </Callout>
        ) : null}
      </div>
    </Section>
  );
}
