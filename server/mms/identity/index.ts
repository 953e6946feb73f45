export { createAccount, ensureBuyerAccount, type NewAccount } from './actions/accounts.ts';
export { addMember, closeGate, nameOrganisation, openGate } from './actions/members.ts';
export { enter, enterIn, proveLogin, setSessionCookie } from './entrance.ts';
export { operatorOrganisation } from './operator.ts';
export { account, accountsOf, findAccountByPhone, gateOf, hasAccount, names, operatorsWith, organisationNames, type Account, type Member } from './queries/people.ts';
export { codeLetter, invitationLetter, passwordResetLetter } from './queries/letters.ts';
export { hasAccount } from './queries/has-account.ts';
export { setSessionCookie } from './routes/cookie.ts';
export { enterIn, proveLogin } from './routes/session.ts';
