import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listSettings } from '#settings/contract';
import { pageOf } from '../../context.ts';
import { PageHead, PlainTable, Tabs, Two, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../parts/use-may.ts';
import { summaryOf } from './schema.ts';
import './settings.css';
import { useTelling } from './use-telling.ts';

export const loader = ({ context }: LoaderFunctionArgs) => pageOf(context).api(listSettings);

export function SettingsTabs() {
  const t = useWords('console-settings');
  const may = useMay();
  const tabs = [
    { id: 'settings', label: t('tabs.settings'), to: '/console/settings' },
    ...(may('notices.read') ? [{ id: 'letters', label: t('tabs.letters'), to: '/console/settings/letters' }] : []),
  ];
  return <Tabs label={t('title')} tabs={tabs} />;
}

export default function Settings() {
  const { items } = useLoaderData<typeof loader>();
  const t = useWords('console-settings');
  const f = useFormat();
  const telling = useTelling();
  return (
    <>
      <title>{t('title')}</title>
      <PageHead title={t('title')} count={f.number(items.length)} text={t('text')} />
      <SettingsTabs />
      <div className="card card-flush" style={{ marginTop: 14 }}>
        <PlainTable
          label={t('title')}
          rows={items}
          rowId={(row) => row.key}
          columns={[
            {
              title: t('columns.setting'),
              cell: (row) => (
                <Two
                  strong
                  first={<Link to={`/console/settings/${row.key}`}>{t(`settings:${row.key}.title`, { defaultValue: row.key })}</Link>}
                  second={t(`settings:${row.key}.hint`, { defaultValue: '' })}
                />
              ),
            },
            {
              title: t('columns.value'),
              cell: (row) => <span className="secondary small setting-summary">{summaryOf(row.value, telling) || t('none')}</span>,
              wideOnly: true,
            },
            { title: t('columns.reach'), cell: (row) => t(`reach.${row.reach}`), wideOnly: true },
            {
              title: t('columns.changed'),
              cell: (row) =>
                row.changedAt ? (
                  <Two first={<When at={row.changedAt} as="date" />} second={t('version', { version: row.version })} />
                ) : (
                  <span className="muted">{t('standard')}</span>
                ),
              end: true,
              wideOnly: true,
            },
          ]}
        />
      </div>
    </>
  );
}
