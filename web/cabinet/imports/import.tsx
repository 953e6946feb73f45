import { IconChecks, IconHourglass, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listMerchantAttributes, listMerchantCategories } from '#catalog/contract';
import { applyImport, getImport, mapImport, pauseImport } from '#imports/contract';
import { listMedia } from '#media/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, Callout, Columns, ImportProgress, Note, PageHead, Stack, StatusPill, Steps, toast, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import { type Answers, bodyOf, countAnswers, noAnswers } from './answers.ts';
import { CausesSection } from './causes-section.tsx';
import { ColumnsSection } from './columns-section.tsx';
import { Held } from './held.tsx';
import './imports.css';
import { AttributesSection, CategoriesSection, ValuesSection } from './questions.tsx';
import type { Import } from './types.ts';
import { Undo } from './undo.tsx';
import { useProgress } from './use-progress.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const [found, categories, attributes, photos] = await Promise.all([
    api(getImport, { params: { id: params['id'] ?? '' } }),
    api(listMerchantCategories),
    api(listMerchantAttributes),
    api(listMedia, { query: { limit: 1 } }),
  ]);
  return { found, categories: categories.items, attributes: attributes.items, photosWaiting: photos.counts.pending };
}

const stepOf: Record<Import['status'], number> = { receiving: 0, mapping: 1, checking: 2, ready: 3, held: 3, applying: 4, done: 5, failed: 0, undone: 6 };
const steps = ['received', 'mapped', 'checked', 'preview', 'applied', 'photos'] as const;
const answerable: readonly string[] = ['mapping', 'ready', 'held', 'done'];

export default function ImportPage() {
  const { found, categories, attributes, photosWaiting } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-imports');
  const mayWrite = useMay('imports.write');
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const { busy, run } = useAct();
  const answer = (next: Partial<Answers>) => setAnswers((before) => ({ ...before, ...next }));
  const locked = !mayWrite || !answerable.includes(found.status);
  const count = countAnswers(answers);
  const asking = { found, answers, answer, locked };
  const send = () =>
    void run(() => browserApi(mapImport, { params: { id: found.id }, body: bodyOf(answers, found) })).then((done) => {
      if (!done) return;
      setAnswers(noAnswers);
      toast({ text: t('answered') });
    });
  const step = found.status === 'done' && photosWaiting === 0 ? steps.length : stepOf[found.status];
  return (
    <div className="import-page">
      <title>{t('one.title', { name: found.fileName })}</title>
      <PageHead
        title={t('one.title', { name: found.fileName })}
        text={<Subtitle found={found} />}
        actions={mayWrite ? <Actions found={found} busy={busy} run={run} /> : null}
      />
      {found.status === 'failed' ? null : <Steps label={t('steps.label')} current={step} steps={steps.map((one) => t(`steps.${one}`))} />}
      {found.problem ? <Callout tone="red">{found.problem.message}</Callout> : null}
      {found.waiting ? (
        <Callout tone="blue" icon={IconHourglass}>
          {t('waitsForOther')}
        </Callout>
      ) : null}
      <ProgressCard found={found} photosWaiting={photosWaiting} />
      {found.held && mayWrite ? <Held found={found} /> : null}
      {found.missing.length > 0 ? (
        <Callout tone="amber">{t('missing', { fields: found.missing.map((target) => t(`imports:target.${target}`)).join(', ') })}</Callout>
      ) : null}
      {found.status === 'done' ? <DoneCallout found={found} /> : null}
      {[...found.notes.map((note) => note.message), ...found.skipped.map((one) => `${one.message}: ${one.rows}`)].map((text) => (
        <Note key={text} tone="grey">
          {text}
        </Note>
      ))}
      <Columns>
        <Stack>
          {found.columns.length > 0 ? <ColumnsSection {...asking} /> : null}
          <AttributesSection {...asking} attributes={attributes} />
        </Stack>
        <Stack>
          <CategoriesSection {...asking} categories={categories} />
          <ValuesSection {...asking} attributes={attributes} />
          <CausesSection found={found} />
        </Stack>
      </Columns>
      {count > 0 ? (
        <div className="form-foot">
          <Button look="primary" disabled={busy} onClick={send}>
            {t('sendAnswers', { count })}
          </Button>
          <Button disabled={busy} onClick={() => setAnswers(noAnswers)}>
            {t('cancel')}
          </Button>
          <span className="muted small">{t('remembered')}</span>
        </div>
      ) : null}
    </div>
  );
}

