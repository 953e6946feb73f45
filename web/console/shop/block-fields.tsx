import { MultiSelect, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { languages, type Localised } from '#kernel/language';
import { FieldRow } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { sorts, type Block } from './blocks.ts';
import type { ShopChoices } from './shop.tsx';

type Props<B extends Block = Block> = { block: B; choices: ShopChoices; disabled: boolean; onChange: (next: Block) => void };

/** The fields of one block: its words in four languages, and the rule that fills it. */
export function BlockFields({ block, choices, disabled, onChange }: Props) {
  const t = useWords('console-shop');
  const words = (key: 'title' | 'text' | 'button', value: Localised | undefined) => (
    <WordsFields label={t(`fields.${key}`)} value={value ?? {}} disabled={disabled} onChange={(next) => onChange({ ...block, [key]: next } as Block)} />
  );
  const href = (value: string | undefined) => (
    <TextInput
      label={t('fields.href')}
      description={t('fields.hrefHint')}
      value={value ?? ''}
      disabled={disabled}
      onChange={(event) => onChange({ ...block, href: event.currentTarget.value || undefined } as Block)}
    />
  );
  const limit = (value: number, max: number) => (
    <NumberInput
      label={t('fields.limit')}
      min={2}
      max={max}
      value={value}
      disabled={disabled}
      onChange={(next) => typeof next === 'number' && onChange({ ...block, limit: next } as Block)}
      maw={160}
    />
  );
  return (
    <div className="console-fields" style={{ margin: 0 }}>
      {words('title', block.title)}
      {block.kind === 'hero' || block.kind === 'text' ? words('text', block.text) : null}
      {block.kind === 'hero' || block.kind === 'text' ? words('button', block.button) : null}
      {block.kind === 'hero' || block.kind === 'text' || block.kind === 'collection' ? href(block.href) : null}
      {block.kind === 'categories' ? (
        <MultiSelect
          label={t('fields.categories')}
          data={choices.categories}
          value={block.categories}
          disabled={disabled}
          searchable
          limit={60}
          maxValues={16}
          onChange={(categories) => categories.length > 0 && onChange({ ...block, categories })}
        />
      ) : null}
      {block.kind === 'merchants' ? (
        <MultiSelect
          label={t('fields.merchants')}
          description={t('fields.merchantsHint')}
          data={choices.merchants}
          value={block.merchants}
          disabled={disabled}
          searchable
          maxValues={12}
          onChange={(merchants) => onChange({ ...block, merchants })}
        />
      ) : null}
      {block.kind === 'collection' ? <RuleFields block={block} choices={choices} disabled={disabled} onChange={onChange} /> : null}
      {block.kind === 'collection' || block.kind === 'merchants' || block.kind === 'brands'
        ? limit(block.limit, block.kind === 'brands' ? 40 : block.kind === 'merchants' ? 12 : 24)
        : null}
    </div>
  );
}

function WordsFields({ label, value, disabled, onChange }: { label: string; value: Localised; disabled: boolean; onChange: (next: Localised) => void }) {
  const t = useWords('common');
  return (
    <FieldRow>
      {languages.map((language) => (
        <TextInput
          key={language}
          label={`${label}, ${t(`languageShort.${language}`)}`}
          lang={language}
          value={value[language] ?? ''}
          disabled={disabled}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </FieldRow>
  );
}

function RuleFields({ block, choices, disabled, onChange }: Props<Extract<Block, { kind: 'collection' }>>) {
  const t = useWords('console-shop');
  const { rule } = block;
  const set = (next: Partial<typeof rule>) => onChange({ ...block, rule: { ...rule, ...next } });
  return (
    <FieldRow>
      <Select
        label={t('fields.sort')}
        data={sorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        value={rule.sort}
        allowDeselect={false}
        disabled={disabled}
        onChange={(sort) => sort && set({ sort: sort as typeof rule.sort })}
      />
      <Select
        label={t('fields.category')}
        data={choices.categories}
        value={rule.category ?? null}
        searchable
        clearable
        limit={60}
        disabled={disabled}
        onChange={(category) => set({ category: category ?? undefined })}
      />
      <Select
        label={t('fields.merchant')}
        data={choices.merchants}
        value={rule.merchant ?? null}
        searchable
        clearable
        disabled={disabled}
        onChange={(merchant) => set({ merchant: merchant ?? undefined })}
      />
      <TextInput
        label={t('fields.brand')}
        value={rule.brand ?? ''}
        disabled={disabled}
        onChange={(event) => set({ brand: event.currentTarget.value || undefined })}
      />
      <Switch
        label={t('fields.discount')}
        checked={rule.discount ?? false}
        disabled={disabled}
        onChange={(event) => set({ discount: event.currentTarget.checked || undefined })}
        mb={8}
        style={{ alignSelf: 'end' }}
      />
    </FieldRow>
  );
}
