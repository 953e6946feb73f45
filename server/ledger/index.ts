/** Door for neighbours: double entry, append-only, knows nothing of commerce. */
export { post } from './actions/post.ts';
export { balance, balances, type Balance } from './queries/balances.ts';
export { entriesOf, statement, type EntryRow, type StatementRow } from './queries/entries.ts';
export { entryText, presentEntries } from './queries/present.ts';
export { accountId, shownBalance, type AccountName, type EntryDraft, type Leg } from './rules/entry.ts';
