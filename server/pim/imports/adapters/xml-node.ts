import type { RawField } from '../rules/mapping.ts';

/** A small tree of one record. Names come without their prefix. */
export type XmlNode = { name: string; attributes: Record<string, string>; content: (string | XmlNode)[]; length: number };

const pairNames =
  /^(?:param|params|parameter|attribute|attributes|attr|property|characteristic|feature|specification|spec|option|charact|характеристика|параметр|властивість|свойство|сипаттама)$/iu;
const nameAttributes = ['name', 'title', 'key', 'label', 'назва', 'название', 'attribute_name'];
const valueNames = ['value', 'attribute_value', 'values', 'значення', 'значение', 'text'];
const htmlTags = /^(?:p|br|b|strong|i|em|u|ul|ol|li|div|span|h[1-6]|table|tbody|tr|td|th|a|img|hr|sup|sub|font)$/i;

export function nodeText(node: XmlNode): string {
  return node.content.map((part) => (typeof part === 'string' ? part : nodeText(part))).join('');
}

/** The fields of a record, each under its path inside it: `price`, `@id`, `name[ua]`, `param[Колір]`, `outlets/outlet@instock`. */
export function recordFields(record: XmlNode): RawField[] {
  const fields: RawField[] = [];
  flatten(record, '', fields);
  return fields;
}

function flatten(node: XmlNode, path: string, fields: RawField[]): void {
  const children = node.content.filter((part) => typeof part !== 'string');
  if (path && children.length > 0 && children.every((child) => htmlTags.test(child.name))) {
    fields.push({ source: path, value: innerHtml(node) });
    return;
  }
  const language = node.attributes['lang'] ?? node.attributes['xml:lang'] ?? node.attributes['language'];
  const text = node.content
    .filter((part) => typeof part === 'string')
    .join('')
    .trim();
  if (path && (text || children.length === 0)) fields.push({ source: language ? `${path}[${language}]` : path, value: text });
  for (const [name, value] of Object.entries(node.attributes)) {
    if (!name.startsWith('xmlns')) fields.push({ source: `${path}@${name}`, value });
  }
  for (const child of children) {
    const step = path ? `${path}/${child.name}` : child.name;
    const pair = attributePair(child, step);
    if (pair) fields.push(...pair);
    else flatten(child, step, fields);
  }
}

/** `<param name="Колір">чорний</param>` and `<attribute><name>Колір</name><value>чорний</value></attribute>`. */
function attributePair(node: XmlNode, path: string): RawField[] | undefined {
  const children = node.content.filter((part) => typeof part !== 'string');
  const nameChild = children.find((child) => nameAttributes.includes(child.name.toLowerCase()));
  const valueChildren = children.filter((child) => valueNames.includes(child.name.toLowerCase()));
  const name = nameAttributes.map((key) => node.attributes[key]).find(Boolean) ?? (valueChildren.length > 0 && nameChild ? nodeText(nameChild) : undefined);
  if (!name?.trim() || (!pairNames.test(node.name) && !(nameChild && valueChildren.length > 0 && node.name.toLowerCase() !== 'price'))) return undefined;
  const values = valueChildren.length > 0 ? valueChildren.map(nodeText) : [node.attributes['value'] ?? nodeText(node)];
  const unit = node.attributes['unit'] ?? node.attributes['measure'];
  const code = node.attributes['paramcode'] ?? node.attributes['paramid'] ?? node.attributes['code'];
  const attribute = name.replace(/\s+/g, ' ').trim();
  return values.map((value) => ({ source: `${path}[${attribute}]`, attribute, value: value.trim(), ...(unit ? { unit } : {}), ...(code ? { code } : {}) }));
}

function innerHtml(node: XmlNode): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return node.content.map((part) => (typeof part === 'string' ? escape(part) : `<${part.name}>${innerHtml(part)}</${part.name}>`)).join('');
}
