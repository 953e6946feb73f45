import type { Endpoint } from '#kernel/contract';
import type { AskedPermissions } from './rules/roles.ts';

let asked: AskedPermissions = {};

/** Collects the permissions that the house's routes ask for, once at the start: the highest roles hold them all. */
export function setAskedPermissions(endpoints: readonly Endpoint[]): void {
  const of = (audience: string) => [
    ...new Set(
      endpoints
        .filter((endpoint) => endpoint.audience === audience && !['none', 'signed-in'].includes(endpoint.permission))
        .map((endpoint) => endpoint.permission),
    ),
  ];
  asked = { operator: of('operator'), merchant: of('merchant') };
}

export function askedPermissions(): AskedPermissions {
  return asked;
}
