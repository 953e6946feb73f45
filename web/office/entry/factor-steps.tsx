import { CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { signOut } from '#identity/contract';
import { browserApi, type Problem } from '../../api.ts';
import { Button, ButtonLink, ConfirmDanger, useFieldError } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { EntryCard } from './entry-card.tsx';
import { EntryForm } from './entry-form.tsx';
import './factor.css';

type Told = { problem?: Problem | undefined };
type Surface = 'cabinet' | 'console' | 'account';
export type Enrolment = { secret: string; picture: string };

function CodeField({ label, recovery }: { label: string; recovery?: string }) {
  const error = useFieldError('code');
  return (
    <TextInput
      name="code"
      label={label}
      description={recovery}
      error={error}
      required
      inputMode={recovery ? 'text' : 'numeric'}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      maxLength={24}
      data-autofocus
      autoFocus
    />
  );
}

function LeaveLine({ surface }: { surface: Surface }) {
  const t = useWords('entry');
  return (
    <p className="entry-line">
      <button type="button" className="link" onClick={() => void browserApi(signOut).then(() => location.assign(`/${surface}/sign-in`))}>
        {t('factor.other')}
      </button>
    </p>
  );
}

/** At the door, or `again` before the own second step is changed. */
export function AskForCode({ problem, surface, again = false }: Told & { surface: Surface; again?: boolean }) {
  const t = useWords('entry');
  return (
    <EntryCard title={again ? t('factor.stepTitle') : t('factor.title')} text={again ? t('factor.stepText') : t('factor.text')}>
      <EntryForm problem={problem} submit={t('factor.confirm')} intent={again ? 'again' : 'show'} after={again ? null : <LeaveLine surface={surface} />}>
        <CodeField label={t('factor.code')} recovery={t('factor.recovery')} />
      </EntryForm>
    </EntryCard>
  );
}

export function BeginEnrolment({ required, problem, surface, back }: Told & { required: boolean; surface: Surface; back: string }) {
  const t = useWords('entry');
  return (
    <EntryCard title={t('factor.enrolTitle')} text={required ? t('factor.enrolText') : t('factor.enrolFree')}>
      <p className="entry-small">{t('factor.whatYouNeed')}</p>
      <EntryForm problem={problem} submit={t('factor.begin')} intent="begin" after={required ? <LeaveLine surface={surface} /> : <BackLine to={back} />}>
        {null}
      </EntryForm>
    </EntryCard>
  );
}

function BackLine({ to }: { to: string }) {
  const t = useWords('entry');
  return (
    <p className="entry-line">
      <Link to={to} className="link">
        {t('factor.back')}
      </Link>
    </p>
  );
}

export function ScanAndConfirm({ enrolment, problem }: Told & { enrolment: Enrolment }) {
  const t = useWords('entry');
  return (
    <EntryCard title={t('factor.scanTitle')} text={t('factor.scanText')}>
      <img className="factor-picture" src={`data:image/svg+xml,${encodeURIComponent(enrolment.picture)}`} alt={t('factor.picture')} width={200} height={200} />
      <p className="entry-small">
        {t('factor.byHand')} <code className="factor-key">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <EntryForm problem={problem} submit={t('factor.connect')} intent="confirm">
        <input type="hidden" name="secret" value={enrolment.secret} />
        <input type="hidden" name="picture" value={enrolment.picture} />
        <CodeField label={t('factor.first')} />
      </EntryForm>
    </EntryCard>
  );
}

export function KeepCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  const t = useWords('entry');
  return (
    <EntryCard title={t('factor.keepTitle')} text={t('factor.keepText')}>
      <ol className="factor-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <CopyButton value={codes.join('\n')}>
        {({ copied, copy }) => (
          <Button onClick={copy} icon={copied ? IconCheck : IconCopy}>
            {copied ? t('factor.copied') : t('factor.copy')}
          </Button>
        )}
      </CopyButton>
      <ButtonLink look="primary" to={next} reloadDocument>
        {t('factor.kept')}
      </ButtonLink>
    </EntryCard>
  );
}

export function FactorOn({ left, required, back, problem }: Told & { left: number; required: boolean; back: string }) {
  const t = useWords('entry');
  const [asking, ask] = useState(false);
  const drop = () => document.querySelector<HTMLFormElement>('#factor-off form')?.requestSubmit();
  return (
    <EntryCard title={t('factor.onTitle')} text={t('factor.on', { count: left })}>
      <EntryForm problem={problem} submit={t('factor.renew')} intent="renew" after={<BackLine to={back} />}>
        {null}
      </EntryForm>
      {required ? null : (
        <div id="factor-off">
          <Button look="danger" onClick={() => ask(true)}>
            {t('factor.turnOff')}
          </Button>
          <div hidden>
            <EntryForm submit={t('factor.turnOff')} intent="drop">
              {null}
            </EntryForm>
          </div>
          <ConfirmDanger
            opened={asking}
            onClose={() => ask(false)}
            onConfirm={() => {
              ask(false);
              drop();
            }}
            title={t('factor.turnOff')}
            consequence={t('factor.turnOffAsk')}
            action={t('factor.turnOff')}
          />
        </div>
      )}
    </EntryCard>
  );
}
