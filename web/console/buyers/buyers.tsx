import { IconUserSearch } from '@tabler/icons-react';
import { Form, Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { findBuyers } from '#buyers/contract';
import { pageOf } from '../../context.ts';
import { Button, EmptyState, PageHead, PlainTable, Two, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';

export async function loader({ context, url }: LoaderFunctionArgs) {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const asked = q.length >= 3;
  const query = /^[+\d\s()-]+$/.test(q) ? { phone: q } : { q };
  return { asked, items: asked ? (await pageOf(context).api(findBuyers, { query })).items : [] };
}

/** Buyers are found by phone or name; there is no list to leaf through. */
export default function Buyers() {
  const { asked, items } = useLoaderData<typeof loader>();
  const t = useWords('console-buyers');
  const [search] = useSearchParams();
  return (
    <>
      <title>{t('title')}</title>
      <PageHead title={t('title')} text={t('text')} />
      <Form className="console-bar" role="search">
        <label className="search-line" style={{ flex: '0 1 420px' }}>
          <span className="visually-hidden">{t('search')}</span>
          <input type="search" name="q" placeholder={t('search')} defaultValue={search.get('q') ?? ''} />
        </label>
        <Button type="submit">{t('find')}</Button>
      </Form>
      {items.length === 0 ? (
        <div className="card">
          <EmptyState icon={IconUserSearch} title={t(asked ? 'none.title' : 'start.title')} text={t(asked ? 'none.text' : 'start.text')} />
        </div>
      ) : (
        <div className="card card-flush">
          <PlainTable
            label={t('title')}
            rows={items}
            rowId={(row) => row.accountId}
            columns={[
              { title: t('buyer'), cell: (row) => <Two strong first={row.name || '–'} second={row.email} /> },
              {
                title: t('phone'),
                cell: (row) => (
                  <a className="link num" href={`tel:${row.phone}`}>
                    {row.phone}
                  </a>
                ),
              },
              { title: t('language'), cell: (row) => t(`languages.${row.language}`), wideOnly: true },
              { title: t('since'), cell: (row) => <When at={row.since} as="date" />, wideOnly: true },
              {
                title: '',
                end: true,
                cell: (row) => (
                  <Link className="link" to={`/console/orders?q=${encodeURIComponent(row.phone)}`}>
                    {t('orders')}
                  </Link>
                ),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}
