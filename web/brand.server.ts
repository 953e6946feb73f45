import { publicSettings } from '#settings/contract';
import type { Api } from './api.ts';
import { readBrand, standardBrand, type Brand } from './brand.ts';

const freshMillis = 3000;
let known: { until: number; brand: Brand } | undefined;

/** The market's look. The shop asks anew after three seconds; the console, where it is changed, at each page. */
export async function brandOf(api: Api, { anew = false } = {}): Promise<Brand> {
  if (!anew && known && known.until > Date.now()) return known.brand;
  try {
    const brand = readBrand((await api(publicSettings))['theme']);
    known = { until: Date.now() + freshMillis, brand };
    return brand;
  } catch {
    // A page about an outage must still be drawn.
    return known?.brand ?? standardBrand;
  }
}
