import { Outlet } from 'react-router';
import { PageHead, Tabs } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import './settings.css';

const tabs = ['profile', 'hours', 'delivery', 'account'] as const;

export default function Settings() {
  const t = useWords('cabinet-settings');
  return (
    <>
      <PageHead title={t('title')} />
      <Tabs
        label={t('title')}
        tabs={tabs.map((id) => ({ id, label: t(`tabs.${id}`), to: id === 'profile' ? '/cabinet/settings' : `/cabinet/settings/${id}` }))}
      />
      <Outlet />
    </>
  );
}
