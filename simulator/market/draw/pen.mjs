// oxlint-disable max-params -- a stroke takes its coordinates
/** A pen collects definitions (gradients, clips, blurs) and offers the few strokes of the style. */
export function pen(prefix) {
  const defs = []
  let n = 0
  const id = () => `${prefix}${n++}`
  const seen = new Map()
  const def = (key, make) => { if (!seen.has(key)) { const i = id(); seen.set(key, i); defs.push(make(i)) } return seen.get(key) }
  const stopsOf = s => s.map(([o, c, a]) => `<stop offset="${o}" stop-color="${c}"${a === undefined ? '' : ` stop-opacity="${a}"`}/>`).join('')
  const p = {
    defs,
    linear: (x1, y1, x2, y2, stops, user) => `url(#${def(`l${x1},${y1},${x2},${y2},${user}` + stops.join(), i =>
      `<linearGradient id="${i}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${user ? ' gradientUnits="userSpaceOnUse"' : ''}>${stopsOf(stops)}</linearGradient>`)})`,
    radial: (cx, cy, r, stops, user) => `url(#${def(`r${cx},${cy},${r},${user}` + stops.join(), i =>
      `<radialGradient id="${i}" cx="${cx}" cy="${cy}" r="${r}"${user ? ' gradientUnits="userSpaceOnUse"' : ''}>${stopsOf(stops)}</radialGradient>`)})`,
    clip: d => def('c' + d, i => `<clipPath id="${i}"><path d="${d}"/></clipPath>`),
    blur: s => `url(#${def('b' + s, i => `<filter id="${i}" filterUnits="userSpaceOnUse" x="-200" y="-200" width="1200" height="1400"><feGaussianBlur stdDeviation="${s}"/></filter>`)})`,
    path: (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`,
    line: (d, stroke, w = 2, more = '') => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${w}"${more.includes('linecap') ? '' : ' stroke-linecap="round"'} stroke-linejoin="round" ${more}/>`,
    inside: (d, body) => `<g clip-path="url(#${p.clip(d)})">${body}</g>`,
    // the basic mark: a silhouette with volume (gradient, inner shade lower right, inner light upper left)
    vol(d, t, o = {}) {
      const { depth = 1, spread = 1, angle = [0.15, 0, 0.85, 1], rim = true } = o
      const fill = o.fill ?? p.linear(...angle, [[0, t.light], [0.45, t.base], [1, t.dark]])
      const sh = Math.round(34 * spread), bl = Math.round(11 * spread), k = Math.round(8 * spread)
      return p.path(d, fill) + p.inside(d,
        `<path d="${d}" fill="none" stroke="${o.shade ?? t.deep}" stroke-width="${sh}" filter="${p.blur(bl)}" opacity="${0.62 * depth}" transform="translate(${-k} ${-k})"/>`
        + `<path d="${d}" fill="none" stroke="${o.glow ?? '#ffffff'}" stroke-width="${Math.round(sh * 0.55)}" filter="${p.blur(Math.round(bl * 0.9))}" opacity="${(t.isDark ? 0.2 : 0.42) * depth}" transform="translate(${k} ${k})"/>`
        + (rim ? `<path d="${d}" fill="none" stroke="${t.ink}" stroke-width="3" opacity=".28"/>` : ''))
    },
    flat: (d, a, b, angle = [0, 0, 0, 1]) => p.path(d, p.linear(...angle, [[0, a], [1, b]])),
    seam: (d, t, w = 2.2) => p.line(d, t.isDark ? '#000000' : t.ink, w, 'opacity=".5"') + `<g transform="translate(1.4 2)">${p.line(d, '#ffffff', w * 0.8, `opacity="${t.isDark ? 0.13 : 0.3}"`)}</g>`,
    stitch: (d, c, o = 0.75, w = 1.8) => p.line(d, c, w, `stroke-dasharray="6.5 5" opacity="${o}"`),
    soft: (d, c, o, b = 10) => p.path(d, c, `filter="${p.blur(b)}" opacity="${o}"`),
    softLine: (d, c, w, o, b = 8) => p.line(d, c, w, `filter="${p.blur(b)}" opacity="${o}"`),
    contact: (cx, y, rx, o = 1) =>
      `<ellipse cx="${cx + 18}" cy="${y + 14}" rx="${rx * 1.12}" ry="${Math.max(16, rx * 0.1)}" fill="#4a3d2a" opacity="${0.2 * o}" filter="${p.blur(20)}"/>`
      + `<ellipse cx="${cx + 6}" cy="${y + 4}" rx="${rx * 0.98}" ry="${Math.max(7, rx * 0.035)}" fill="#2c2418" opacity="${0.42 * o}" filter="${p.blur(7)}"/>`,
    // for things that hang or lie flat: the same silhouette, offset and blurred
    cast: (ds, dx = 22, dy = 30, o = 0.26) => `<g transform="translate(${dx} ${dy})" filter="${p.blur(22)}" opacity="${o}">${ds.map(d => `<path d="${d}" fill="#3d3122"/>`).join('')}</g>`
      + `<g transform="translate(6 9)" filter="${p.blur(6)}" opacity="${o * 0.7}">${ds.map(d => `<path d="${d}" fill="#3d3122"/>`).join('')}</g>`,
    metal: (x1, y1, x2, y2, warm) => p.linear(x1, y1, x2, y2, warm
      ? [[0, '#8a6a35'], [0.2, '#e8cf95'], [0.42, '#b98f4c'], [0.62, '#f4e3b5'], [0.82, '#a87f3f'], [1, '#7a5c2b']]
      : [[0, '#7d8187'], [0.2, '#e4e7ea'], [0.42, '#a5aab0'], [0.62, '#f6f8f9'], [0.82, '#9a9fa6'], [1, '#6d7177']], true),
  }
  return p
}
export const mirror = body => `<g transform="translate(800 0) scale(-1 1)">${body}</g>`
export const range = n => [...Array(n).keys()]
