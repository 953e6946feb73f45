import { agreementAccepted } from '#documents/events';
import { on } from '#platform/outbox';
import { settingChanged } from '#settings/events';
import { activateMerchant } from './actions/activate.ts';
import { followOperator } from './actions/follow-operator.ts';

export const reactions = [
  on(agreementAccepted, 'merchants.activate', (ctx, { merchantId }) => activateMerchant(ctx, merchantId)),
  on(settingChanged, 'merchants.follow-operator', async (ctx, { key }) => {
    if (key === 'operatorDetails') await followOperator(ctx);
  }),
];
