import { IconCircleCheck, IconRefresh, IconStethoscope } from '@tabler/icons-react';
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { operatorSystem, retryWork } from '#platform/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, Callout, EmptyState, Facts, PageHead, Pill, PlainTable, Section, Stack, Two, useAct, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { useMay } from '../parts/use-may.ts';

export const loader = ({ context }: LoaderFunctionArgs) => pageOf(context).api(operatorSystem);

export default function System() {
  const house = useLoaderData<typeof loader>();
  const t = useWords('console-system');
  const f = useFormat();
  const may = useMay();
  const { run, busy } = useAct();
  const { revalidate, state } = useRevalidator();
  const late = house.queue.oldestDueAt !== null && f.now - Date.parse(house.queue.oldestDueAt) > 300_000;
  const retryAll = () =>
    run(() => Promise.all(house.dead.map((work) => browserApi(retryWork, { params: { id: work.id } }))), t('retriedAll', { count: house.dead.length }));
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        text={
          <>
            {t('examined')} <When at={house.examinedAt} />
          </>
        }
        actions={
          <Button icon={IconStethoscope} disabled={state !== 'idle'} onClick={() => void revalidate()}>
            {t('again')}
          </Button>
        }
      />
      <Stack>
        <Facts
          facts={[
            {
              label: t('facts.health'),
              value: t(house.healthy ? 'facts.healthy' : 'facts.ill'),
              tone: house.healthy ? 'green' : 'red',
              note: t('facts.checks', { count: house.checks }),
            },
            {
              label: t('facts.waiting'),
              value: f.number(house.queue.waiting),
              ...(late ? { tone: 'amber' as const } : {}),
              ...(house.queue.oldestDueAt && late ? { note: t('facts.since', { when: f.when(house.queue.oldestDueAt) }) } : {}),
            },
            { label: t('facts.running'), value: f.number(house.queue.running) },
            { label: t('facts.dead'), value: f.number(house.queue.dead), ...(house.queue.dead > 0 ? { tone: 'red' as const } : {}) },
            { label: t('facts.done'), value: f.number(house.queue.doneToday) },
          ]}
        />
        {house.modes.length > 0 ? (
          <Callout tone="amber">
            {t('modes')} {house.modes.join(', ')}
          </Callout>
        ) : null}
        <Section title={t('doctor')} flush={!house.healthy}>
          {house.healthy ? (
            <EmptyState icon={IconCircleCheck} title={t('clean.title')} text={t('clean.text', { count: house.checks })} />
          ) : (
            <PlainTable
              label={t('doctor')}
              rows={house.findings}
              rowId={(row) => row.id + row.says}
              columns={[
                { title: t('check'), cell: (row) => <Pill tone="red">{t(`classes.${row.id}`, { defaultValue: row.id })}</Pill> },
                { title: t('says'), cell: (row) => <Two first={row.says} second={row.findings.slice(0, 5).join(' · ')} /> },
                { title: t('found'), cell: (row) => f.number(row.findings.length), end: true },
              ]}
            />
          )}
        </Section>
        <Section
          title={t('dead')}
          flush={house.dead.length > 0}
          aside={
            house.dead.length > 1 && may('system.write') ? (
              <Button small icon={IconRefresh} disabled={busy} onClick={() => void retryAll()}>
                {t('retryAll')}
              </Button>
            ) : null
          }
        >
          {house.dead.length === 0 ? (
            <p className="secondary">{t('noDead')}</p>
          ) : (
            <PlainTable
              label={t('dead')}
              rows={house.dead}
              rowId={(row) => row.id}
              columns={[
                { title: t('work'), cell: (row) => <Two first={row.handler} second={row.lastError} /> },
                { title: t('attempts'), cell: (row) => f.number(row.attempts), end: true },
                { title: t('born'), cell: (row) => <When at={row.createdAt} />, wideOnly: true },
                {
                  title: '',
                  end: true,
                  cell: (row) =>
                    may('system.write') ? (
                      <Button
                        small
                        icon={IconRefresh}
                        disabled={busy}
                        onClick={() => void run(() => browserApi(retryWork, { params: { id: row.id } }), t('retried'))}
                      >
                        {t('retryOne')}
                      </Button>
                    ) : null,
                },
              ]}
            />
          )}
        </Section>
        {house.waiting.length > 0 ? (
          <Section title={t('again2')} flush>
            <PlainTable
              label={t('again2')}
              rows={house.waiting}
              rowId={(row) => row.id}
              columns={[
                { title: t('work'), cell: (row) => <Two first={row.handler} second={row.lastError} /> },
                { title: t('attempts'), cell: (row) => f.number(row.attempts), end: true },
                { title: t('next'), cell: (row) => <When at={row.dueAt} />, end: true },
              ]}
            />
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
