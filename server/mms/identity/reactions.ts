import { on } from '#platform/outbox';
import * as settings from '#settings';
import { settingChanged } from '#settings/events';
import { nameOrganisation } from './actions/members.ts';
import { operatorOrganisation } from './operator.ts';

export const reactions = [
  on(settingChanged, 'identity.renameOperator', async (ctx, { key }) => {
    if (key === 'theme') await nameOrganisation(ctx, operatorOrganisation, (await settings.get(ctx, 'theme')).name);
  }),
];
