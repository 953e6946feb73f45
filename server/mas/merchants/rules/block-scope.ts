/** What a block closes: `orders`, `offers` the shop side, `cabinet` the office and the API, `all` both. */
export const blockScopes = ['orders', 'offers', 'cabinet', 'all'] as const;
export type BlockScope = (typeof blockScopes)[number];
