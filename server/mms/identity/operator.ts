import type { Organisation } from '#platform/ctx';

/** One installation, one operator. */
export const operatorOrganisation: Organisation = { kind: 'operator', id: 'operator' };
