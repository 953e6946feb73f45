import { IconCircleCheck, IconRefresh, IconStethoscope } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { examineSystem, operatorSystem, retryWork } from '#platform/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, Callout, EmptyState, Facts, PageHead, Pill, PlainTable, Section, Stack, Two, useAct, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { useMay } from '../parts/use-may.ts';

export const loader = ({ context }: LoaderFunctionArgs) => pageOf(context).api(operatorSystem);

type House = Awaited<ReturnType<typeof loader>>;

/** When the doctor was here last and how long it took. */
function Examined({ house }: { house: House }) {
  const t = useWords('console-system');
  const f = useFormat();
  if (!house.examinedAt) return null;
  return (
    <>
      {t('examined')} <When at={house.examinedAt} />
      {house.seconds === null ? null : ` · ${t('took', { seconds: f.number(house.seconds) })}`}
    </>
  );
}

export default function System() {
  const house = useLoaderData<typeof loader>();
  const t = useWords('console-system');
  const f = useFormat();
  const may = useMay();
  const { run, busy } = useAct();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!house.examining) return;
    const look = setInterval(() => void revalidate(), 2_000);
    return () => clearInterval(look);
  }, [house.examining, revalidate]);
  const late = house.queue.oldestDueAt !== null && f.now - Date.parse(house.queue.oldestDueAt) > 300_000;
  const retryAll = () =>
    run(() => Promise.all(house.dead.map((work) => browserApi(retryWork, { params: { id: work.id } }))), t('retriedAll', { count: house.dead.length }));
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        text={<Examined house={house} />}
        actions={
          may('system.write') ? (
            <Button icon={IconStethoscope} disabled={busy || house.examining} onClick={() => void run(() => browserApi(examineSystem), t('asked'))}>
              {t(house.examining ? 'examining' : house.examinedAt ? 'again' : 'never.now')}
            </Button>
          ) : null
        }
      />
      <Stack>
        <Facts
          facts={[
            {
              label: t('facts.health'),
              value: t(house.healthy === null ? 'facts.unknown' : house.healthy ? 'facts.healthy' : 'facts.ill'),
              ...(house.healthy === null ? {} : { tone: house.healthy ? ('green' as const) : ('red' as const) }),
              ...(house.healthy === null ? {} : { note: t('facts.checks', { count: house.checks }) }),
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
        <Section title={t('doctor')} flush={house.healthy === false}>
          {house.healthy === null ? (
            <EmptyState icon={IconStethoscope} title={t('never.title')} text={t('never.text')} />
          ) : house.healthy ? (
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
