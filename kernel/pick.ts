/** Only the named fields: what is shown of a row is chosen, so that a new column stays inside until somebody names it. */
export function pick<Row extends object, Key extends keyof Row>(row: Row, ...keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>;
}
