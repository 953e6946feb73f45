const lookAlikes: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  і: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  ј: 'j',
};

/**
 * A header or element name as it is compared: lower case, punctuation as one space, Cyrillic letters that look like
 * Latin ones folded together, because hand-made files mix the two alphabets inside one word.
 */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[аверёікмнотусхѕј]/gu, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A lookup by header text in a table written by people. */
export function headerTable<Value>(entries: Record<string, Value>): Map<string, Value> {
  return new Map(Object.entries(entries).map(([header, value]) => [headerKey(header), value]));
}
