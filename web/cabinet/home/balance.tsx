import { IconReceipt } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OutputOf } from '#kernel/contract';
import type { getMerchantBalance } from '#settlement/contract';
import { Amount, ButtonLink, Explain, Section } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';

/** What may be paid out today, why, and what is still on its way. */
export function Balance({ balance }: { balance: OutputOf<typeof getMerchantBalance> }) {
  const t = useWords('cabinet');
  const f = useFormat();
  const { parts } = balance;
  return (
    <Section
      title={t('balance.title')}
      aside={
        <Link to="/cabinet/finance" className="link">
          {t('balance.statement')}
        </Link>
      }
    >
      <div className="balance">
        <b className="balance-sum num">{f.money(balance.available, true)}</b>
        <p className="balance-what">{t('balance.available')}</p>
        <dl>
          <div>
            <dt>
              {t('balance.payable')}{' '}
              <Explain
                title={t('balance.why')}
                text={t('balance.whyText')}
                rows={[
                  { label: t('balance.earned'), values: [f.money(parts.earned, true)] },
                  { label: t('balance.receivable'), values: [f.money({ ...parts.receivable, amount: -parts.receivable.amount }, true)] },
                  { label: <b>{t('balance.payable')}</b>, values: [f.money(balance.payable, true)] },
                ]}
              />
            </dt>
            <dd>
              <Amount value={balance.payable} exact />
            </dd>
          </div>
          <div>
            <dt>{t('balance.held')}</dt>
            <dd>
              <Amount value={balance.held} exact />
            </dd>
          </div>
          {parts.payoutInTransit.amount !== 0 ? (
            <div>
              <dt>{t('balance.inTransit')}</dt>
              <dd>
                <Amount value={parts.payoutInTransit} exact />
              </dd>
            </div>
          ) : null}
        </dl>
        <ButtonLink to="/cabinet/finance" icon={IconReceipt}>
          {t('balance.open')}
        </ButtonLink>
      </div>
    </Section>
  );
}
