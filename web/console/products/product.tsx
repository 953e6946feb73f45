import { IconExternalLink, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { getOperatorProduct, listOperatorAttributes, listOperatorCategories } from '#catalog/contract';
import { operatorHistory } from '#history/contract';
import { pageOf } from '../../context.ts';
import { Button, DiffList, KeyValues, ObjectPage, Section, Thumb, Timeline } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { happeningsOf } from '../parts/history.ts';
import { optional } from '../parts/optional.ts';
import { pictureOf } from '../parts/picture.ts';
import { useMay } from '../parts/use-may.ts';
import { HideDialog, ShopStatus } from './list.tsx';
import './products.css';
import { changesBetween, contentRows, namesOf, type Version } from './versions.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const id = params['id']!;
  const [found, attributes, categories, history] = await Promise.all([
    api(getOperatorProduct, { params: { id } }),
    api(listOperatorAttributes),
    api(listOperatorCategories),
    optional(api(operatorHistory, { query: { subjectKind: 'product', subjectId: id, limit: 30 } })),
  ]);
  return {
    ...found,
    attributes: attributes.items.map(({ code, name, options }) => ({ code, name, options: options.map((one) => ({ code: one.code, name: one.name })) })),
    categories: categories.items.map(({ code, name }) => ({ code, name })),
    history: history?.items ?? [],
  };
}

export default function Product() {
  const { product, versions, attributes, categories, history } = useLoaderData<typeof loader>();
  const t = useWords('console-products');
  const f = useFormat();
  const may = useMay();
  const [hiding, hide] = useState(false);
  const [search] = useSearchParams();
  const at = Math.max(
    0,
    versions.findIndex((version) => version.id === search.get('version')),
  );
  const rows = (version: Version | undefined) => (version ? contentRows(version.content, t, namesOf(categories, attributes, t)) : []);
  const current = versions[at];
  const shown = rows(current);
  const changes = changesBetween(rows(versions[at + 1]), shown);
  return (
    <>
      <title>{product.name}</title>
      <ObjectPage
        back={{ to: '/console/products', label: t('list.title') }}
        mark={<Thumb picture={pictureOf(product.picture?.sha, product.name)} size={52} />}
        title={product.name}
        pills={<ShopStatus status={product.status} />}
        identity={
          <>
            {product.brand} · {product.article} · {product.categoryName} ·{' '}
            <Link className="link" to={`/console/merchants/${product.merchantId}`}>
              {product.merchantName}
            </Link>
          </>
        }
        actions={
          <>
            {product.status === 'published' ? (
              <a className="button button-plain" href={`/p/${product.slug}`} target="_blank" rel="noreferrer">
                <IconExternalLink size={17} stroke={1.7} aria-hidden="true" />
                {t('inShop')}
              </a>
            ) : null}
            {product.status === 'published' && may('catalog.write') ? (
              <Button look="danger" icon={IconEyeOff} onClick={() => hide(true)}>
                {t('hide.action')}
              </Button>
            ) : null}
          </>
        }
        rail={
          <>
            <Section title={t('versions')} flush>
              <ol className="versions">
                {versions.map((version, index) => (
                  <li key={version.id}>
                    <Link to={`?version=${version.id}`} preventScrollReset aria-current={index === at ? 'true' : undefined}>
                      {t('version', { number: versions.length - index })}
                      {version.live ? ` · ${t('liveNow')}` : ''}
                      <small>
                        {f.when(version.at)} · {t(`sources.${version.source}`, { defaultValue: version.source })}
                      </small>
                    </Link>
                  </li>
                ))}
              </ol>
            </Section>
            <Timeline happenings={happeningsOf(history, t)} />
          </>
        }
      >
        {versions[at + 1] ? (
          <Section title={t('changes', { number: versions.length - at })}>
            {changes.length === 0 ? <p className="muted">{t('noChanges')}</p> : <DiffList fields={changes} />}
          </Section>
        ) : null}
        <Section title={t('content')} flush>
          <KeyValues
            narrow
            rows={shown.filter((row) => row.value).map((row) => ({ label: row.label, value: <span className="diff-text">{row.value}</span> }))}
          />
        </Section>
      </ObjectPage>
      {hiding ? <HideDialog ids={[product.id]} onClose={() => hide(false)} /> : null}
    </>
  );
}
