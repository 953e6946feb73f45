export type PaymentMethod = 'card' | 'cod';
