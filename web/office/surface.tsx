import { IconShieldLock } from '@tabler/icons-react';
import { useCallback, useMemo, type ReactNode } from 'react';
import { Link, useRevalidator } from 'react-router';
import { signOut } from '#identity/contract';
import { merchantLive, operatorLive, readMerchantNotices, readOperatorNotices } from '#notices/contract';
import { merchantSearch, operatorSearch } from '#platform/contract';
import { apiUrl, browserApi } from '../api.ts';
import { readableOn } from '../brand.ts';
import { BrandLogo } from '../ui/brand-logo.tsx';
import { Mark } from '../ui/office/pictures.tsx';
import { OfficeProvider } from '../ui/office/provider.tsx';
import { Shell } from '../ui/office/shell/shell.tsx';
import type { Found, NavGroup, Organisation } from '../ui/office/shell/types.ts';
import { useBrand } from '../use-brand.tsx';
import { useWords } from '../words.tsx';
import { useSwitch } from './entry/use-switch.ts';
import { groupSections, type Section } from './section.ts';
import type { Surface, SurfaceData } from './surface-loader.ts';
import { StepUp } from './step-up.tsx';
import { useLive } from './use-live.ts';
import { VisitBar } from './visit-bar.tsx';

const groupOrder: Record<Surface, readonly string[]> = {
  cabinet: ['main', 'organisation'],
  console: ['main', 'catalog', 'sales', 'money', 'clients', 'system'],
};

export type SurfaceProps = {
  surface: Surface;
  data: SurfaceData;
  menu: readonly Section[];
  children: ReactNode;
};

function useGroups({ surface, data, menu }: SurfaceProps): NavGroup[] {
  const t = useWords('office');
  return useMemo(
    () =>
      groupSections(menu, groupOrder[surface], data).map((group) => ({
        id: group.id,
        ...(group.id === 'main' ? {} : { label: t(`groups.${group.id}`) }),
        items: group.sections.map((section) => ({
          to: section.path ? `/${surface}/${section.path}` : `/${surface}`,
          label: t(`nav.${section.label}`),
          icon: section.icon,
          exact: section.path === '',
          count: section.counter ? data.counts[section.counter] : undefined,
          hot: section.urgent ?? false,
          ...(section.phone ? { phone: section.phoneLabel ? t(`nav.${section.phoneLabel}`) : true } : {}),
        })),
      })),
    [t, menu, surface, data],
  );
}

function useSearch(surface: Surface): (text: string) => Promise<readonly Found[]> {
  const t = useWords('office');
  return useCallback(
    async (text) => {
      const { items } = await browserApi(surface === 'cabinet' ? merchantSearch : operatorSearch, { query: { q: text } });
      return items.map((one) => ({
        id: one.id,
        kind: t(`found.${one.kind}`, { defaultValue: '' }),
        title: one.title,
        ...(one.subtitle ? { note: one.subtitle } : {}),
        to: one.href,
      }));
    },
    [surface, t],
  );
}

/** Whose office it is: the merchant under its own sign, the operator under the market's. */
function useOrganisation({ surface, data }: SurfaceProps): Organisation {
  const t = useWords('office');
  const brand = useBrand();
  const note = t(`surfaces.${surface}`);
  if (surface === 'console')
    return {
      name: brand.name,
      note,
      mark: { text: brand.letters, color: readableOn(brand.colour, 'light') },
      ...(brand.logo ? { sign: <BrandLogo height={30} width={150} otherwise={null} /> } : {}),
    };
  const { name } = data.current.organisation;
  return { name, note, mark: data.logo ? { text: data.logo.letters, color: data.logo.colour } : { text: name } };
}

/** The merchant works under its own sign; whose market it is stands at the foot and leads to the shop. */
function MarketSign() {
  const { name, letters } = useBrand();
  const standIn = (
    <>
      <Mark text={letters} size="tiny" />
      <span>{name}</span>
    </>
  );
  return (
    <Link to="/" reloadDocument aria-label={name}>
      <BrandLogo height={24} width={132} otherwise={standIn} />
    </Link>
  );
}

/** The frame of cabinet or console around its pages: sidebar from the menu, inbox, live news, switch of organisation. */
export function OfficeSurface(props: SurfaceProps) {
  const entry = useWords('entry');
  const { surface, data, children } = props;
  const t = useWords('office');
  const revalidator = useRevalidator();
  const switchTo = useSwitch();
  const search = useSearch(surface);
  const { account, current, inbox } = data;
  const organisation = useOrganisation(props);
  useLive(apiUrl(surface === 'cabinet' ? merchantLive : operatorLive), () => void revalidator.revalidate());
  const read = (ids: readonly string[]) =>
    browserApi(surface === 'cabinet' ? readMerchantNotices : readOperatorNotices, { body: { ids: [...ids] } }).then(() => revalidator.revalidate());
  const others = data.visit ? [] : data.memberships.filter((one) => one.id !== current.id);
  return (
    <OfficeProvider nonce={data.nonce}>
      <Shell
        home={`/${surface}`}
        organisation={organisation}
        banner={data.visit ? <VisitBar visit={data.visit} organisation={current.organisation} /> : null}
        others={others.map((one) => ({ id: one.id, name: one.organisation.name }))}
        onSwitch={(id) => void switchTo({ id, kind: others.find((one) => one.id === id)?.organisation.kind ?? '' })}
        person={{ name: account.name, ...(account.email ? { note: account.email } : {}) }}
        groups={useGroups(props)}
        market={surface === 'cabinet' ? <MarketSign /> : null}
        inbox={{
          unread: inbox.unread,
          all: `/${surface}/messages`,
          items: inbox.items.map((one) => ({ id: one.id, at: one.at, title: one.title, text: one.body, to: one.href, read: one.read })),
          onRead: (ids) => void read(ids),
        }}
        running={data.running.map((one) => ({ id: one.id, label: t('nav.imports'), percent: one.percent, to: `/cabinet/imports/${one.id}` }))}
        {...(data.gate === null || data.gate === 'agreement' ? { search } : {})}
        personMenu={[{ label: entry('factor.onTitle'), to: `/${surface}/second-factor`, icon: IconShieldLock }]}
        onSignOut={() => void browserApi(signOut).then(() => location.assign(`/${surface}/sign-in`))}
      >
        {children}
        <StepUp />
      </Shell>
    </OfficeProvider>
  );
}
