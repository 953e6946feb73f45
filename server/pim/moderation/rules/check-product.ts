import { checkAttributes } from './check-attributes.ts';
import { checkTexts } from './check-texts.ts';
import { checkVariants } from './check-variants.ts';
import type { CheckContext, CheckedProduct } from './checked-product.ts';
import { severities, type Finding, type Found } from './finding.ts';

/** What is found in what the merchant said; his pictures are looked at when they have come. */
export function checkSaid(product: CheckedProduct, context: CheckContext): Found[] {
  return [...checkTexts(product, context), ...checkAttributes(product, context), ...checkVariants(product, context)];
}

/**
 * Automatic pre-moderation: everything that a machine can say about a product, in a stable order, blocking findings first.
 * `said`: what `checkSaid` found of the same product a moment ago.
 */
export function checkProduct(product: CheckedProduct, context: CheckContext, said: readonly Found[] = checkSaid(product, context)): Finding[] {
  const found = [...said, ...checkPictures(product, context)];
  const weighed = found.flatMap((one) => weigh(one, context));
  return [...weighed.filter((finding) => finding.severity === 'block'), ...weighed.filter((finding) => finding.severity === 'warn')];
}

function weigh({ code, field, data = {} }: Found, context: CheckContext): Finding[] {
  const attribute =
    code === 'ATTRIBUTE_TYPE' || code === 'OPTION_UNKNOWN' || code === 'SIZE_UNKNOWN' ? context.schema?.attributes.get(String(data['attribute'])) : undefined;
  const usual = code === 'ATTRIBUTE_TYPE' && attribute?.requirement === 'required' ? 'block' : severities[code];
  const severity = context.severities[code] ?? usual;
  return severity === 'off' ? [] : [{ code, field, severity, data }];
}

/** A picture that is still on its way counts as there; one that could not be fetched does not. */
function checkPictures({ media }: CheckedProduct, { limits }: CheckContext): Found[] {
  const failed = media.filter((picture) => picture.status === 'failed').length;
  const small = media.filter((picture) => picture.status === 'stored' && Math.min(picture.width ?? 0, picture.height ?? 0) < limits.pictureMin);
  const found: Found[] = [];
  if (media.length === failed) found.push({ code: 'PICTURE_MISSING', field: 'media' });
  if (failed > 0) found.push({ code: 'PICTURE_FAILED', field: 'media', data: { count: failed } });
  if (small.length > 0)
    found.push({
      code: 'PICTURE_SMALL',
      field: 'media',
      data: { count: small.length, min: limits.pictureMin, width: small[0]!.width, height: small[0]!.height },
    });
  return found;
}
