export { createAccount, ensureBuyerAccount, type NewAccount } from './actions/accounts.ts';
export { makeApiKey, withdrawApiKey, type NewApiKey } from './actions/api-keys.ts';
export { invite, type Invitation } from './actions/invitations.ts';
export { addMember, closeGate, nameOrganisation, openGate } from './actions/members.ts';
export { forgetFactor } from './actions/second-factor.ts';
export { enter, enterIn, proveLogin, setSessionCookie } from './entrance.ts';
export { checkGrantable } from './actions/users.ts';
export { operatorOrganisation } from './operator.ts';
export { codeLetter, invitationLetter, passwordResetLetter } from './queries/letters.ts';
export {
  account,
  accountsOf,
  findAccountByEmail,
  findAccountByPhone,
  gateOf,
  hasAccount,
  names,
  operatorsWith,
  organisationNames,
  type Account,
  type Member,
} from './queries/people.ts';
