import { IconChartAreaLine, IconClipboardCheck, IconFileImport, IconFileText, IconHanger, IconHelp, IconHome, IconKey, IconMessage2, IconSettings, IconShoppingBag, IconUsers, IconWallet } from '@tabler/icons-react';
import type { Section } from '../office/section.ts';

/** The merchant's menu. Words: `office:nav.<label>`; counters: `GET /merchant/counts`. */
export const menu: readonly Section[] = [
  { path: 'application', label: 'application', icon: IconClipboardCheck, group: 'main', order: 0, permission: 'profile.read', needs: 'account', before: 'agreement', phone: true },
  { path: '', label: 'home', icon: IconHome, group: 'main', order: 1, phone: true },
  { path: 'orders', label: 'orders', icon: IconShoppingBag, group: 'main', order: 2, permission: 'orders.read', counter: 'orders', urgent: true, phone: true },
  { path: 'products', label: 'products', icon: IconHanger, group: 'main', order: 3, permission: 'products.read', counter: 'products', phone: true },
  { path: 'imports', label: 'imports', icon: IconFileImport, group: 'main', order: 4, permission: 'imports.read', counter: 'imports' },
  { path: 'reports', label: 'reports', icon: IconChartAreaLine, group: 'main', order: 5, permission: 'reports.read' },
  { path: 'finance', label: 'finance', icon: IconWallet, group: 'main', order: 6, permission: 'finance.read', phone: true },
  { path: 'messages', label: 'messages', icon: IconMessage2, group: 'main', order: 7, permission: 'notices.read', counter: 'notices', needs: 'account', phone: true },
  { path: 'users', label: 'users', icon: IconUsers, group: 'organisation', order: 1, permission: 'users.read', needs: 'confirmed' },
  { path: 'agreements', label: 'agreements', icon: IconFileText, group: 'organisation', order: 2, permission: 'agreements.read', needs: 'account', phone: true },
  { path: 'settings', label: 'settings', icon: IconSettings, group: 'organisation', order: 3, permission: 'profile.read', needs: 'account' },
  { path: 'api-keys', label: 'apiKeys', icon: IconKey, group: 'organisation', order: 4, permission: 'apikeys.read' },
  { path: 'help', label: 'help', icon: IconHelp, group: 'organisation', order: 5, needs: 'account' },
];
