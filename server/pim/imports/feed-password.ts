import { seal, unseal } from '#platform/seal';

const purpose = 'feed';

/** A feed's password as the database may see it. */
export const sealPassword = (feedId: string, password: string): string => seal(purpose, feedId, password);
export const openPassword = (feedId: string, sealed: string): string => unseal(purpose, feedId, sealed);
