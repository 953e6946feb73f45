-- One order, one payment. Sums move only under the row's lock, by what the acquirer proved.
create table payments.payments (
  id text primary key,
  order_id text not null unique,
  order_number text not null,
  account_id text,
  method text not null check (method in ('card', 'cod')),
  holder text not null check (holder in ('operator', 'merchant')),
  provider text check (provider in ('liqpay')),
  -- The acquirer's shop and the order id that it was given: ours for ever.
  public_key text,
  provider_key text not null unique,
  -- The acquirer's own number of the payment, from its first proof of money.
  provider_reference text,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  status text not null check (status in ('open', 'authorised', 'captured', 'partly_refunded', 'refunded', 'failed', 'expired', 'unknown')),
  authorised_minor bigint not null default 0,
  captured_minor bigint not null default 0,
  -- Given back and confirmed; of it so much was not asked for by us.
  refunded_minor bigint not null default 0,
  foreign_refunded_minor bigint not null default 0,
  -- Asked for and not yet answered.
  reserved_minor bigint not null default 0,
  description text not null,
  language text not null,
  card_mask text,
  failure text,
  late boolean not null default false,
  expires_at timestamptz,
  opened_at timestamptz,
  captured_at timestamptz,
  cash_received_at timestamptz,
  inquiries int not null default 0,
  next_inquiry_at timestamptz,
  created_at timestamptz not null,
  check (authorised_minor between 0 and amount_minor),
  check (captured_minor between 0 and authorised_minor),
  check (refunded_minor >= 0 and reserved_minor >= 0 and foreign_refunded_minor between 0 and refunded_minor),
  check (refunded_minor + reserved_minor <= captured_minor),
  check (captured_minor = 0 or provider_reference is not null),
  check ((method = 'card') = (provider is not null))
);
create unique index payments_captured_once on payments.payments (provider, provider_reference) where captured_minor > 0;
create index payments_due on payments.payments (next_inquiry_at, id) where next_inquiry_at is not null;
create index payments_expiring on payments.payments (expires_at, id) where status in ('open', 'failed', 'unknown');
create index payments_by_time on payments.payments (created_at desc, id desc);

create table payments.refunds (
  id text primary key,
  payment_id text not null references payments.payments (id),
  -- The business fact behind it: the same key is one refund.
  key text not null unique,
  order_id text not null,
  shipment_id text,
  merchant_id text,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  -- asked: not sent yet · sent, unknown: the acquirer may have it · done, refused: its answer
  status text not null check (status in ('asked', 'sent', 'unknown', 'done', 'refused')),
  tries int not null default 0,
  failure text,
  next_try_at timestamptz,
  created_at timestamptz not null,
  done_at timestamptz,
  check ((status = 'done') = (done_at is not null))
);
create index refunds_by_payment on payments.refunds (payment_id);
create index refunds_due on payments.refunds (next_try_at, id) where status in ('asked', 'sent', 'unknown');

-- What the acquirer said, whether it fitted or not.
create table payments.proofs (
  id text primary key,
  payment_id text references payments.payments (id),
  provider_key text not null,
  source text not null check (source in ('callback', 'return', 'inquiry')),
  class text not null,
  provider_status text not null,
  provider_reference text not null,
  amount_minor bigint,
  currency text not null,
  refunded_minor bigint,
  outcome text not null,
  at timestamptz not null
);
create index proofs_by_payment on payments.proofs (payment_id, at, id);

call platform.buyer_table('payments.payments');
call platform.inside_table('payments.refunds');
call platform.inside_table('payments.proofs');
call platform.append_only('payments.proofs');
revoke insert, update, delete on payments.payments from app_buyer;
