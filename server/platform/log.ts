export type Level = 'debug' | 'info' | 'warn' | 'error';
export type Fields = Record<string, string | number | boolean | null | undefined>;

const order: Record<Level, number> = { debug: 0, info: 1, warn: 2, error: 3 };
let threshold: Level = (process.env.LOG_LEVEL as Level | undefined) ?? 'info';

export function setLogLevel(level: Level): void {
  threshold = level;
}

/** One JSON line on standard output. Fields are facts and ids; never names, phones or secrets. */
export function log(level: Level, message: string, fields: Fields = {}): void {
  if (order[level] < order[threshold]) return;
  process.stdout.write(`${JSON.stringify({ ts: new Date().toISOString(), level, msg: message, ...fields })}\n`);
}
