import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Instant } from '../../format.ts';
import type { Tone } from '../statuses.ts';

export type NavItem = {
  to: string;
  label: string;
  icon: Icon;
  /** Waiting there now. `hot` when some of it is overdue. */
  count?: number | undefined;
  hot?: boolean;
  /** Also found at `to` only (the home page). */
  exact?: boolean;
  /** One of the four first tabs on a phone, under this shorter name if given. */
  phone?: boolean | string;
};
export type NavGroup = { id: string; label?: string; items: readonly NavItem[] };

export type Organisation = {
  name: string;
  note: string;
  mark: { text: string; color?: string; src?: string };
  /** Stands for mark and name: a picture that holds both. */
  sign?: ReactNode;
};
export type OtherOrganisation = { id: string; name: string; note?: string };
export type Running = { id: string; label: string; /** 0–100 */ percent: number; to: string };
export type InboxItem = { id: string; at: Instant; title: ReactNode; text?: ReactNode; to?: string; read: boolean; tone?: Tone };
export type Found = { id: string; kind: string; title: string; note?: string; to: string };

export type ShellProps = {
  /** Stands above the top bar, always in sight. */
  banner?: ReactNode;
  home: string;
  organisation: Organisation;
  others?: readonly OtherOrganisation[];
  onSwitch?: (id: string) => void;
  person: { name: string; note?: string };
  groups: readonly NavGroup[];
  /** At the foot of the sidebar: whose market this is. */
  market?: ReactNode;
  running?: readonly Running[];
  inbox?: { unread: number; items: readonly InboxItem[]; all?: string; onOpen?: () => void; onRead?: (ids: readonly string[]) => void };
  /** Search everything, asked while one writes. */
  search?: (text: string) => Promise<readonly Found[]>;
  personMenu?: readonly { label: string; to: string; icon: Icon }[];
  onSignOut?: () => void;
  children: ReactNode;
};
