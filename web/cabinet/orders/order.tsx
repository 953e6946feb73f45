import { IconPrinter } from '@tabler/icons-react';
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { getSession } from '#identity/contract';
import { addParcel, cancelShipment, getShipment, takeShipment } from '#orders/contract';
import { merchantSettings } from '#settings/contract';
import { getShipmentMoney } from '#settlement/contract';
import type { BodyOf } from '#kernel/contract';
import { problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Columns, DownloadLink, formBody, ObjectPage, Section, Stack, StatusPill, Timeline, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import { Buyer, Destination } from './buyer.tsx';
import { useFacts } from './facts.ts';
import { useHappenings } from './happenings.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderCallout } from './order-callout.tsx';
import { Lines } from './lines.tsx';
import { MoneyEntries } from './money-entries.tsx';
import { Parcels } from './parcels.tsx';
import { reasonsFor } from './reasons.ts';
import { slipsHref } from './slips-href.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const id = params['id'] ?? '';
  const [order, session, settings] = await Promise.all([api(getShipment, { params: { id } }), api(getSession), api(merchantSettings)]);
  const money = session.permissions.includes('finance.read') ? (await api(getShipmentMoney, { params: { id } })).items : null;
  return { order, money, reasons: reasonsFor(settings['reasons']) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { api } = pageOf(context);
  const form = await request.formData();
  const given = { params: { id: params['id'] ?? '' } };
  const body = formBody(form);
  const intent = String(form.get('_intent'));
  try {
    if (intent === 'take') await api(takeShipment, given);
    if (intent === 'cancel') await api(cancelShipment, { ...given, body: body as BodyOf<typeof cancelShipment> });
    if (intent === 'parcel') await api(addParcel, { ...given, body: body as BodyOf<typeof addParcel> });
    return { intent, done: true, problem: null };
  } catch (error) {
    return { intent, done: false, problem: problemOf(error) };
  }
}

export default function OrderPage() {
  const { order, money, reasons } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-orders');
  const mayWrite = useMay('orders.write');
  const identity = [order.buyer.name, order.buyer.city, t(`channel.${order.channel}`)].filter(Boolean).join(' · ');
  return (
    <ObjectPage
      back={{ to: '/cabinet/orders', label: t('list.title') }}
      title={<span className="num">{t('order.title', { number: order.number })}</span>}
      pills={<StatusPill of="shipment" code={order.status} />}
      identity={
        <>
          <When at={order.placedAt} /> · {identity}
        </>
      }
      actions={
        <>
          {order.cancellation ? null : (
            <DownloadLink href={slipsHref([order.id])} icon={IconPrinter}>
              {t('actions.print')}
            </DownloadLink>
          )}
          {mayWrite ? <OrderActions order={order} reasons={reasons} /> : null}
        </>
      }
      facts={useFacts(order)}
      rail={<Timeline happenings={useHappenings(order)} />}
    >
      <title>{t('order.title', { number: order.number })}</title>
      <OrderCallout order={order} />
      <Section title={t('order.goods')} flush aside={t('lines', { count: order.lineCount })}>
        <Lines order={order} />
      </Section>
      <Parcels order={order} mayWrite={mayWrite} />
      <Columns>
        <Stack>
          <Buyer order={order} />
        </Stack>
        <Stack>
          <Destination order={order} />
        </Stack>
      </Columns>
      {money ? <MoneyEntries entries={money} /> : null}
    </ObjectPage>
  );
}
