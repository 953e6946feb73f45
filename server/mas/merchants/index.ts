/** Door for neighbours: who sells here, whether they may, when they work. */
export { confirmMerchant, rejectMerchant } from './actions/decide.ts';
export { activateMerchant } from './actions/activate.ts';
export { registerMerchant, type Application } from './actions/register.ts';
export { setRating } from './actions/set-rating.ts';
export { byIds, calendarOf, operatorMerchantId, sellingMerchants, workingCalendar, type MerchantLine } from './queries/by-ids.ts';
export { byWord } from './queries/by-word.ts';
export { changeProfile, type ProfileChange } from './actions/change-profile.ts';
export { profile, type MerchantProfile } from './queries/profile.ts';
export type { DayRange } from './rules/hours.ts';
export type { MerchantStatus } from './rules/merchant-status.ts';
