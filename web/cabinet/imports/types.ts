import type { OutputOf } from '#kernel/contract';
import type { getImport, listFeeds, listImports } from '#imports/contract';
import type { listMerchantAttributes, listMerchantCategories } from '#catalog/contract';

export type ImportLine = OutputOf<typeof listImports>['items'][number];
export type Import = OutputOf<typeof getImport>;
export type Category = OutputOf<typeof listMerchantCategories>['items'][number];
export type Attribute = OutputOf<typeof listMerchantAttributes>['items'][number];
export type Feed = OutputOf<typeof listFeeds>['items'][number];