function Subtitle({ found }: { found: Import }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  const { format } = found;
  const shape = format
    ? [
        format.name,
        format.container === 'plain' ? '' : format.container.toUpperCase(),
        format.encoding,
        format.delimiter ? t('one.delimiter', { sign: format.delimiter === '\t' ? 'Tab' : format.delimiter }) : '',
      ]
        .filter(Boolean)
        .join(', ')
    : '';
  return (
    <>
      <StatusPill of="import" code={found.status} />{' '}
      {[
        found.source,
        shape ? t('one.recognised', { format: shape }) : f.bytes(found.fileBytes),
        found.rows.total > 0 ? t('rowsOf', { count: found.rows.total, rows: f.number(found.rows.total) }) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}

function ProgressCard({ found, photosWaiting }: { found: Import; photosWaiting: number }) {
  const t = useWords('cabinet-imports');
  const progress = useProgress(found);
  const { rows } = progress;
  if (['failed', 'undone', 'mapping'].includes(found.status)) return null;
  const finished = ['ready', 'held', 'done'].includes(progress.status);
  return (
    <ImportProgress
      done={finished && progress.status !== 'held' ? rows.total : progress.done}
      total={rows.total}
      perSecond={progress.rowsPerSecond ?? undefined}
      secondsLeft={progress.secondsLeft ?? undefined}
      finished={finished}
      outcomes={[
        { id: 'new', label: t('outcomes.new'), count: rows.new, tone: 'green' },
        { id: 'changed', label: t('outcomes.changed'), count: rows.changed, tone: 'blue' },
        { id: 'unchanged', label: t('outcomes.unchanged'), count: rows.unchanged, tone: 'grey' },
        { id: 'invalid', label: t('outcomes.invalid'), count: rows.invalid, tone: 'red' },
        { id: 'vanished', label: t('outcomes.vanished'), count: rows.vanished },
        { id: 'photos', label: t('outcomes.photos'), count: photosWaiting },
      ]}
    />
  );
}

function Actions({ found, busy, run }: { found: Import; busy: boolean; run: ReturnType<typeof useAct>['run'] }) {
  const t = useWords('cabinet-imports');
  const params = { id: found.id };
  return (
    <>
      {found.undoable ? <Undo found={found} /> : null}
      {found.status === 'applying' ? (
        <Button icon={IconPlayerPause} disabled={busy} onClick={() => void run(() => browserApi(pauseImport, { params }), t('paused'))}>
          {t('pause')}
        </Button>
      ) : null}
      {found.status === 'ready' ? (
        <Button
          look="primary"
          icon={IconChecks}
          disabled={busy || found.rows.new + found.rows.changed + found.rows.unchanged === 0}
          onClick={() => void run(() => browserApi(applyImport, { params, body: {} }), t('applying'))}
        >
          {t('apply')}
        </Button>
      ) : null}
    </>
  );
}

function DoneCallout({ found }: { found: Import }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  return (
    <Callout
      tone="green"
      actions={
        <Link className="link" to={`/cabinet/products?importId=${found.id}`}>
          {t('done.products')}
        </Link>
      }
    >
      {t('done.text', { fresh: f.number(found.rows.new), changed: f.number(found.rows.changed) })}{' '}
      {found.secondsTotal === null ? '' : t('done.seconds', { seconds: f.number(found.secondsTotal, 1) })} {t(found.submit ? 'done.submitted' : 'done.drafts')}
    </Callout>
  );
}
