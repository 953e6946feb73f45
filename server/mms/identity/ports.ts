import type { Endpoint } from '#kernel/contract';
import { setIdentify } from '#platform/access';
import type { Database } from '#platform/database';
import { nameSubjects, setActorNames } from '#history';
import { setAskedPermissions } from './asked.ts';
import { identifyWith } from './identify.ts';
import { setInstallation } from './installation.ts';
import { actorNames } from './queries/actor-names.ts';
import { organisationNames } from './queries/people.ts';
import { setIdentitySecret } from './secret.ts';

export type IdentityPorts = { database: Database; secret: string; endpoints: readonly Endpoint[]; secondFactor: boolean };

/** Answers the platform's question whose request it is, and history's question for names. */
export function fillIdentityPorts({ database, secret, endpoints, secondFactor }: IdentityPorts): void {
  setIdentitySecret(secret);
  setInstallation({ secondFactor });
  setAskedPermissions(endpoints);
  setIdentify(identifyWith(database));
  setActorNames(actorNames);
  nameSubjects('account', actorNames);
  nameSubjects('merchant', organisationNames);
}
