import { Select, TextInput } from '@mantine/core';
import { IconPackage, IconTruckDelivery } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { Button, Callout, Pill, ProblemProvider, Section, StatusPill, toast, Two, useFieldError, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { Order } from './order-type.ts';
import type { action } from './order.tsx';
import './orders.css';

const carriers = ['nova_poshta', 'ukrposhta', 'meest', 'merchant_courier', 'pickup'];
const makesWaybills = 'nova_poshta';

/** What is on its way, and the field for the waybill; without a number the carrier makes one. */
export function Parcels({ order, mayWrite }: { order: Order; mayWrite: boolean }) {
  const t = useWords('cabinet-orders');
  const open = ['new', 'in_progress'].includes(order.status);
  const shown = order.parcels.filter((parcel) => parcel.status !== 'cancelled');
  if (order.parcels.length === 0 && !open) return null;
  return (
    <Section title={t('order.parcels')} flush>
      {order.parcels.map((parcel) => (
        <div key={parcel.id} className="order-parcel">
          <i>
            <IconPackage size={18} stroke={1.7} aria-hidden="true" />
          </i>
          <Two
            strong
            first={parcel.waybill ?? t('parcel.noNumber')}
            second={
              <>
                {t(`delivery:carriers.${parcel.carrier}`, { defaultValue: parcel.carrier })}
                {parcel.changedAt ? (
                  <>
                    {' '}
                    · <When at={parcel.changedAt} />
                  </>
                ) : null}
              </>
            }
          />
          <span className="order-parcel-end">
            {parcel.readyForPickup ? <Pill tone="amber">{t('statuses:parcel.readyForPickup')}</Pill> : <StatusPill of="parcel" code={parcel.status} />}
            {parcel.trackingUrl ? (
              <a className="link small" href={parcel.trackingUrl} target="_blank" rel="noreferrer">
                {t('parcel.track')}
              </a>
            ) : null}
          </span>
        </div>
      ))}
      {mayWrite && open && shown.length === 0 ? <ParcelForm order={order} /> : null}
    </Section>
  );
}

function ParcelForm({ order }: { order: Order }) {
  const t = useWords('cabinet-orders');
  const fetcher = useFetcher<typeof action>();
  const result = fetcher.data?.intent === 'parcel' ? fetcher.data : undefined;
  useEffect(() => {
    if (result?.done) toast({ text: t('parcel.added') });
  }, [result, t]);
  const problem = result?.problem;
  return (
    <fetcher.Form method="post" className="order-parcel-form">
      <input type="hidden" name="_intent" value="parcel" />
      {problem && problem.fields.length === 0 && problem.code !== 'WAYBILL_INVALID' ? (
        <Callout tone="red">
          <b>{problem.title}</b>
          {problem.detail ? <>. {problem.detail}</> : null}
        </Callout>
      ) : null}
      <ProblemProvider
        problem={
          problem?.code === 'WAYBILL_INVALID' && problem.fields.length === 0
            ? { ...problem, fields: [{ path: 'waybill', code: problem.code, message: problem.detail ?? problem.title }] }
            : problem
        }
      >
        <Select
          name="carrier"
          label={t('parcel.carrier')}
          defaultValue={order.delivery.carrier}
          allowDeselect={false}
          data={carriers.map((value) => ({ value, label: t(`delivery:carriers.${value}`) }))}
        />
        <WaybillField />
      </ProblemProvider>
      <span className="order-parcel-buttons">
        <Button type="submit" look={order.status === 'in_progress' ? 'primary' : 'plain'} icon={IconTruckDelivery} disabled={fetcher.state !== 'idle'}>
          {t('parcel.add')}
        </Button>
      </span>
      <p>{t(order.delivery.carrier === makesWaybills ? 'parcel.hint' : 'parcel.hintOther')}</p>
    </fetcher.Form>
  );
}

function WaybillField() {
  const t = useWords('cabinet-orders');
  const error = useFieldError('waybill');
  return (
    <TextInput
      name="waybill"
      label={t('parcel.waybill')}
      placeholder={t('parcel.placeholder')}
      inputMode="numeric"
      autoComplete="off"
      {...(error ? { error } : {})}
    />
  );
}
