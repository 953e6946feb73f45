import { printSlips } from '#orders/contract';
import { apiUrl } from '../../api.ts';

/** Packing slips of these shipments as one PDF, a page each. */
export const slipsHref = (ids: readonly string[]) => apiUrl(printSlips, { query: { ids: ids.join(',') } });
