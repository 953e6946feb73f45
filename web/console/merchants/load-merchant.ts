import type { LoaderFunctionArgs } from 'react-router';
import { operatorHistory } from '#history/contract';
import { listOperatorUsers } from '#identity/contract';
import { getMerchant } from '#merchants/contract';
import { getOperatorReport } from '#reports/contract';
import { operatorReasons } from '#settings/contract';
import { getBalanceOfMerchant } from '#settlement/contract';
import { pageOf } from '../../context.ts';
import { optional } from '../parts/optional.ts';

/** Everything about one merchant that this person may see, asked at once. */
export async function loadMerchant({ context, params }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const id = params['id']!;
  const report = (name: 'sales' | 'commission' | 'goods' | 'order-statuses') =>
    optional(api(getOperatorReport, { params: { name }, query: { merchantId: id } }));
  const history = (query: { subjectKind: string; subjectId?: string; merchantId?: string }) =>
    optional(api(operatorHistory, { query: { ...query, limit: 40 } }));
  const [merchant, own, agreements, balance, sales, commission, goods, statuses, reasons, users] = await Promise.all([
    api(getMerchant, { params: { id } }),
    history({ subjectKind: 'merchant', subjectId: id }),
    history({ subjectKind: 'agreement', merchantId: id }),
    optional(api(getBalanceOfMerchant, { params: { id } })),
    report('sales'),
    report('commission'),
    report('goods'),
    report('order-statuses'),
    api(operatorReasons),
    optional(api(listOperatorUsers)),
  ]);
  const people = users?.items.map((user) => ({ value: user.accountId, label: user.name })) ?? [];
  return { merchant, history: [...(own?.items ?? []), ...(agreements?.items ?? [])], balance, sales, commission, goods, statuses, reasons, people };
}

export type MerchantData = Awaited<ReturnType<typeof loadMerchant>>;
