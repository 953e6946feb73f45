import { TextInput } from '@mantine/core';
import { findBuyers } from '#buyers/contract';
import { browserApi, type Problem } from '../../api.ts';
import { Button, FieldRow } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useFound } from './use-found.ts';

export type BuyerDraft = { phone: string; name: string; email: string };

const errorAt = (problem: Problem | null, path: string) => problem?.fields.find((field) => field.path.endsWith(path))?.message;

/** The phone first: who is known is offered with one press. */
export function BuyerFields({ value, onChange, problem }: { value: BuyerDraft; onChange: (next: BuyerDraft) => void; problem: Problem | null }) {
  const t = useWords('console-orders');
  const known = useFound(value.name ? '' : value.phone, 4, (phone) => browserApi(findBuyers, { query: { phone } }).then((answer) => answer.items.slice(0, 4)));
  const set = (next: Partial<BuyerDraft>) => onChange({ ...value, ...next });
  return (
    <div className="console-fields" style={{ margin: 0 }}>
      <FieldRow>
        <TextInput
          label={t('phoneNumber')}
          required
          type="tel"
          placeholder="+380 50 111 22 33"
          value={value.phone}
          error={errorAt(problem, 'phone')}
          onChange={(event) => set({ phone: event.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          label={t('name')}
          required
          value={value.name}
          error={errorAt(problem, 'name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('email')}
          type="email"
          value={value.email}
          error={errorAt(problem, 'email')}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
      </FieldRow>
      {known && known.length > 0 ? (
        <div className="known-buyer">
          {known.map((buyer) => (
            <Button key={buyer.accountId} small onClick={() => onChange({ phone: buyer.phone, name: buyer.name, email: buyer.email ?? '' })}>
              {buyer.name} · {buyer.phone}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
