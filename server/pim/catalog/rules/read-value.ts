import type { AttributeValue } from '#kernel/attribute-value';
import type { Language } from '#kernel/language';
import { matchOption, matchOptions, type AttributeIndex, type MatchedAttribute } from './match-attribute.ts';
import { parseAmount, parseDimensions, parseYesNo } from './parse-amount.ts';

/**
 * A shop's text as a value of our attribute: an option's code, a number in our unit, yes or no.
 * What is not recognised stays the text as written: the checks say so, nothing is lost.
 */
export function readValue(
  attribute: MatchedAttribute,
  text: string,
  index: AttributeIndex,
  { unit, language = 'uk' }: { unit?: string | null; language?: Language } = {},
): AttributeValue {
  const written = text.trim();
  switch (attribute.kind) {
    case 'option':
    case 'colour':
      return matchOption(attribute.code, written, index) ?? written;
    case 'options': {
      const codes = matchOptions(attribute.code, written, index);
      return codes.length > 0 ? codes : written;
    }
    case 'number':
      return parseAmount(written, attribute.unit, unit)?.amount ?? written;
    case 'boolean':
      return parseYesNo(written) ?? written;
    case 'dimension':
      return parseDimensions(written, attribute.unit ?? 'cm', unit) ?? written;
    case 'localised':
      return { [language]: written };
    case 'text':
      return written;
  }
}
