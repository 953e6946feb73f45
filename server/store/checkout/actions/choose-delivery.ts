import { inLanguage } from '#kernel/language';
import { refuse } from '#kernel/refusal';
import * as delivery from '#delivery';
import type { Ctx } from '#platform/ctx';
import { type Choice, needsOf, readStreet, type Street } from '../rules/choice.ts';

export type ChoiceInput = { merchantId: string; method: delivery.DeliveryMethod; cityRef?: string; branchRef?: string; address?: string | Street };

type Place = { cityRef: string | null; city: string | null; branchRef: string | null; branch: string | null };

function wrong(at: number, field: string, code: string) {
  return refuse('INVALID_INPUT', {}, [{ path: `parts.${at}.${field}`, code }]);
}

/** Turns what a buyer chose into destinations with names; places are looked up once each. Refuses what a method cannot do without. */
export async function readChoices(ctx: Ctx, inputs: readonly ChoiceInput[]): Promise<Choice[]> {
  const cities = new Map<string, delivery.City | null>();
  for (const ref of new Set(inputs.flatMap((input) => input.cityRef ?? []))) cities.set(ref, await delivery.city(ctx, ref));
  const branches = new Map<string, delivery.Branch | null>();
  for (const ref of new Set(inputs.flatMap((input) => input.branchRef ?? []))) branches.set(ref, await delivery.branch(ctx, ref));
  return inputs.map((input, at) => {
    const city = input.cityRef ? cities.get(input.cityRef) : null;
    const branch = input.branchRef ? branches.get(input.branchRef) : null;
    if (input.cityRef && !city) throw wrong(at, 'cityRef', 'CITY_UNKNOWN');
    if (input.branchRef && (!branch || branch.cityRef !== input.cityRef)) throw wrong(at, 'branchRef', 'BRANCH_UNKNOWN');
    return chosen(input, at, {
      cityRef: input.cityRef ?? null,
      city: city ? inLanguage(city.name, 'uk') : null,
      branchRef: input.branchRef ?? null,
      branch: branch ? `№ ${branch.number}: ${inLanguage(branch.address, 'uk')}` : null,
    });
  });
}

function chosen(input: ChoiceInput, at: number, place: Place): Choice {
  const needs = needsOf(input.method);
  if (needs !== 'nothing' && !place.cityRef) throw wrong(at, 'cityRef', 'REQUIRED');
  if (needs === 'branch' && !place.branchRef) throw wrong(at, 'branchRef', 'REQUIRED');
  const street = typeof input.address === 'string' ? readStreet(input.address) : (input.address ?? null);
  const address =
    typeof input.address === 'string' ? input.address.trim() || null : street && [street.street, street.house, street.flat].filter(Boolean).join(', ');
  if (needs === 'address' && !address) throw wrong(at, 'address', 'REQUIRED');
  if (input.method === 'nova_poshta_courier' && !street) throw wrong(at, 'address', 'HOUSE_MISSING');
  return {
    merchantId: input.merchantId,
    method: input.method,
    carrier: delivery.carrierOf(input.method),
    ...place,
    address: needs === 'branch' ? null : address,
    street: needs === 'branch' ? null : street,
  };
}
