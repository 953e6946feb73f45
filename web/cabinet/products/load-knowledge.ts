import { listMerchantAttributes, listMerchantCategories } from '#catalog/contract';
import type { Api } from '../../api.ts';

/** The tree and the directories that the editor draws its fields from. */
export async function loadKnowledge(api: Api) {
  const [{ items: categories }, { items: attributes }] = await Promise.all([api(listMerchantCategories), api(listMerchantAttributes)]);
  return { categories, attributes };
}
export type Knowledge = Awaited<ReturnType<typeof loadKnowledge>>;
