const dangerous = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const realNumber = /^[+-]?\d[\d\s\u00a0]*(?:[.,]\d+)?\s*%?$/;

/** A cell that a spreadsheet would run as a formula gets a leading apostrophe; real numbers and lone signs stay. */
export function guardFormula(cell: string): string {
  return cell.length > 1 && dangerous.test(cell) && !realNumber.test(cell) ? `'${cell}` : cell;
}

/** Takes back the apostrophe of a report that comes in again. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && guardFormula(cell.slice(1)) === cell ? cell.slice(1) : cell;
}
