const candidates = [';', ',', '\t', '|'] as const;

/** The delimiter of a table by its first records, quotes respected; undefined when there is only one column. */
export function detectDelimiter(head: string): string | undefined {
  const counts = candidates.map((delimiter) => ({ delimiter, records: countsOf(head, delimiter) }));
  const scored = counts.map(({ delimiter, records }) => {
    const common = mostCommon(records.slice(0, 30).filter((count) => count > 0));
    const alike = records.filter((count) => count === common).length / Math.max(records.length, 1);
    return { delimiter, score: common * (0.2 + alike), common };
  });
  const best = scored.reduce((winner, next) => (next.score > winner.score ? next : winner));
  return best.common > 0 ? best.delimiter : undefined;
}

function countsOf(head: string, delimiter: string): number[] {
  const records: number[] = [];
  let count = 0;
  let quoted = false;
  let empty = true;
  for (const letter of head) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === delimiter) count += 1;
    else if (!quoted && (letter === '\n' || letter === '\r')) {
      if (!empty) records.push(count);
      count = 0;
      empty = true;
      if (records.length >= 40) return records;
      continue;
    }
    empty = false;
  }
  if (!empty && (records.length === 0 || head.length < 60_000)) records.push(count);
  return records;
}

function mostCommon(counts: number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best), [0, 0])[0];
}
