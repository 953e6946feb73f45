/** Groups of notices that a reader can switch off by channel. Sign-in letters are not among them. */
export const kinds = ['orders', 'products', 'delivery', 'money', 'questions', 'system'] as const;
export type Kind = (typeof kinds)[number];
