/** Minor units of an amount as people type it: `1 299,50`. */
export function parseMinor(text: string): number | null {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^\d{1,10}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

export function parseWhole(text: string): number | null {
  const plain = text.replace(/[\s\u00a0]/g, '');
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null;
}

export function typedMinor(minor: number | null): string {
  if (minor === null) return '';
  return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2).replace('.', ',');
}
