import { Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { listBranches, listCities } from '#delivery/contract';
import { browserApi } from '../../api.ts';
import { FieldRow } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { Choice } from './use-phone-cart.ts';

type Option = { value: string; label: string };

function useOptions(key: string, ask: () => Promise<Option[]>): Option[] {
  const [options, setOptions] = useState<Option[]>([]);
  useEffect(() => {
    let current = true;
    const wait = setTimeout(
      () =>
        void ask().then(
          (found) => current && setOptions(found),
          () => current && setOptions([]),
        ),
      180,
    );
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [key]);
  return options;
}

/** City, then branch or address. */
export function PlaceFields({ choice, needs, onChoose }: { choice: Choice; needs: 'branch' | 'address'; onChoose: (next: Choice) => void }) {
  const t = useWords('console-orders');
  const [city, setCity] = useState('');
  const [branch, setBranch] = useState('');
  const cities = useOptions(city, () =>
    browserApi(listCities, { query: { q: city.split(',')[0] ?? '' } }).then((answer) =>
      answer.items.map((one) => ({ value: one.ref, label: [one.name, one.area].filter(Boolean).join(', ') })),
    ),
  );
  const branches = useOptions(`${choice.cityRef ?? ''}:${needs}:${branch}`, () =>
    choice.cityRef && needs === 'branch'
      ? browserApi(listBranches, { query: { city: choice.cityRef, q: /^\D*\d+/.test(branch) && branch.includes(':') ? '' : branch } }).then((answer) =>
          answer.items.map((one) => ({ value: one.ref, label: `${one.name}: ${one.address}` })),
        )
      : Promise.resolve([]),
  );
  const { branchRef: _, address, ...rest } = choice;
  return (
    <FieldRow>
      <Select
        label={t('phone.city')}
        required
        searchable
        data={cities}
        value={choice.cityRef ?? null}
        searchValue={city}
        onSearchChange={setCity}
        nothingFoundMessage={t('phone.noCity')}
        filter={({ options }) => options}
        onChange={(cityRef) => cityRef && onChoose({ ...rest, cityRef })}
      />
      {needs === 'branch' ? (
        <Select
          label={t('phone.branch')}
          required
          searchable
          disabled={!choice.cityRef}
          data={branches}
          value={choice.branchRef ?? null}
          searchValue={branch}
          onSearchChange={setBranch}
          nothingFoundMessage={t('phone.noBranch')}
          filter={({ options }) => options}
          onChange={(branchRef) => branchRef && onChoose({ ...rest, branchRef })}
        />
      ) : (
        <TextInput
          label={t('phone.address')}
          required
          value={typeof address === 'string' ? address : ''}
          onChange={(event) => onChoose({ ...rest, ...(event.currentTarget.value ? { address: event.currentTarget.value } : {}) })}
        />
      )}
    </FieldRow>
  );
}
