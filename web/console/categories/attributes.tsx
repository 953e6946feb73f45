import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listOperatorAttributes } from '#catalog/contract';
import { pageOf } from '../../context.ts';
import { Button, PageHead, PlainTable, Two } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { useMay } from '../parts/use-may.ts';
import './categories.css';
import { CatalogTabs } from './categories.tsx';
import { EditAttribute } from './edit-attribute.tsx';

export const loader = ({ context }: LoaderFunctionArgs) => pageOf(context).api(listOperatorAttributes);

const shownOptions = 12;

export default function Attributes() {
  const { items } = useLoaderData<typeof loader>();
  const t = useWords('console-categories');
  const f = useFormat();
  const [text, setText] = useState('');
  const [editing, edit] = useState<string | null>(null);
  const may = useMay();
  const edited = items.find((one) => one.code === editing);
  const rows = items.filter((one) => `${one.name} ${one.code}`.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <>
      <title>{t('attributes')}</title>
      <PageHead title={t('title')} count={f.number(items.length)} text={t('attributesText')} />
      <CatalogTabs />
      <div className="console-bar" style={{ marginTop: 14 }}>
        <label className="search-line">
          <span className="visually-hidden">{t('searchAttribute')}</span>
          <input type="search" placeholder={t('searchAttribute')} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      </div>
      <div className="card card-flush">
        <PlainTable
          label={t('attributes')}
          rows={rows}
          rowId={(row) => row.code}
          columns={[
            {
              title: t('attribute'),
              cell: (row) => (
                <span id={row.code}>
                  <Two first={row.name} second={row.code} />
                </span>
              ),
            },
            {
              title: t('kind'),
              cell: (row) => [t(`kinds.${row.kind}`), row.unit ? t(`search:units.${row.unit}`, { defaultValue: row.unit }) : ''].filter(Boolean).join(', '),
              wideOnly: true,
            },
            { title: t('use'), cell: (row) => [row.axis ? t('isAxis') : '', row.facet ? t('isFacet') : ''].filter(Boolean).join(', ') || '–', wideOnly: true },
            {
              title: t('values'),
              cell: (row) =>
                row.options.length === 0 ? (
                  <span className="muted">{row.hint || '–'}</span>
                ) : (
                  <span className="tags">
                    {row.options.slice(0, shownOptions).map((option) => (
                      <span key={option.code} className="tag">
                        {option.hex ? <i className="swatch" style={{ background: option.hex }} /> : null}
                        {option.name}
                      </span>
                    ))}
                    {row.options.length > shownOptions ? (
                      <span className="muted small">{t('moreValues', { count: row.options.length - shownOptions })}</span>
                    ) : null}
                  </span>
                ),
            },
            {
              title: '',
              end: true,
              cell: (row) =>
                may('catalog.write') ? (
                  <Button small look="quiet" icon={IconPencil} aria-label={t('editOf', { name: row.name })} onClick={() => edit(row.code)} />
                ) : null,
            },
          ]}
        />
      </div>
      {edited ? <EditAttribute attribute={edited} onClose={() => edit(null)} /> : null}
    </>
  );
}
