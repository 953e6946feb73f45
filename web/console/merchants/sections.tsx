import { getMerchantAgreementPdf } from '#documents/contract';
import { apiUrl } from '../../api.ts';
import { DownloadLink, KeyValues, PlainTable, Section, SplitBar, StatusPill, toneOf, Two, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../parts/use-may.ts';
import type { MerchantData } from './load-merchant.ts';

type Merchant = MerchantData['merchant'];

export function OrdersSplit({ data }: { data: Pick<MerchantData, 'statuses' | 'merchant'> }) {
  const t = useWords('console-merchants');
  const f = useFormat();
  const { statuses } = data;
  const rows = (statuses?.rows ?? []).filter((row) => (row.values['shipments'] ?? 0) > 0);
  if (rows.length === 0) return null;
  const shares = rows.map((row) => ({
    label: row.title.toLowerCase(),
    value: row.values['shipments'] ?? 0,
    tone: toneOf('shipment', row.key),
    text: f.number(row.values['shipments'] ?? 0),
  }));
  return (
    <Section
      title={t('orders30')}
      aside={t('ordersSum', {
        count: statuses?.totals['shipments'] ?? 0,
        sum: f.money({ amount: statuses?.totals['goods'] ?? 0, currency: statuses?.currency ?? 'UAH' }),
      })}
    >
      <SplitBar shares={shares} />
    </Section>
  );
}

export function LegalData({ merchant }: { merchant: Merchant }) {
  const t = useWords('console-merchants');
  const values = {
    legalName: merchant.legalName,
    taxNumber: merchant.taxNumber || '–',
    legalAddress: merchant.legalAddress,
    bankAccount: merchant.bankAccount,
    signatory: merchant.signatory,
    email: merchant.email ? (
      <a className="link" href={`mailto:${merchant.email}`}>
        {merchant.email}
      </a>
    ) : (
      '–'
    ),
    actualAddress: merchant.actualAddress,
    phone: merchant.phone ? (
      <a className="link" href={`tel:${merchant.phone}`}>
        {merchant.phone}
      </a>
    ) : (
      '–'
    ),
    dispatch: [merchant.dispatchCity, t('dispatchDays', { count: merchant.dispatchDays })].filter(Boolean).join(' · '),
    returns: t('returnDays', { count: merchant.returnDays }),
    delivery: merchant.deliveryMethods.map((method) => t(`methods.${method}`, { defaultValue: method })).join(', '),
    brands: merchant.brands.join(', '),
  };
  return (
    <Section title={t('legal')} flush>
      <KeyValues
        rows={Object.entries(values).map(([key, value]) => ({ label: t(`fields.${key}`), value: value || <span className="muted">{t('notFilled')}</span> }))}
      />
    </Section>
  );
}

export function Agreements({ merchant }: { merchant: Merchant }) {
  const t = useWords('console-merchants');
  const may = useMay();
  return (
    <Section title={t('agreements')} flush={merchant.agreements.length > 0}>
      {merchant.agreements.length === 0 ? (
        <p className="muted">{t('noAgreements')}</p>
      ) : (
        <PlainTable
          label={t('agreements')}
          rows={merchant.agreements}
          rowId={(row) => row.id}
          columns={[
            { title: t('agreement.document'), cell: (row) => <Two first={row.title} second={t('agreement.version', { version: row.version })} /> },
            { title: t('agreement.state'), cell: (row) => <StatusPill of="agreement" code={row.status === 'sent' ? 'offered' : row.status} /> },
            { title: t('agreement.sent'), cell: (row) => <When at={row.sentAt} as="date" />, wideOnly: true },
            {
              title: t('agreement.accepted'),
              cell: (row) => (row.acceptedAt ? <Two first={<When at={row.acceptedAt} as="date" />} second={row.acceptedBy} /> : '–'),
              end: true,
            },
            ...(may('agreements.read')
              ? [
                  {
                    title: '',
                    cell: (row: Merchant['agreements'][number]) => (
                      <DownloadLink small look="quiet" href={apiUrl(getMerchantAgreementPdf, { params: { id: row.id } })}>
                        PDF
                      </DownloadLink>
                    ),
                    end: true,
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

export function Hours({ merchant }: { merchant: Merchant }) {
  const t = useWords('console-merchants');
  const f = useFormat();
  const ahead = merchant.daysOff.filter((off) => Date.parse(off.to) > f.now - 86_400_000);
  return (
    <Section
      title={t('hoursTitle')}
      flush
      aside={
        ahead.length > 0
          ? t('daysOff', {
              days: ahead.map((off) => (off.from === off.to ? f.shortDate(off.from) : `${f.shortDate(off.from)} – ${f.shortDate(off.to)}`)).join('; '),
            })
          : t('noDaysOff')
      }
    >
      <dl className="week">
        {merchant.hours.map((spans, day) => (
          <div key={day}>
            <dt>{t(`weekdays.${day + 1}`)}</dt>
            <dd className={spans.length === 0 ? 'muted' : 'num'}>
              {spans.length === 0 ? t('hours.closed') : spans.map((span) => `${span.from}–${span.to}`).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

export function People({ merchant }: { merchant: Merchant }) {
  const t = useWords('console-merchants');
  return (
    <Section title={t('people')} flush>
      <PlainTable
        label={t('people')}
        rows={merchant.users}
        rowId={(row) => row.accountId}
        columns={[
          { title: t('person'), cell: (row) => row.name },
          { title: t('role'), cell: (row) => t(`roles:merchant.${row.role}`, { defaultValue: row.role }) },
          { title: t('contacts'), cell: (row) => <Two first={row.email ?? '–'} second={row.phone} /> },
        ]}
      />
    </Section>
  );
}
