const colours = ['#0f5f5a', '#1f3a63', '#7a3b69', '#8a4b1f', '#2f6b3a', '#5b4a9c', '#a33f3f', '#3d5a6c', '#6b5b1e', '#35506b'];

/** Letters and a colour to stand for a merchant until it chooses its own: the same name always looks the same. */
export function logoOf(name: string): { letters: string; colour: string } {
  const words = name
    .replace(/[«»"'’“”]/g, '')
    .split(/[\s.\-–,/&]+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.length > 1 ? words[0]![0]! + words[1]![0]! : [...(words[0] ?? 'M')].slice(0, 2).join('');
  let sum = 0;
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)!) % 1_000_003;
  return { letters: letters.toLocaleUpperCase('uk'), colour: colours[sum % colours.length]! };
}
