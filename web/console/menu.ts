import { IconBuildingStore, IconBook2, IconCash, IconCategory, IconChartAreaLine, IconEyeCheck, IconHanger, IconHistory, IconLayoutDashboard, IconPercentage, IconSettings, IconShoppingBag, IconStethoscope, IconUser, IconUsers, IconWindow } from '@tabler/icons-react';
import type { Section } from '../office/section.ts';

/** The operator's menu. Words: `office:nav.<label>`; counters: `GET /operator/counts`. */
export const menu: readonly Section[] = [
  { path: '', label: 'control', phoneLabel: 'controlShort', icon: IconLayoutDashboard, group: 'main', order: 1, permission: 'tasks.read', counter: 'tasks', urgent: true, phone: true },
  { path: 'merchants', label: 'merchants', icon: IconBuildingStore, group: 'main', order: 2, permission: 'merchants.read', counter: 'merchants', phone: true },
  { path: 'moderation', label: 'moderation', icon: IconEyeCheck, group: 'main', order: 3, permission: 'moderation.read', counter: 'moderation', phone: true },
  { path: 'products', label: 'products', icon: IconHanger, group: 'catalog', order: 1, permission: 'products.read' },
  { path: 'categories', label: 'categories', icon: IconCategory, group: 'catalog', order: 2, permission: 'catalog.read' },
  { path: 'orders', label: 'orders', icon: IconShoppingBag, group: 'sales', order: 1, permission: 'orders.read', counter: 'orders', phone: true },
  { path: 'buyers', label: 'buyers', icon: IconUser, group: 'sales', order: 2, permission: 'buyers.read' },
  { path: 'commission', label: 'commission', icon: IconPercentage, group: 'money', order: 1, permission: 'commission.read' },
  { path: 'settlement', label: 'settlement', icon: IconCash, group: 'money', order: 2, permission: 'finance.read' },
  { path: 'ledger', label: 'ledger', icon: IconBook2, group: 'money', order: 3, permission: 'ledger.read' },
  { path: 'reports', label: 'reports', icon: IconChartAreaLine, group: 'system', order: 1, permission: 'reports.read' },
  { path: 'shop', label: 'shop', icon: IconWindow, group: 'system', order: 2, permission: 'content.read' },
  { path: 'users', label: 'users', icon: IconUsers, group: 'system', order: 3, permission: 'users.read' },
  { path: 'history', label: 'journal', icon: IconHistory, group: 'system', order: 4, permission: 'history.read' },
  { path: 'settings', label: 'settings', icon: IconSettings, group: 'system', order: 5, permission: 'settings.read' },
  { path: 'system', label: 'system', icon: IconStethoscope, group: 'system', order: 6, permission: 'system.read' },
];
