const lin = v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const gam = v => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)
function toOklch(hex) {
  const [r, g, b] = [1, 3, 5].map(i => lin(parseInt(hex.slice(i, i + 2), 16) / 255))
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const L = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const A = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const B = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return [L, Math.hypot(A, B), Math.atan2(B, A)]
}
function fromOklch(L, C, h) {
  const A = C * Math.cos(h), B = C * Math.sin(h)
  const l = (L + 0.3963377774 * A + 0.2158037573 * B) ** 3
  const m = (L - 0.1055613458 * A - 0.0638541728 * B) ** 3
  const s = (L - 0.0894841775 * A - 1.291485548 * B) ** 3
  const rgb = [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s]
  return '#' + rgb.map(v => Math.round(255 * Math.min(1, Math.max(0, gam(Math.min(1, Math.max(0, v)))))).toString(16).padStart(2, '0')).join('')
}
export function tones(hex) {
  const [L, C, h] = toOklch(hex)
  const k = L > 0.88 ? 0.78 : L < 0.3 ? 0.75 : 1                       // near-white and near-black move less
  const up = L < 0.3 ? 1.35 : 1
  const at = (d, c = 1) => fromOklch(Math.min(0.985, Math.max(0.07, L + d)), C * c, h)
  return { hi: at(0.13 * k * up, 0.75), light: at(0.06 * k * up, 0.92), base: hex, dark: at(-0.075 * k, 1), deep: at(-0.15 * k, 0.95),
    ink: at(-0.24 * k, 0.85), isLight: L > 0.8, isDark: L < 0.32 }
}


export const NEUTRAL = tones('#26241f'), CREAM = tones('#f0ebe2')
