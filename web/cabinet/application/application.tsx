import { IconArrowRight, IconCircleCheckFilled, IconCircleDashed, IconFileSpreadsheet, IconPencil } from '@tabler/icons-react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import { getApplication } from '#merchants/contract';
import { pageOf } from '../../context.ts';
import { ButtonLink, Callout, Columns, PageHead, Section, Stack, StatusPill, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { DecisionClock } from './decision-clock.tsx';
import './application.css';

export const loader = ({ context }: LoaderFunctionArgs) => pageOf(context).api(getApplication);

type Application = OutputOf<typeof getApplication>;

/** How far an application has come: the promised hour, the steps, and what can be done meanwhile. It changes by itself. */
export default function ApplicationPage() {
  const application = useLoaderData<typeof loader>();
  const t = useWords('cabinet');
  return (
    <div className="application">
      <title>{t('application.title')}</title>
      <PageHead
        title={
          <>
            {application.name} <StatusPill of="merchant" code={application.status} />
          </>
        }
        text={[
          t('application.number', { number: application.number }),
          application.specialist ? t('application.specialist', { name: application.specialist }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Stack>
        <Verdict application={application} />
        <Columns>
          <Way application={application} />
          <Meanwhile />
        </Columns>
      </Stack>
    </div>
  );
}

function Verdict({ application }: { application: Application }) {
  const t = useWords('cabinet');
  const { status, decision, agreementId } = application;
  if (status === 'new' || status === 'invited') return <DecisionClock from={application.registeredAt} until={application.decideBy} />;
  if (status === 'rejected') {
    return (
      <Callout
        tone="red"
        actions={
          <ButtonLink look="primary" to="/cabinet/register">
            {t('application.again')}
          </ButtonLink>
        }
      >
        <b>{t('application.rejectedTitle')}.</b> {decision?.reason}
        {decision?.comment ? <>. {decision.comment}</> : null}
      </Callout>
    );
  }
  if (status === 'confirmed' || agreementId) {
    return (
      <Callout
        tone="green"
        actions={
          <ButtonLink look="primary" to={agreementId ? `/cabinet/agreements/${agreementId}` : '/cabinet/agreements'}>
            {t('application.readAgreement')}
          </ButtonLink>
        }
      >
        <b>{t('application.confirmedTitle')}.</b> {t('application.confirmedText')}
      </Callout>
    );
  }
  return (
    <Callout
      tone="green"
      actions={
        <ButtonLink look="primary" to="/cabinet">
          {t('application.toHome')}
        </ButtonLink>
      }
    >
      <b>{t('application.activeTitle')}.</b> {t('application.activeText')}
    </Callout>
  );
}

function Way({ application }: { application: Application }) {
  const t = useWords('cabinet');
  const current = application.steps.find((step) => !step.done)?.code;
  return (
    <Section title={t('application.steps.title')}>
      <ol className="way">
        {application.steps.map((step) => (
          <li key={step.code} data-done={step.done || undefined} aria-current={step.code === current ? 'step' : undefined}>
            {step.done ? <IconCircleCheckFilled size={22} aria-hidden="true" /> : <IconCircleDashed size={22} stroke={1.7} aria-hidden="true" />}
            <span>{t(`application.steps.${step.code}`)}</span>
            <small>
              {step.at ? (
                <When at={step.at} />
              ) : step.code === current && application.status === 'new' ? (
                <When at={application.decideBy} />
              ) : (
                t('application.waiting')
              )}
            </small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Meanwhile() {
  const t = useWords('cabinet');
  return (
    <Section title={t('application.meanwhile.title')} flush>
      <Link to="/cabinet/settings" className="meanwhile">
        <IconPencil size={18} stroke={1.7} aria-hidden="true" />
        <span>
          <b>{t('application.meanwhile.profile')}</b>
          <small>{t('application.meanwhile.profileText')}</small>
        </span>
        <IconArrowRight size={16} stroke={1.7} aria-hidden="true" />
      </Link>
      <div className="meanwhile">
        <IconFileSpreadsheet size={18} stroke={1.7} aria-hidden="true" />
        <span>
          <b>{t('application.meanwhile.file')}</b>
          <small>{t('application.meanwhile.fileText')}</small>
        </span>
      </div>
    </Section>
  );
}
