import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { exportShipments, listShipments } from '#orders/contract';
import { apiUrl, browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { Button, ButtonLink, listQuery, ListPage, toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import { orderList, readOrderList } from './order-list.tsx';
import { slipsHref } from './slips-href.ts';
import { takeOrders } from './take.ts';

export const loader = ({ context, url }: LoaderFunctionArgs) => loadList(pageOf(context).api, listShipments, { url, list: orderList });

/** The same rows as the page shows, as a file. */
function exportHref(format: 'csv' | 'xlsx', search: URLSearchParams): string {
  const { limit: _, cursor: __, ...query } = listQuery(new URL(`http://list/?${search}`), orderList);
  return apiUrl(exportShipments, { query: { ...query, format } as never });
}

export default function Orders() {
  const data = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const t = useWords('cabinet-orders');
  const mayWrite = useMay('orders.write');
  const [busy, setBusy] = useState(false);
  const take = async (ids: readonly string[]) => {
    setBusy(true);
    await takeOrders(ids, t);
    setBusy(false);
    await revalidate();
  };
  const takeAll = async () => {
    const { items } = await browserApi(listShipments, { query: { view: 'new', sort: 'dueAt', limit: 100 } });
    await take(items.map((row) => row.id));
  };
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage
        list={mayWrite ? orderList : readOrderList}
        data={data}
        count={data.counts.all}
        exportHref={exportHref}
        actions={
          mayWrite && data.counts.new > 0 ? (
            <Button look="primary" icon={IconPlayerPlay} disabled={busy} onClick={() => void takeAll()}>
              {t('takeAll', { count: data.counts.new })}
            </Button>
          ) : null
        }
        onBulk={(action, rows, done) => {
          if (action === 'print') {
            window.open(slipsHref(rows.map((row) => row.id)), '_blank', 'noopener');
            done();
            return;
          }
          const fresh = rows.filter((row) => row.acts.includes('take')).map((row) => row.id);
          done();
          if (fresh.length === 0) toast({ text: t('noneNew'), tone: 'red' });
          else void take(fresh);
        }}
        emptyAction={<ButtonLink to="/cabinet/products">{t('list.empty.action')}</ButtonLink>}
      />
    </>
  );
}
