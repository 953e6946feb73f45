import type { Endpoint, InputOf, OutputOf } from '#kernel/contract';
import type { Api } from '../api.ts';
import type { ListDefinition, QueryValues } from '../ui/office/list/define.ts';
import { listQuery } from '../ui/office/list/query.ts';

type Asked<Row, E extends Endpoint> = { url: URL; list: ListDefinition<Row>; params?: InputOf<E>['params']; also?: QueryValues };

/** The rows that a list page's address asks for: `loadList(api, listShipments, { url, list: shipmentList })`. `also` is added to the query. */
export function loadList<E extends Endpoint, Row>(api: Api, endpoint: E, { url, list, params, also }: Asked<Row, E>): Promise<OutputOf<E>> {
  const query = { ...listQuery(url, list), ...also };
  return api(endpoint, { ...(params === undefined ? {} : { params }), query } as InputOf<E>);
}
