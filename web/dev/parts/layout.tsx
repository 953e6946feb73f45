import {
  IconCamera,
  IconChartAreaLine,
  IconHanger,
  IconHelp,
  IconHome,
  IconLibrary,
  IconMedal,
  IconMessage2,
  IconSettings,
  IconShoppingBag,
  IconUsers,
  IconWallet,
} from '@tabler/icons-react';
import { Outlet, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import { OfficeProvider } from '../../ui/office/provider.tsx';
import { Shell } from '../../ui/office/shell/shell.tsx';
import type { NavGroup } from '../../ui/office/shell/types.ts';
import { useWords } from '../../words.tsx';

/** The sample pages exist in a demonstration only. */
export function loader({ context }: LoaderFunctionArgs) {
  const { demo, nonce, reader } = pageOf(context);
  if (!demo) throw new Response(null, { status: 404 });
  return { nonce, now: reader.now };
}

function useGroups(): NavGroup[] {
  const t = useWords('office');
  return [
    {
      id: 'main',
      items: [
        { to: '/dev/parts', label: t('nav.home'), icon: IconHome, exact: true, phone: true },
        { to: '/dev/parts/list', label: t('nav.orders'), icon: IconShoppingBag, count: 12, hot: true, phone: true },
        { to: '/dev/parts/form', label: t('nav.products'), icon: IconHanger, count: 3, phone: true },
        { to: '/dev/parts/directories', label: t('nav.directories'), icon: IconLibrary },
        { to: '/dev/parts/reports', label: t('nav.reports'), icon: IconChartAreaLine },
        { to: '/dev/parts/object', label: t('nav.finance'), icon: IconWallet, phone: true },
        { to: '/dev/parts/rating', label: t('nav.rating'), icon: IconMedal },
        { to: '/dev/parts/services', label: t('nav.services'), icon: IconCamera },
        { to: '/dev/parts/messages', label: t('nav.messages'), icon: IconMessage2, count: 4 },
      ],
    },
    {
      id: 'organisation',
      label: t('groups.organisation'),
      items: [
        { to: '/dev/parts/users', label: t('nav.users'), icon: IconUsers },
        { to: '/dev/parts/settings', label: t('nav.settings'), icon: IconSettings },
        { to: '/dev/parts/help', label: t('nav.help'), icon: IconHelp },
      ],
    },
  ];
}

const search = async (text: string) => [{ id: '1', kind: 'Замовлення', title: `104 882 · ${text}`, note: 'Ірина Бондар, Львів', to: '/dev/parts/object' }];

export default function PartsLayout() {
  const { nonce, now } = useLoaderData<typeof loader>();
  const t = useWords('office');
  return (
    <OfficeProvider nonce={nonce}>
      <Shell
        home="/dev/parts"
        organisation={{ name: 'Крок Взуття', note: t('surfaces.cabinet'), mark: { text: 'Кр', color: '#2b4a6f' } }}
        others={[{ id: '2', name: 'Полин' }]}
        person={{ name: 'Олена Коваль' }}
        groups={useGroups()}
        running={[{ id: 'imp', label: t('nav.imports'), percent: 64, to: '/dev/parts' }]}
        inbox={{
          unread: 4,
          items: [
            { id: 'n1', at: now - 12 * 60_000, title: 'Нове замовлення 104 882', text: 'Ірина Бондар, Львів, 5 398 ₴', to: '/dev/parts/object', read: false },
          ],
        }}
        search={search}
        onSignOut={() => undefined}
      >
        <Outlet />
      </Shell>
    </OfficeProvider>
  );
}
