export { tell, type BuyerContact, type Channel, type Notice } from './actions/tell.ts';
export type { NoticeWords } from './words.ts';
