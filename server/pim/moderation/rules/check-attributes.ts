import type { AttributeValue } from '#kernel/attribute-value';
import type { CheckContext, CheckedAttribute, CheckedProduct, CheckedSchema } from './checked-product.ts';
import type { Found } from './finding.ts';

/** Category, brand, article and everything that the category asks for. */
export function checkAttributes(product: CheckedProduct, context: CheckContext): Found[] {
  const found: Found[] = [];
  const confidence = product.categoryConfidence ?? null;
  if (product.categoryCode === null) found.push({ code: 'CATEGORY_UNMAPPED', field: 'category' });
  else if (confidence !== null && confidence < 1)
    found.push({ code: 'CATEGORY_GUESSED', field: 'category', data: { category: product.categoryCode, percent: Math.round(confidence * 100) } });
  if (!product.brand?.trim()) found.push({ code: 'BRAND_MISSING', field: 'brand' });
  if (!product.article?.trim()) found.push({ code: 'ARTICLE_MISSING', field: 'article' });
  return context.schema === null ? found : [...found, ...missing(product, context.schema), ...values(product, context.schema)];
}

function isEmpty(value: AttributeValue | undefined): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every((part) => part === '' || part === undefined);
}

/** An attribute is answered by the product itself or by every variant. */
function isAnswered(code: string, product: CheckedProduct): boolean {
  if (!isEmpty(product.attributes[code])) return true;
  return product.variants.length > 0 && product.variants.every((variant) => Boolean(variant.axes[code]));
}

function missing(product: CheckedProduct, schema: CheckedSchema): Found[] {
  const open = [...schema.attributes.values()].filter((attribute) => attribute.requirement !== 'optional' && !isAnswered(attribute.code, product));
  const required = open.filter((attribute) => attribute.requirement === 'required');
  const recommended = open.filter((attribute) => attribute.requirement === 'recommended').map((attribute) => attribute.code);
  return [
    ...required.map(({ code }): Found => ({ code: 'ATTRIBUTE_REQUIRED', field: `attributes.${code}`, data: { attribute: code } })),
    ...(recommended.length > 0 ? [{ code: 'ATTRIBUTE_RECOMMENDED', field: 'attributes', data: { attributes: recommended } } as const] : []),
  ];
}

function values(product: CheckedProduct, schema: CheckedSchema): Found[] {
  const own = Object.entries(product.attributes).map(([code, value]): [string, string, AttributeValue] => [code, `attributes.${code}`, value]);
  const axes = product.variants.flatMap((variant) =>
    Object.entries(variant.axes).map(([code, value]): [string, string, AttributeValue] => [code, `variants[${variant.sku}].axes.${code}`, value]),
  );
  const seen = new Set<string>();
  return [...own, ...axes].flatMap(([code, field, value]) => {
    const attribute = schema.attributes.get(code);
    if (attribute === undefined || isEmpty(value)) return [];
    const problem = problemOf(attribute, value, field);
    const key = problem && `${problem.code} ${code} ${JSON.stringify(value)}`;
    if (problem === null || seen.has(key!)) return [];
    seen.add(key!);
    return [problem];
  });
}

function problemOf(attribute: CheckedAttribute, value: AttributeValue, field: string): Found | null {
  const { code, kind, options } = attribute;
  if (kind === 'option' || kind === 'colour' || kind === 'options') {
    if (typeof value !== 'string' && !Array.isArray(value))
      return { code: 'ATTRIBUTE_TYPE', field, data: { attribute: code, kind, value: JSON.stringify(value) } };
    const unknown = [value].flat().find((one) => !options.has(String(one)));
    if (unknown === undefined) return null;
    return { code: code === 'size' ? 'SIZE_UNKNOWN' : 'OPTION_UNKNOWN', field, data: { attribute: code, value: unknown } };
  }
  return fits(attribute, value) ? null : { code: 'ATTRIBUTE_TYPE', field, data: { attribute: code, kind, value: String(value) } };
}

/** Axes are kept as text: a number there is a text that reads as one. */
function fits({ kind }: CheckedAttribute, value: AttributeValue): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'object' && !Array.isArray(value)
        ? 'amount' in value && Number.isFinite(value.amount)
        : value !== '' && Number.isFinite(Number(value)) && Number(value) >= 0;
    case 'boolean':
      return typeof value === 'boolean';
    case 'dimension':
      return typeof value === 'object' && 'length' in value && 'width' in value;
    case 'localised':
      return typeof value === 'object' && !Array.isArray(value);
    default:
      return typeof value === 'string';
  }
}
