/** Cookies that answers set while one page is made: later calls of the same page go in their name, as a browser's next request would. */
export type CarriedCookies = { note: (set: readonly string[]) => void; over: (line: string | undefined) => string | undefined };

export function carryCookies(): CarriedCookies {
  const carried = new Map<string, string>();
  const split = (pair: string): [string, string] => {
    const at = pair.indexOf('=');
    return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  };
  return {
    note: (set) => {
      for (const one of set) carried.set(...split(one.split(';', 1)[0]!));
    },
    over: (line) => {
      if (carried.size === 0) return line;
      const came = (line ?? '').split(';').filter((pair) => pair.trim() !== '' && !carried.has(split(pair)[0]));
      const ours = [...carried].filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
      return [...came.map((pair) => pair.trim()), ...ours].join('; ');
    },
  };
}
