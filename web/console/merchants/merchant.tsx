import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { addNote } from '#merchants/contract';
import { browserApi } from '../../api.ts';
import { Callout, type Happening, Mark, ObjectPage, StatusPill, Timeline, useAct, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { happeningsOf } from '../parts/history.ts';
import { useMay } from '../parts/use-may.ts';
import { Decisions } from './decisions.tsx';
import { EnterCabinet } from './enter-cabinet.tsx';
import { loadMerchant } from './load-merchant.ts';
import { merchantFacts } from './merchant-facts.ts';
import './merchants.css';
import { Agreements, Hours, LegalData, OrdersSplit, People } from './sections.tsx';

export const loader = (given: LoaderFunctionArgs) => loadMerchant(given);

export default function Merchant() {
  const data = useLoaderData<typeof loader>();
  const t = useWords('console-merchants');
  const f = useFormat();
  const may = useMay();
  const { run } = useAct();
  const { merchant } = data;
  const notes: Happening[] = merchant.notes.map((note) => ({ id: note.id, at: note.at, text: `${note.author}: «${note.text}»`, by: t('note'), kind: 'note' }));
  const stream = [...happeningsOf(data.history, t, Object.values(data.reasons).flat()), ...notes].toSorted((a, b) => String(b.at).localeCompare(String(a.at)));
  const since = merchant.activatedAt ?? merchant.registeredAt;
  const onNote = (text: string) => void run(() => browserApi(addNote, { params: { id: merchant.id }, body: { text } }), t('noted'));
  return (
    <>
      <title>{merchant.name}</title>
      <ObjectPage
        back={{ to: '/console/merchants', label: t('list.title') }}
        mark={<Mark text={merchant.logo.letters} color={merchant.logo.colour} size="large" />}
        title={merchant.name}
        pills={<StatusPill of="merchant" code={merchant.status} />}
        identity={
          <>
            {[
              `MR-${String(merchant.number).padStart(5, '0')}`,
              merchant.legalName,
              merchant.taxNumber && `${t(`tax.${merchant.country}.${merchant.kind}`)} ${merchant.taxNumber}`,
              merchant.city,
            ]
              .filter(Boolean)
              .join(' · ')}
            {' · '}
            {t(merchant.activatedAt ? 'since' : 'applied', { date: f.date(since) })}
            {merchant.specialist ? ` · ${t('ledBy', { name: merchant.specialist.name })}` : ''}
          </>
        }
        actions={
          <>
            <EnterCabinet merchant={merchant} />
            {may('merchants.write') ? <Decisions data={data} /> : null}
          </>
        }
        facts={merchantFacts(data, t, f)}
        rail={<Timeline happenings={stream} {...(may('merchants.write') ? { onNote } : {})} />}
      >
        {merchant.status === 'new' ? (
          <Callout tone="amber">
            {t('waiting')}{' '}
            <b>
              <When at={merchant.decideBy} />
            </b>
            . {merchant.expectedProducts ? t('expects', { count: merchant.expectedProducts }) : ''}{' '}
            {merchant.brands.length > 0 ? t('brandsOf', { brands: merchant.brands.join(', ') }) : ''}
          </Callout>
        ) : null}
        {merchant.status === 'confirmed' ? <Callout tone="blue">{t('waitsForAgreement')}</Callout> : null}
        {merchant.block ? (
          <Callout tone="red">
            {t('blockedNow', {
              scope: t(`scopes.${merchant.block.scope}`),
              reason: reasonTitle(data.reasons.block, merchant.block.reason),
              date: f.date(merchant.block.at),
            })}{' '}
            {merchant.block.until ? t('until', { date: f.date(merchant.block.until) }) : ''} {merchant.block.comment}
          </Callout>
        ) : null}
        {merchant.status === 'rejected' && merchant.decision?.reason ? (
          <Callout tone="red">
            {t('rejectedNow', { reason: reasonTitle(data.reasons.reject, merchant.decision.reason) })} {merchant.decision.comment}
          </Callout>
        ) : null}
        <OrdersSplit data={data} />
        <LegalData merchant={merchant} />
        <Agreements merchant={merchant} />
        <Hours merchant={merchant} />
        <People merchant={merchant} />
      </ObjectPage>
    </>
  );
}

function reasonTitle(reasons: readonly { code: string; title: string }[], code: string): string {
  return reasons.find((reason) => reason.code === code)?.title ?? code;
}
