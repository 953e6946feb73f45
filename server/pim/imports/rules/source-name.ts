/** The price list that a file is a state of, when nobody names it: its name without dates and counters, its ending kept out. */
export function sourceName(fileName: string): string {
  const stem = fileName
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:xlsx|xml|yml|csv|tsv|txt|gz|zip)\b/g, '');
  return (
    stem
      .replace(/[\d()_.\-\s]+/g, ' ')
      .trim()
      .slice(0, 120) || 'file'
  );
}
