import { Tabs } from '../../ui/office/index.ts';
import { useWords, type Words } from '../../words.tsx';

export function UsersTabs() {
  const t = useWords('console-users');
  return (
    <Tabs
      label={t('title')}
      tabs={[
        { id: 'people', label: t('people'), to: '/console/users' },
        { id: 'roles', label: t('rolesTitle'), to: '/console/users/roles' },
      ]}
    />
  );
}

/** What people call a role: the operator's own name for it, else the house's. */
export function roleTitle(role: { code: string; name?: string | null }, t: Words): string {
  return role.name ?? t(`roles:operator.${role.code}`, { defaultValue: role.code });
}
