import { agreementAccepted } from '#documents/events';
import { on } from '#platform/outbox';
import { activateMerchant } from './actions/activate.ts';

export const reactions = [on(agreementAccepted, 'merchants.activate', (ctx, { merchantId }) => activateMerchant(ctx, merchantId))];
