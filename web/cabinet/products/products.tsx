import { IconFileImport, IconPhoto, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listMerchantAttributes, listMerchantCategories } from '#catalog/contract';
import { deactivateOwnProduct, listProducts, reactivateOwnProduct, submitProducts } from '#intake/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { loadList } from '../../office/load-list.ts';
import { ButtonLink, ListPage, toast, useAct } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import { findingCodes } from './finding-codes.ts';
import { productList } from './product-list.tsx';
import './products.css';
import type { Product } from './types.ts';

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const [page, { items: categories }, { items: attributes }] = await Promise.all([
    loadList(api, listProducts, { url, list: productList() }),
    api(listMerchantCategories),
    api(listMerchantAttributes),
  ]);
  const { counts } = page;
  const own = Object.entries(counts).filter(([status]) => !status.startsWith('pending_'));
  const views = Object.fromEntries(own.map(([status, count]) => [status, count + (counts[`pending_${status}`] ?? 0)]));
  const optionNames = attributes.filter((one) => one.axis).flatMap((one) => one.options.map((option) => [`${one.code}:${option.code}`, option.name] as const));
  return {
    ...page,
    all: own.reduce((sum, [, count]) => sum + count, 0),
    counts: { ...views, all: own.reduce((sum, [, count]) => sum + count, 0) },
    categories: categories.map((one) => ({ value: one.code, label: one.path.join(' › ') })),
    optionNames: Object.fromEntries(optionNames),
  };
}

export default function Products() {
  const data = useLoaderData<typeof loader>();
  const t = useWords('cabinet-products');
  const mayWrite = useMay('products.write');
  const { run } = useAct();
  const { categories, optionNames } = data;
  const list = useMemo(
    () =>
      productList({
        categories,
        mayWrite,
        findings: findingCodes.map((value) => ({ value, label: t(`findings:${value}.title`) })),
        axisNames: (axes) =>
          Object.entries(axes)
            .map(([code, value]) => optionNames[`${code}:${value}`] ?? value)
            .join(', '),
      }),
    [categories, optionNames, mayWrite, t],
  );
  const submit = (rows: readonly Product[]) =>
    run(
      () => browserApi(submitProducts, { body: { ids: rows.map((row) => row.id) } }),
      ({ submitted, refused }) =>
        [t('submitted', { count: submitted.length }), refused.length > 0 ? t('notSubmitted', { count: refused.length }) : ''].filter(Boolean).join('. '),
    );
  const hide = async (rows: readonly Product[]) => {
    const shown = rows.filter((row) => row.status === 'published');
    const done = await run(() => Promise.all(shown.map((row) => browserApi(deactivateOwnProduct, { params: { id: row.id } }))));
    if (!done) return;
    const back = () => run(() => Promise.all(shown.map((row) => browserApi(reactivateOwnProduct, { params: { id: row.id } }))));
    toast({ text: t('hidden', { count: shown.length }), ...(shown.length > 0 ? { undo: { label: t('undo'), run: () => void back() } } : {}) });
  };
  return (
    <>
      <title>{t('list.title')}</title>
      <ListPage
        list={list}
        data={data}
        count={data.all}
        actions={
          <>
            <ButtonLink to="/cabinet/media" icon={IconPhoto}>
              {t('library')}
            </ButtonLink>
            {mayWrite ? (
              <ButtonLink to="/cabinet/imports" icon={IconFileImport}>
                {t('import')}
              </ButtonLink>
            ) : null}
            {mayWrite ? (
              <ButtonLink to="/cabinet/products/new" look="primary" icon={IconPlus}>
                {t('new')}
              </ButtonLink>
            ) : null}
          </>
        }
        emptyAction={
          mayWrite ? (
            <ButtonLink to="/cabinet/imports" look="primary" icon={IconFileImport}>
              {t('import')}
            </ButtonLink>
          ) : null
        }
        onBulk={(action, rows, done) => void (action === 'submit' ? submit(rows) : hide(rows)).then(done)}
      />
    </>
  );
}
