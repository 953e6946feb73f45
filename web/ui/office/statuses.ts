/** What a colour says on every screen: idle, in work, attention, good, problem. */
export type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red';

/** Status → colour, once for all screens. The words stand in `words/<language>/statuses.json` under the same keys. */
export const statusTones = {
  merchant: {
    invited: 'grey',
    new: 'amber',
    confirmed: 'blue',
    active: 'green',
    paused: 'amber',
    restricted: 'amber',
    blocked: 'red',
    closed: 'grey',
    rejected: 'red',
  },
  product: { draft: 'grey', waiting: 'blue', revision: 'amber', published: 'green', deactivated: 'grey', rejected: 'red', archived: 'grey' },
  order: { awaiting_payment: 'amber', open: 'blue', partly_delivered: 'blue', done: 'green', cancelled: 'grey' },
  shipment: {
    awaiting_payment: 'grey',
    awaiting_confirmation: 'amber',
    new: 'blue',
    in_progress: 'blue',
    sent: 'blue',
    en_route: 'blue',
    delivered: 'green',
    completed: 'green',
    cancelled: 'grey',
    refused: 'red',
    returned: 'amber',
  },
  parcel: { created: 'grey', sent: 'blue', en_route: 'blue', delivered: 'green', returning: 'amber', returned: 'amber', cancelled: 'grey' },
  payment: {
    open: 'grey',
    authorised: 'blue',
    captured: 'green',
    partly_refunded: 'amber',
    refunded: 'grey',
    failed: 'red',
    expired: 'grey',
    unknown: 'amber',
  },
  case: { waiting: 'amber', decided: 'grey', published: 'green', revised: 'amber', rejected: 'red' },
  import: {
    receiving: 'blue',
    mapping: 'amber',
    checking: 'blue',
    ready: 'amber',
    applying: 'blue',
    done: 'green',
    failed: 'red',
    held: 'amber',
    undone: 'grey',
  },
  agreement: { pending: 'amber', offered: 'amber', accepted: 'green', in_force: 'green', superseded: 'grey', expired: 'red' },
  task: { open: 'amber', taken: 'blue', closed: 'grey', overdue: 'red' },
} as const satisfies Record<string, Record<string, Tone>>;

export type StatusKind = keyof typeof statusTones;

export function toneOf(kind: StatusKind, code: string): Tone {
  return (statusTones[kind] as Record<string, Tone>)[code] ?? 'grey';
}
