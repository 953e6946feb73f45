import { Menu, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconBan, IconCheck, IconDots, IconLockOpen, IconUserCog, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { assignSpecialist, block, confirm, reject, unblock } from '#merchants/contract';
import { browserApi } from '../../api.ts';
import { Button, ConfirmDanger, readDay, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { Reasoned } from '../parts/reasoned.tsx';
import type { MerchantData } from './load-merchant.ts';

const scopes = ['offers', 'orders', 'cabinet', 'all'] as const;
type Scope = (typeof scopes)[number];
type Asked = 'confirm' | 'reject' | 'block' | 'unblock' | 'specialist' | null;

/** What may be done with a merchant now, each with its consequence in words. */
export function Decisions({ data }: { data: Pick<MerchantData, 'merchant' | 'reasons' | 'people' | 'goods'> }) {
  const { merchant } = data;
  const t = useWords('console-merchants');
  const [asked, ask] = useState<Asked>(null);
  const { run, busy } = useAct();
  const can = (move: string) => merchant.moves.includes(move);
  const params = { id: merchant.id };
  const close = () => ask(null);
  const act = (work: () => Promise<unknown>, said: string) => void run(work, said).then((answer) => (answer === undefined ? undefined : close()));
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button icon={IconDots} aria-label={t('moreActions')} />
        </Menu.Target>
        <Menu.Dropdown>
          {data.people.length > 0 ? (
            <Menu.Item leftSection={<IconUserCog size={16} />} onClick={() => ask('specialist')}>
              {t('assign')}
            </Menu.Item>
          ) : null}
          <Menu.Item component="a" href={`/merchants/${merchant.id}`} target="_blank">
            {t('inShop')}
          </Menu.Item>
          {can('block') ? (
            <Menu.Item leftSection={<IconBan size={16} />} color="red" onClick={() => ask('block')}>
              {t('block.action')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {can('reject') ? (
        <Button icon={IconX} look="danger" onClick={() => ask('reject')}>
          {t('reject.action')}
        </Button>
      ) : null}
      {can('confirm') ? (
        <Button icon={IconCheck} look="primary" onClick={() => ask('confirm')}>
          {t('confirm.action')}
        </Button>
      ) : null}
      {can('unblock') ? (
        <Button icon={IconLockOpen} look="primary" onClick={() => ask('unblock')}>
          {t('unblock.action')}
        </Button>
      ) : null}
      <Plain
        asked={asked === 'confirm'}
        close={close}
        busy={busy}
        words="confirm"
        name={merchant.name}
        onConfirm={() => act(() => browserApi(confirm, { params, body: {} }), t('confirm.said'))}
      />
      <Plain
        asked={asked === 'unblock'}
        close={close}
        busy={busy}
        words="unblock"
        name={merchant.name}
        onConfirm={() => act(() => browserApi(unblock, { params, body: {} }), t('unblock.said'))}
      />
      <Reasoned
        opened={asked === 'reject'}
        onClose={close}
        busy={busy}
        title={t('reject.title', { name: merchant.name })}
        consequence={t('reject.text')}
        action={t('reject.action')}
        reasons={data.reasons.reject}
        onConfirm={(reason, comment) => act(() => browserApi(reject, { params, body: { reason, comment } }), t('reject.said'))}
      />
      <BlockDialog
        opened={asked === 'block'}
        close={close}
        busy={busy}
        data={data}
        onConfirm={(body) => act(() => browserApi(block, { params, body }), t('block.said'))}
      />
      <SpecialistDialog
        opened={asked === 'specialist'}
        close={close}
        busy={busy}
        data={data}
        onConfirm={(accountId) => act(() => browserApi(assignSpecialist, { params, body: { accountId } }), t('assigned'))}
      />
    </>
  );
}

function Plain({
  asked,
  close,
  busy,
  words,
  name,
  onConfirm,
}: {
  asked: boolean;
  close: () => void;
  busy: boolean;
  words: 'confirm' | 'unblock';
  name: string;
  onConfirm: () => void;
}) {
  const t = useWords('console-merchants');
  return (
    <ConfirmDanger
      opened={asked}
      onClose={close}
      busy={busy}
      title={t(`${words}.title`, { name })}
      consequence={t(`${words}.text`)}
      action={t(`${words}.action`)}
      look="primary"
      onConfirm={onConfirm}
    />
  );
}

type BlockBody = { reason: string; comment: string; scope: Scope; until?: string };

type Asking<Data, Answer> = { opened: boolean; close: () => void; busy: boolean; data: Data; onConfirm: (answer: Answer) => void };

function BlockDialog({ opened, close, busy, data, onConfirm }: Asking<Pick<MerchantData, 'merchant' | 'reasons' | 'goods'>, BlockBody>) {
  const t = useWords('console-merchants');
  const f = useFormat();
  const [scope, setScope] = useState<Scope>('offers');
  const [until, setUntil] = useState<string | null>(null);
  const onSale = data.goods?.rows.find((row) => row.key === 'published')?.values['products'] ?? 0;
  return (
    <Reasoned
      opened={opened}
      onClose={close}
      busy={busy}
      title={t('block.title', { name: data.merchant.name })}
      action={t('block.action')}
      reasons={data.reasons.block}
      consequence={t(`block.consequence.${scope}`, { count: onSale, products: f.number(onSale) })}
      onConfirm={(reason, comment) => onConfirm({ reason, comment, scope, ...(until ? { until: `${until}T00:00:00Z` } : {}) })}
    >
      <Select
        label={t('block.scope')}
        data={scopes.map((one) => ({ value: one, label: t(`scopes.${one}`) }))}
        value={scope}
        allowDeselect={false}
        onChange={(value) => setScope((value as Scope | null) ?? 'all')}
      />
      <DateInput
        label={t('block.until')}
        description={t('block.untilHint')}
        value={until}
        onChange={setUntil}
        valueFormat="DD.MM.YYYY"
        dateParser={readDay}
        clearable
        minDate={f.now ? new Date(f.now) : undefined}
      />
    </Reasoned>
  );
}

function SpecialistDialog({ opened, close, busy, data, onConfirm }: Asking<Pick<MerchantData, 'merchant' | 'people'>, string | null>) {
  const t = useWords('console-merchants');
  const [chosen, choose] = useState<string | null>(data.merchant.specialist?.id ?? null);
  return (
    <ConfirmDanger
      opened={opened}
      onClose={close}
      busy={busy}
      title={t('assign')}
      consequence={t('assignText')}
      action={t('assignDo')}
      look="primary"
      onConfirm={() => onConfirm(chosen)}
    >
      <div className="console-fields">
        <Select label={t('specialist')} data={data.people} value={chosen} onChange={choose} clearable searchable />
      </div>
    </ConfirmDanger>
  );
}
