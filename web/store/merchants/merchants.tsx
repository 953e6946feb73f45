import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listStoreMerchants } from '#content/contract';
import { pageOf } from '../../context.ts';
import { useWords } from '../../words.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { FoundBy } from '../parts/found-by.tsx';
import { MerchantCards } from './merchant-card.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return pageOf(context).api(listStoreMerchants);
}

export default function Merchants() {
  const { items } = useLoaderData<typeof loader>();
  const t = useWords('store');
  return (
    <>
      <FoundBy title={t('shell.merchants')} path="/merchants" />
      <Crumbs way={[]} here={t('shell.merchants')} />
      <div className="listing-top">
        <h1>{t('shell.merchants')}</h1>
        <span className="listing-count num">{items.length}</span>
      </div>
      <MerchantCards merchants={items} />
    </>
  );
}
