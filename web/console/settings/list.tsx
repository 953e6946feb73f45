import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listSettings } from '#settings/contract';
import { pageOf } from '../../context.ts';
import { PageHead, PlainTable, Tabs, Two, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../parts/use-may.ts';
import { summaryOf } from './schema.ts';
import './settings.css';

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

/** `moderation.rules` has its words under `moderation_rules`: a dot would be a step in the file. */
export const wordsKey = (key: string) => key.replaceAll('.', '_');

export default function Settings() {
  const { items } = useLoaderData<typeof loader>();
  const t = useWords('console-settings');
  const f = useFormat();
  const word = (key: string) => t(key === 'yes' || key === 'no' ? `common:${key}` : key, { defaultValue: key.replace('field.', '') });
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
                  first={
                    <Link to={`/console/settings/${row.key}`}>
                      {t(`settings:${wordsKey(row.key)}.title`, { defaultValue: t(`titles.${wordsKey(row.key)}`, { defaultValue: row.key }) })}
                    </Link>
                  }
                  second={t(`settings:${wordsKey(row.key)}.hint`, { defaultValue: t(`hints.${wordsKey(row.key)}`, { defaultValue: '' }) })}
                />
              ),
            },
            { title: t('columns.value'), cell: (row) => <span className="secondary small">{shorten(summaryOf(row.value, word))}</span>, wideOnly: true },
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
            },
          ]}
        />
      </div>
    </>
  );
}

const shorten = (text: string) => (text.length > 130 ? `${text.slice(0, 128)}…` : text);
