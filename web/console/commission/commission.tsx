import { Modal, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listOperatorCategories } from '#catalog/contract';
import { getCommissionGrid, saveCommissionGrid } from '#commission/contract';
import { listMerchants } from '#merchants/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, Callout, DialogActions, PageHead, Section, Stack, readDay, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { optional } from '../parts/optional.ts';
import { useMay } from '../parts/use-may.ts';
import './commission.css';
import { emptyRow, moved, rowsOf, rulesOf, troublesOf, type Row } from './grid.ts';
import { GridTable } from './grid-table.tsx';
import { TryIt } from './try-it.tsx';

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const version = Number(url.searchParams.get('version')) || undefined;
  const [grid, categories, merchants] = await Promise.all([
    api(getCommissionGrid, { query: version ? { version } : {} }),
    optional(api(listOperatorCategories)),
    optional(api(listMerchants, { query: { limit: 100 } })),
  ]);
  return {
    grid,
    categories: categories?.items.map((one) => ({ value: one.code, label: one.path.join(' › ') })) ?? [],
    merchants: merchants?.items.map((one) => ({ value: one.id, label: one.name })) ?? [],
  };
}

export type Choices = Pick<Awaited<ReturnType<typeof loader>>, 'categories' | 'merchants'>;

export default function Commission() {
  const { grid, ...choices } = useLoaderData<typeof loader>();
  return <Editor key={grid.version} grid={grid} choices={choices} />;
}

/** A version that was just put in force is not one for later. */
const minuteMillis = 60_000;

/** The grid that a fresh installation starts with is in force since ever. */
const isFirst = (effectiveFrom: string) => effectiveFrom < '2000';

type Grid = Awaited<ReturnType<typeof loader>>['grid'];

function Editor({ grid, choices }: { grid: Grid; choices: Choices }) {
  const t = useWords('console-commission');
  const f = useFormat();
  const may = useMay();
  const [rows, setRows] = useState<Row[]>(() => rowsOf(grid.rules));
  const [saving, save] = useState(false);
  const newest = Math.max(...grid.versions.map((one) => one.version), grid.version);
  const editable = may('commission.write') && grid.version === newest;
  const dirty = JSON.stringify(rulesOf(rows)) !== JSON.stringify(rulesOf(rowsOf(grid.rules)));
  const troubles = troublesOf(rows);
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        text={isFirst(grid.effectiveFrom) ? t('textFirst', { version: grid.version }) : t('text', { version: grid.version, date: f.date(grid.effectiveFrom) })}
        actions={
          editable ? (
            <>
              {dirty ? <Button onClick={() => setRows(rowsOf(grid.rules))}>{t('drop')}</Button> : null}
              <Button icon={IconPlus} onClick={() => setRows([emptyRow(crypto.randomUUID()), ...rows])}>
                {t('add')}
              </Button>
              <Button look="primary" disabled={!dirty || troubles.size > 0} onClick={() => save(true)}>
                {t('save')}
              </Button>
            </>
          ) : null
        }
      />
      <Stack>
        {grid.version === newest ? null : (
          <Callout
            tone="amber"
            actions={
              <Link className="link" to={`?version=${newest}`}>
                {t('toNewest')}
              </Link>
            }
          >
            {t('old', { version: grid.version })}
          </Callout>
        )}
        {troubles.size > 0 ? <Callout tone="amber">{t('troubles', { count: troubles.size })}</Callout> : null}
        {Date.parse(grid.effectiveFrom) > f.now + minuteMillis ? <Callout tone="blue">{t('later', { date: f.date(grid.effectiveFrom) })}</Callout> : null}
        <div className="card card-flush">
          <GridTable
            rows={rows}
            troubles={troubles}
            editable={editable}
            choices={choices}
            onChange={(at, next) => setRows(rows.map((row, index) => (index === at ? { ...row, ...next } : row)))}
            onMove={(from, to) => setRows(moved(rows, from, to))}
            onRemove={(at) => setRows(rows.filter((_, index) => index !== at))}
          />
        </div>
        <div className="columns">
          <TryIt choices={choices} dirty={dirty} />
          <Section title={t('versions')} flush>
            <ol className="grid-versions">
              {grid.versions.map((one) => (
                <li key={one.version}>
                  <Link to={`?version=${one.version}`} aria-current={one.version === grid.version ? 'true' : undefined}>
                    <b>{t('version', { version: one.version })}</b> <span className="secondary">{one.author.startsWith('system') ? '' : one.reason}</span>
                    <small>
                      {isFirst(one.effectiveFrom) ? t('fromStart') : f.date(one.effectiveFrom)} · {one.authorName ?? t('system')}
                    </small>
                  </Link>
                </li>
              ))}
            </ol>
          </Section>
        </div>
      </Stack>
      {saving ? <SaveDialog rows={rows} base={grid.version} onClose={() => save(false)} /> : null}
    </>
  );
}

function SaveDialog({ rows, base, onClose }: { rows: readonly Row[]; base: number; onClose: () => void }) {
  const t = useWords('console-commission');
  const { run, busy } = useAct();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const f = useFormat();
  const short = reason.trim().length < 3;
  async function send() {
    if (short) return setAsked(true);
    const answer = await run(
      () =>
        browserApi(saveCommissionGrid, {
          body: { baseVersion: base, reason: reason.trim(), rules: rulesOf(rows), ...(day ? { effectiveFrom: `${day}T00:00:00Z` } : {}) },
        }),
      (grid) => t('saved', { version: grid.version }),
    );
    if (answer) onClose();
    return undefined;
  }
  return (
    <Modal opened onClose={onClose} title={t('saveTitle', { version: base + 1 })} size={460} closeButtonProps={{ 'aria-label': t('close') }}>
      <p className="confirm-text">{day ? t('saveLater', { date: f.date(day) }) : t('saveText')}</p>
      <div className="console-fields">
        <DateInput
          label={t('effectiveFrom')}
          description={t('effectiveHint')}
          value={day}
          onChange={setDay}
          dateParser={readDay}
          valueFormat="DD.MM.YYYY"
          minDate={new Date(f.now)}
          clearable
        />
        <TextInput
          label={t('reason')}
          required
          value={reason}
          maxLength={500}
          error={asked && short ? t('reasonNeeded') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      </div>
      <DialogActions onCancel={onClose} disabled={busy} onAct={() => void send()}>
        {t('save')}
      </DialogActions>
    </Modal>
  );
}
