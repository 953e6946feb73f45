/** Door for neighbours: what a merchant and the operator have agreed. */
export { refreshCounterparty, sendAgreement, withdrawAgreements } from './actions/send-agreement.ts';
export { agreementInForce, agreementsOf } from './queries/agreements.ts';
export type { Counterparty } from './rules/agreement-text.ts';
export { type Agreement, type AgreementStatus, presentAgreement } from './tables/agreements.ts';
