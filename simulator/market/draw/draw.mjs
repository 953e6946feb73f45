// One small parametric drawing system: every kind is a function of four or five tones of one colour plus one detail.
// Light always comes from the upper left; the object stands (contact shadow) or hangs / lies (soft offset shadow).
// Only gradients, clip paths and gaussian blur are used, so browsers and rasterisers draw the same picture.
import { tones } from './colour.mjs'
import { pen } from './pen.mjs'
import { things } from './things.mjs'
import { worn } from './worn.mjs'

const K = { ...worn, ...things }
let serial = 0

const GROUNDS = { stone: ['#f3efe9', '#e9e3da', '#ded7cb', '#e9e3da'], sand: ['#f6efe4', '#eee4d5', '#e5d9c7', '#f0e7da'], mist: ['#f0f2f2', '#e5e9e9', '#dbe0e0', '#e9eded'], blush: ['#f7eeea', '#efe2dc', '#e6d6cf', '#f1e6e1'], sage: ['#eff2ec', '#e4e9df', '#d9e0d2', '#e8ede3'] }
export const kinds = Object.keys(K)
export const details = { sneaker: ['plain', 'gum'], boot: ['chelsea', 'lug'], heel: ['plain', 'tan', 'bow'], dress: ['plain', 'print'], jacket: ['plain', 'patch'], shirt: ['plain', 'stripe'], bag: ['clasp', 'buckle'], backpack: ['plain', 'leather'],
  watch: ['dark', 'light'], sunglasses: ['square', 'round'], serum: ['steel', 'gold', 'black'], lipstick: ['plain', 'swatch'], drill: ['plain', 'red'], hammer: ['grip', 'wood'], screwdrivers: ['plain', 'two-tone'], lamp: ['on', 'off'], mug: ['glaze', 'plain'], pillow: ['linen', 'knit', 'stripe'] }
// view: 'full' | 'detail' (close crop) | 'flip' (other side) | 'square' (1:1 thumbnail)
export function draw(kind, { color = '#0f5f5a', detail, ground = 'stone', view = 'full', title = '' } = {}) {
  const p = pen(`i${(serial++).toString(36)}-`)
  p.flip = view === 'flip'
  const t = tones(color)
  const g = GROUNDS[ground] ?? GROUNDS.stone
  const body = K[kind](p, t, detail ?? details[kind][0])
  const back = ground === 'none' ? '' : `<rect width="800" height="1000" fill="${p.linear(0, 0, 0, 1, [[0, g[0]], [0.58, g[1]], [0.72, g[2]], [0.8, g[3]], [1, g[3]]])}"/><ellipse cx="330" cy="360" rx="520" ry="430" fill="${p.radial(0.5, 0.5, 0.5, [[0, '#ffffff', 0.5], [1, '#ffffff', 0]])}"/>`
  const zoom = { sneaker: [90, 380, 400], boot: [390, 230, 340], heel: [90, 520, 360], dress: [240, 130, 330], jacket: [230, 110, 360], shirt: [250, 120, 320], bag: [190, 380, 380], watch: [230, 330, 340], drill: [260, 230, 400], backpack: [220, 360, 360] }[kind] ?? [180, 300, 440]
  const vb = view === 'detail' ? `${zoom[0]} ${zoom[1]} ${zoom[2]} ${zoom[2] * 1.25}` : view === 'square' ? '0 120 800 800' : '0 0 800 1000'
  const art = view === 'flip' ? `<g transform="translate(800 0) scale(-1 1)">${body}</g>` : body
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${vb}" role="img"${title ? ` aria-label="${title}"` : ' aria-hidden="true"'}><defs>${p.defs.join('')}</defs>${back}${art}</svg>`
}
