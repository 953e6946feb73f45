/** Refusals of the stock's doors; endpoints that sell declare them too. */
export const stockRefusals = { OUT_OF_STOCK: 409 } as const;
