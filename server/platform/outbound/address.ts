import { isIP } from 'node:net';

/** IPv4 ranges that are not plain public hosts (IANA special-purpose registry, multicast, reserved): first address and prefix length. */
const specialV4: readonly [address: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Inside 2000::/3, the only block of public IPv6 hosts: what is special again. 2001::/23 holds Teredo, benchmarks and ORCHID. */
const specialV6: readonly [address: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

function v4Number(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isPublicV4(value: number): boolean {
  return !specialV4.some(([first, prefix]) => Math.floor(value / 2 ** (32 - prefix)) === Math.floor(v4Number(first) / 2 ** (32 - prefix)));
}

/** An IPv6 address as one 128-bit number; a dotted tail and a zone are understood. */
function v6Number(address: string): bigint {
  let text = address.split('%')[0]!;
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  if (dotted) {
    const tail = v4Number(dotted[1]!);
    text = `${text.slice(0, dotted.index)}${Math.floor(tail / 65_536).toString(16)}:${(tail % 65_536).toString(16)}`;
  }
  const [head = '', rest] = text.split('::');
  const before = head ? head.split(':') : [];
  const after = rest ? rest.split(':') : [];
  const groups = rest === undefined ? before : [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

function inside(value: bigint, first: string, prefix: number): boolean {
  const shift = BigInt(128 - prefix);
  return value >> shift === v6Number(first) >> shift;
}

function v4At(value: bigint, bitsBelow: number): number {
  return Number((value >> BigInt(bitsBelow)) & 0xffff_ffffn);
}

/** The IPv4 addresses that an IPv6 address carries inside: mapped, translated, NAT64, 6to4, ISATAP. */
function carriedV4(value: bigint): number[] | null {
  if (inside(value, '::ffff:0:0', 96) || inside(value, '::ffff:0:0:0', 96) || inside(value, '64:ff9b::', 96)) return [v4At(value, 0)];
  if (inside(value, '2002::', 16)) return [v4At(value, 80)];
  const interfaceKind = Number((value >> 32n) & 0xffff_ffffn);
  if (interfaceKind === 0x5efe || interfaceKind === 0x0200_5efe) return [v4At(value, 0)];
  return null;
}

function isPublicV6(value: bigint): boolean {
  const carried = carriedV4(value);
  if (carried && !carried.every(isPublicV4)) return false;
  if (inside(value, '::ffff:0:0', 96) || inside(value, '64:ff9b::', 96)) return true;
  return inside(value, '2000::', 3) && !specialV6.some(([first, prefix]) => inside(value, first, prefix));
}

/** Whether an IP address belongs to the open internet. Judges the number, so every spelling of an address gets one answer. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return isPublicV4(v4Number(address));
  if (version === 6) return isPublicV6(v6Number(address));
  return false;
}

/** Whether two spellings name one address; `::ffff:1.2.3.4` is the same host as `1.2.3.4`. */
export function isSameAddress(one: string, other: string): boolean {
  const number = (address: string) => v6Number(isIP(address) === 4 ? `::ffff:${address}` : address);
  return isIP(one) !== 0 && isIP(other) !== 0 && number(one) === number(other);
}
