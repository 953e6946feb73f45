import { IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { decideModeration, type listModerationCases } from '#moderation/contract';
import { browserApi } from '../../api.ts';
import { Button, ButtonLink, Callout, ConfirmDanger, Pill, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../parts/use-may.ts';
import { CaseHead, CasePictures, Earlier, Fields, Findings, Variants } from './case-view.tsx';
import type { Case, Reason } from './fields.ts';
import { ReasonsDialog, type Refusing } from './reasons-dialog.tsx';
import { useKeys } from './use-keys.ts';

type Line = OutputOf<typeof listModerationCases>['items'][number];
type Group = { code: string; title: string; count: number };
type Verdict = 'publish' | Refusing;
type Target = { caseIds: string[] } | { filter: Record<string, string> };
type Asked = { verdict: Verdict; all: boolean } | null;

type DeskProps = {
  one: Case;
  lines: readonly Line[];
  groups: readonly Group[];
  filter: Record<string, string>;
  total: number;
  link: (change: Record<string, string | null>) => string;
};

/** One case in full, and the verdict: by hand, by key, or for all that have the same finding. */
export function CaseDesk({ one, lines, groups, filter, total, link }: DeskProps) {
  const t = useWords('console-moderation');
  const navigate = useNavigate();
  const may = useMay();
  const { run, busy } = useAct();
  const [returned, setReturned] = useState<string[]>([]);
  const [asked, ask] = useState<Asked>(null);
  const at = lines.findIndex((line) => line.id === one.id);
  const walk = (step: number) => {
    const next = lines[at + step];
    if (next) void navigate(link({ case: next.id }), { preventScrollReset: true });
  };
  const decidable = one.status === 'waiting' && may('moderation.decide');
  async function decide(verdict: Verdict, reasons: Reason[], target: Target) {
    const given = reasons.map(({ field, code, text }) => ({ field, code, ...(text?.trim() ? { text: text.trim() } : {}) }));
    const next = 'filter' in target ? undefined : (lines[at + 1] ?? lines[at - 1]);
    const answer = await run(
      () => browserApi(decideModeration, { body: { verdict, reasons: given, ...target } }),
      (done) =>
        [
          t(`said.${verdict}`, { count: done.decided }),
          done.refused.length > 0 ? t('refusedSome', { count: done.refused.length }) : '',
          done.left > 0 ? t('left', { count: done.left }) : '',
        ]
          .filter(Boolean)
          .join(' '),
    );
    if (!answer) return;
    ask(null);
    void navigate(
      'filter' in target ? link({ case: null, ...(answer.left > 0 ? {} : { finding: null }) }) : next ? link({ case: next.id }) : link({ case: null }),
      { preventScrollReset: true },
    );
  }
  const oneOnly: Target = { caseIds: [one.id] };
  const publish = () => (returned.length > 0 ? ask({ verdict: 'revise', all: false }) : void decide('publish', [], oneOnly));
  useKeys(
    {
      p: publish,
      r: () => ask({ verdict: 'revise', all: false }),
      x: () => ask({ verdict: 'reject', all: false }),
      n: () => walk(1),
      j: () => walk(1),
      k: () => walk(-1),
    },
    decidable && asked === null && !busy,
  );
  const target: Target = asked?.all ? { filter } : oneOnly;
  return (
    <div className="desk-side">
      {one.status === 'waiting' ? (
        <Batch one={one} groups={groups} filter={filter} total={total} link={link} onAll={decidable ? (verdict) => ask({ verdict, all: true }) : undefined} />
      ) : null}
      <article className="card">
        <CaseHead one={one} />
        <div className="case-body">
          <CasePictures one={one} />
          <div className="case-facts">
            <Findings one={one} />
            <Fields
              one={one}
              closed={!decidable}
              returned={returned}
              onVerdict={(field, back) =>
                setReturned((before) => (back ? [...before.filter((other) => other !== field), field] : before.filter((other) => other !== field)))
              }
            />
            <Variants one={one} />
            <Earlier one={one} />
          </div>
        </div>
        <footer className="case-foot">
          {decidable ? (
            <>
              <Button look={returned.length > 0 ? 'plain' : 'primary'} hint="P" disabled={busy || returned.length > 0} onClick={publish}>
                {t('publish.action')}
              </Button>
              <Button look={returned.length > 0 ? 'primary' : 'plain'} hint="R" disabled={busy} onClick={() => ask({ verdict: 'revise', all: false })}>
                {t('revise.action')}
              </Button>
              <Button look="danger" hint="X" disabled={busy} onClick={() => ask({ verdict: 'reject', all: false })}>
                {t('reject.action')}
              </Button>
              <span className="keys" aria-hidden="true">
                <span>
                  <kbd>N</kbd>
                  {t('keys.next')}
                </span>
                <span>
                  <kbd>J</kbd>
                  <kbd>K</kbd>
                  {t('keys.walk')}
                </span>
              </span>
            </>
          ) : one.verdict ? (
            <Pill tone={one.verdict === 'publish' ? 'green' : one.verdict === 'revise' ? 'amber' : 'red'}>{t(`verdicts.${one.verdict}`)}</Pill>
          ) : (
            <span className="muted small">{t('readOnly')}</span>
          )}
        </footer>
      </article>
      {asked && asked.verdict !== 'publish' ? (
        <ReasonsDialog
          verdict={asked.verdict}
          one={one}
          returned={asked.all ? [] : returned}
          count={asked.all ? total : 1}
          busy={busy}
          onClose={() => ask(null)}
          onSend={(reasons) => void decide(asked.verdict, reasons, target)}
        />
      ) : null}
      <ConfirmDanger
        opened={asked?.verdict === 'publish'}
        onClose={() => ask(null)}
        busy={busy}
        look="primary"
        title={t('publish.allTitle', { count: total })}
        consequence={t('publish.allText', { count: total })}
        action={t('publish.all')}
        onConfirm={() => void decide('publish', [], target)}
      />
    </div>
  );
}

function Batch({
  one,
  groups,
  filter,
  total,
  link,
  onAll,
}: Pick<DeskProps, 'one' | 'groups' | 'filter' | 'total' | 'link'> & { onAll: ((verdict: Verdict) => void) | undefined }) {
  const t = useWords('console-moderation');
  if (filter['finding'] && total > 1) {
    const title = groups.find((group) => group.code === filter['finding'])?.title ?? filter['finding'];
    return (
      <Callout
        tone="accent"
        icon={IconStack2}
        actions={
          onAll ? (
            <>
              <Button small onClick={() => onAll('publish')}>
                {t('publish.all')}
              </Button>
              <Button small onClick={() => onAll('revise')}>
                {t('revise.all')}
              </Button>
              <Button small look="danger" onClick={() => onAll('reject')}>
                {t('reject.all')}
              </Button>
            </>
          ) : null
        }
      >
        <b>{t('batch.all', { count: total })}</b> {t('batch.same', { finding: title.toLowerCase() })}
      </Callout>
    );
  }
  const group = one.findings
    .map((finding) => groups.find((candidate) => candidate.code === finding.code))
    .find((candidate) => candidate && candidate.count > 1);
  if (!group) return null;
  return (
    <Callout
      tone="accent"
      icon={IconStack2}
      actions={
        <ButtonLink small to={link({ finding: group.code, case: one.id })} preventScrollReset>
          {t('batch.open')}
        </ButtonLink>
      }
    >
      <b>{t('batch.more', { count: group.count - 1 })}</b> {t('batch.have', { finding: group.title.toLowerCase() })}
    </Callout>
  );
}
