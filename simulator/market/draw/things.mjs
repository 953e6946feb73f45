// oxlint-disable max-params -- a stroke takes its coordinates
import { NEUTRAL, tones } from './colour.mjs'
import { mirror, range } from './pen.mjs'

export const things = {}

things.bag = (p, t, detail) => {
  const body = 'M206 486C204 470 214 462 230 462L570 462C586 462 596 470 594 486L622 752C624 780 610 796 584 796L216 796C190 796 176 780 178 752Z'
  const flap = 'M200 458C200 440 210 430 228 430L572 430C590 430 600 440 600 458L606 560C606 610 560 640 520 648L430 664C410 668 390 668 370 664L280 648C240 640 194 610 194 560Z'
  const handle = 'M292 440C288 330 316 236 400 236C484 236 512 330 508 440'
  return p.contact(400, 796, 226)
    + p.line('M304 440C302 350 326 270 404 268C482 270 502 350 498 440', t.ink, 20) + p.line(handle, t.deep, 28) + p.line(handle, t.base, 22) + p.softLine('M294 420C294 330 324 244 400 240', t.hi, 8, 0.8, 3) + p.stitch('M292 440C288 330 316 236 400 236C484 236 512 330 508 440', t.hi, 0.55, 1.6)
    + p.vol(body, t, { spread: 1.2 })
    + p.inside(body, p.soft('M180 800L620 800L620 740C500 770 300 770 180 740Z', t.deep, 0.5, 16) + p.soft('M200 640C260 690 540 690 604 630L604 700C520 720 280 720 200 700Z', t.ink, 0.45, 14))
    + p.stitch('M194 560L190 756C190 776 200 786 218 786L582 786C600 786 610 776 610 756L606 560', t.hi, 0.55)
    + p.vol(flap, t, { spread: 1.1 }) + p.inside(flap, p.softLine('M214 452C300 446 420 446 480 452', '#ffffff', 16, t.isDark ? 0.2 : 0.35, 9)) + p.stitch('M208 470L206 556C208 600 250 628 286 636L372 652C390 656 410 656 428 652L514 636C550 628 592 600 594 556L592 470', t.hi, 0.6)
    + [292, 508].map(x => `<g><rect x="${x - 22}" y="424" width="44" height="38" rx="8" fill="${t.dark}"/><rect x="${x - 22}" y="424" width="44" height="38" rx="8" fill="none" stroke="${t.ink}" stroke-opacity=".5" stroke-width="2"/><rect x="${x - 17}" y="408" width="34" height="30" rx="9" fill="none" stroke="${p.metal(x - 17, 408, x + 17, 438, true)}" stroke-width="7"/><circle cx="${x}" cy="450" r="4" fill="#e8cf95"/></g>`).join('')
    + (detail === 'buckle'
      ? p.vol('M372 610L428 610L428 716C428 728 372 728 372 716Z', { ...t, light: t.base, base: t.dark }, { spread: 0.5 }) + `<rect x="360" y="650" width="80" height="44" rx="10" fill="none" stroke="${p.metal(360, 650, 440, 694, true)}" stroke-width="9"/><rect x="396" y="650" width="8" height="40" rx="4" fill="${p.metal(396, 0, 404, 0, true)}"/>`
      : `<g><rect x="368" y="622" width="64" height="54" rx="12" fill="#3d3122" opacity=".35" transform="translate(4 6)"/><rect x="368" y="622" width="64" height="54" rx="12" fill="${p.metal(368, 622, 432, 676, true)}"/><rect x="374" y="628" width="52" height="42" rx="8" fill="none" stroke="#7a5c2b" stroke-opacity=".55" stroke-width="1.6"/><rect x="392" y="640" width="16" height="18" rx="8" fill="#6a4f24"/></g>`)
}

things.backpack = (p, t, detail) => {
  const body = 'M236 372C236 256 300 196 400 196C500 196 564 256 564 372L582 720C584 778 552 806 500 806L300 806C248 806 216 778 218 720Z'
  const pocket = 'M258 566C258 548 268 540 286 540L514 540C532 540 542 548 542 566L552 722C552 758 532 772 502 772L298 772C268 772 248 758 248 722Z'
  const lid = 'M232 380C232 256 298 190 400 190C502 190 568 256 568 380C568 414 548 426 520 430C440 440 360 440 280 430C252 426 232 414 232 380Z'
  const strap = 'M246 268C192 330 172 520 206 716L232 704C208 540 212 390 262 310Z'
  return p.contact(400, 806, 196) + p.vol(strap, { ...t, light: t.dark, base: t.deep, dark: t.ink }, { spread: 0.6 }) + mirror(p.vol(strap, { ...t, light: t.dark, base: t.deep, dark: t.ink }, { spread: 0.6 }))
    + p.line('M352 200C352 150 372 134 400 134C428 134 448 150 448 200', t.ink, 22) + p.line('M352 200C352 150 372 134 400 134C428 134 448 150 448 200', t.dark, 14)
    + p.vol(body, t, { spread: 1.2 }) + p.inside(body, p.soft('M230 420C320 470 480 470 570 420L574 480C480 510 320 510 226 480Z', t.ink, 0.45, 12))
    + p.vol(pocket, t, { spread: 0.8 }) + p.stitch('M268 560L260 720C260 750 276 762 300 762L500 762C524 762 540 750 540 720L532 560', t.hi, 0.5) + p.line('M270 588L530 588', t.ink, 10, 'opacity=".8"') + p.line('M270 588L530 588', '#b9bdc2', 3, 'stroke-dasharray="2.5 3.5" stroke-linecap="butt"') + `<rect x="500" y="580" width="34" height="13" rx="5" fill="${p.metal(500, 580, 534, 593)}"/>`
    + p.vol(lid, t, { spread: 1 }) + p.inside(lid, p.softLine('M262 360C270 270 320 214 400 210', '#ffffff', 18, t.isDark ? 0.18 : 0.32, 10)) + p.stitch('M242 384C244 406 260 416 284 420C360 430 440 430 516 420C540 416 556 406 558 384', t.hi, 0.55)
    + [312, 488].map(x => p.vol(`M${x - 19} 404L${x + 19} 404L${x + 19} 600C${x + 19} 612 ${x - 19} 612 ${x - 19} 600Z`, detail === 'leather' ? tones('#a86f41') : { ...t, light: t.base, base: t.dark, dark: t.deep }, { spread: 0.5 }) + p.stitch(`M${x - 13} 410L${x - 13} 598M${x + 13} 410L${x + 13} 598`, detail === 'leather' ? '#f1dfc2' : t.hi, 0.6, 1.5) + `<rect x="${x - 27}" y="500" width="54" height="34" rx="7" fill="none" stroke="${p.metal(x - 27, 500, x + 27, 534, true)}" stroke-width="7"/>`).join('')
    + `<rect x="366" y="300" width="68" height="44" rx="5" fill="${detail === 'leather' ? '#a86f41' : '#efe8dc'}"/><path d="M382 332v-10a8 8 0 0 1 16 0v10M402 332v-10a8 8 0 0 1 16 0v10" fill="none" stroke="${detail === 'leather' ? '#f1dfc2' : '#26241f'}" stroke-width="3.2"/>`
}

things.watch = (p, t, detail) => {
  const top = 'M336 356L346 118C347 108 354 102 364 102L436 102C446 102 453 108 454 118L464 356Z', bot = 'M336 644L346 884C347 894 356 900 368 900L432 900C444 900 453 894 454 884L464 644Z'
  const round = 'M400 316A184 184 0 1 1 399.9 316Z'
  const dial = detail === 'light' ? tones('#f4f0e8') : tones('#1e2226')
  const ink = detail === 'light' ? '#2a2722' : '#f3efe7'
  const hand = (deg, len, w) => `<g transform="rotate(${deg} 400 500)"><path d="M${400 - w / 2} 520L${400 - w / 2} ${500 - len + 14}L400 ${500 - len}L${400 + w / 2} ${500 - len + 14}L${400 + w / 2} 520Z" fill="${ink}"/><path d="M400 520L400 ${500 - len}L${400 + w / 2} ${500 - len + 14}L${400 + w / 2} 520Z" fill="#000" opacity=".18"/></g>`
  return p.cast([top, bot, round], 26, 30, 0.3)
    + p.vol(top, t, { spread: 0.9 }) + p.vol(bot, t, { spread: 0.9 }) + p.stitch('M352 340L360 124M448 340L440 124M352 660L360 876M448 660L440 876', t.hi, 0.65, 2.2) + range(5).map(i => `<ellipse cx="400" cy="${730 + i * 32}" rx="6" ry="7.5" fill="${t.ink}"/>`).join('')
    + p.inside(top, p.soft('M330 360L330 310L470 310L470 360Z', t.ink, 0.6, 14)) + p.inside(bot, p.soft('M330 640L330 690L470 690L470 640Z', t.ink, 0.6, 14))
    + [[330, 348], [442, 348], [330, 622], [442, 622]].map(([x, y]) => `<rect x="${x}" y="${y}" width="28" height="32" rx="6" fill="${p.metal(x, 0, x + 28, 0)}"/>`).join('')
    + `<rect x="574" y="478" width="34" height="44" rx="8" fill="${p.metal(0, 478, 0, 522)}"/>` + range(7).map(i => p.line(`M586 ${484 + i * 5.4}h20`, '#55585d', 1.4, 'opacity=".6"')).join('')
    + `<circle cx="400" cy="500" r="184" fill="${p.metal(270, 360, 540, 650)}"/><circle cx="400" cy="500" r="183" fill="none" stroke="#5f6368" stroke-opacity=".6" stroke-width="2"/>`
    + `<circle cx="400" cy="500" r="162" fill="${p.metal(540, 640, 270, 360)}"/><circle cx="400" cy="500" r="150" fill="${p.radial(0.36, 0.3, 0.9, [[0, dial.light], [0.6, dial.base], [1, dial.dark]])}"/><circle cx="400" cy="500" r="150" fill="none" stroke="#000" stroke-opacity=".35" stroke-width="3"/>`
    + range(60).map(i => { const a = i * 6 * Math.PI / 180, big = i % 5 === 0; const r1 = big ? 116 : 134, r2 = 141; return p.line(`M${(400 + Math.sin(a) * r1).toFixed(1)} ${(500 - Math.cos(a) * r1).toFixed(1)}L${(400 + Math.sin(a) * r2).toFixed(1)} ${(500 - Math.cos(a) * r2).toFixed(1)}`, ink, big ? 6 : 1.8, big ? 'stroke-linecap="butt"' : 'opacity=".55"') }).join('')
    + `<circle cx="400" cy="572" r="36" fill="${dial.dark}" stroke="${ink}" stroke-opacity=".3" stroke-width="1.4"/>` + range(12).map(i => { const a = i * 30 * Math.PI / 180; return p.line(`M${400 + Math.sin(a) * 28} ${572 - Math.cos(a) * 28}L${400 + Math.sin(a) * 33} ${572 - Math.cos(a) * 33}`, ink, 1.4, 'opacity=".6"') }).join('') + p.line('M400 572L416 556', ink, 2.6)
    + `<path d="M388 442v-9a6 6 0 0 1 12 0v9M400 442v-9a6 6 0 0 1 12 0v9" fill="none" stroke="${ink}" stroke-width="2.6"/>`
    + `<g transform="translate(3 5)" opacity=".35" filter="${p.blur(3)}">${hand(-58, 92, 13)}${hand(62, 128, 9)}</g>` + hand(-58, 92, 13) + hand(62, 128, 9)
    + p.line('M400 536L400 500M400 500L312 416', detail === 'light' ? t.base : '#d98a3c', 2.6) + `<circle cx="400" cy="500" r="9" fill="${detail === 'light' ? t.base : '#d98a3c'}"/><circle cx="400" cy="500" r="3.4" fill="${ink}"/>`
    + `<path d="M274 430A150 150 0 0 1 470 368C400 400 320 470 292 560A150 150 0 0 1 274 430Z" fill="#fff" opacity="${detail === 'light' ? 0.28 : 0.1}"/>`
}

things.sunglasses = (p, t, detail) => {
  const roundF = detail === 'round'
  const lensL = roundF ? 'M260 430C338 430 372 482 366 548C360 618 316 656 254 654C190 652 150 610 150 546C150 478 196 430 260 430Z' : 'M158 446C220 428 310 430 360 448C376 456 374 500 364 546C350 612 310 648 250 646C186 644 152 606 142 540C134 492 136 454 158 446Z'
  const frameL = roundF ? 'M258 404C352 402 402 462 394 550C386 640 330 684 252 682C172 680 120 628 120 546C120 462 174 406 258 404Z' : 'M124 424C210 398 330 402 384 424C410 436 406 496 392 556C376 634 322 676 248 674C166 672 122 624 110 546C102 486 98 436 124 424Z'
  const lf = p.linear(0, 0, 0, 1, [[0, '#22272b', 0.96], [0.55, '#3f4a50', 0.9], [1, '#8c9a9d', 0.78]])
  const tint = p.linear(0, 0, 1, 1, [[0, t.dark, 0.35], [1, t.light, 0.2]])
  const half = p.path(lensL, lf) + p.path(lensL, tint)
    + p.inside(lensL, p.soft('M150 450L250 430L170 640L120 640Z', '#ffffff', 0.2, 10) + p.path('M286 430L326 430L226 660L186 660Z', '#ffffff', 'opacity=".1"') + p.path('M338 430L350 430L250 660L238 660Z', '#ffffff', 'opacity=".1"'))
    + `<path d="${frameL}${lensL}" fill="${p.linear(0, 0, 0.8, 1, [[0, t.light], [0.4, t.base], [1, t.deep]])}" fill-rule="evenodd"/>`
    + p.line(frameL, t.ink, 2, 'opacity=".35"') + p.line(lensL, t.ink, 3, 'opacity=".6"') + p.softLine(roundF ? 'M140 500C160 440 210 416 262 416C310 416 346 434 366 466' : 'M122 440C200 416 320 416 378 436', '#ffffff', 6, t.isDark ? 0.5 : 0.7, 2.6) + p.softLine('M128 590C146 640 190 664 250 664', '#ffffff', 4, 0.22, 3)
  const arm = p.soft('M128 470L214 300L240 300L170 480Z', '#3d3122', 0.22, 9) + p.path(roundF ? 'M112 520L112 470L182 266C186 252 204 250 208 262C212 274 200 290 194 286L142 480L142 520Z' : 'M104 452L180 268C185 254 204 252 208 264C212 276 199 291 193 288L140 446Z', p.linear(0, 1, 0, 0, [[0, t.base], [0.5, t.deep], [1, t.ink]])) + p.softLine('M126 440L190 280', '#ffffff', 3, 0.4, 1.5)
  const shadow = `<g transform="translate(40 62) skewX(-14) translate(120 0)" opacity=".34" filter="${p.blur(12)}"><path d="${frameL}" fill="#3d3122" opacity=".55"/>${mirror(`<path d="${frameL}" fill="#3d3122" opacity=".55"/>`)}<path d="M380 440L420 440L420 470L380 470Z" fill="#3d3122"/></g>` + p.contact(250, 676, 120, 0.9) + p.contact(552, 676, 120, 0.9)
  return shadow + arm + mirror(arm) + half + mirror(half)
    + p.vol(roundF ? 'M384 500C392 476 408 476 416 500L412 522C404 504 396 504 388 522Z' : 'M388 432C396 428 404 428 412 432L410 492C406 478 394 478 390 492Z', t, { spread: 0.4 })
    + [128, 652].map(x => `<g transform="translate(${x + (x < 400 ? 8 : 0)} ${roundF ? 486 : 452})"><rect x="-3" y="-5" width="22" height="9" rx="4.5" fill="${p.metal(-3, -5, 19, 4, true)}" transform="${x > 400 ? 'translate(-4 0)' : ''}"/></g>`).join('')
}

things.serum = (p, t, detail) => {
  const glass = 'M306 470C306 436 330 420 352 412L352 388L448 388L448 412C470 420 494 436 494 470L494 752C494 776 480 790 456 790L344 790C320 790 306 776 306 752Z'
  const liquid = 'M318 520C370 528 430 512 482 520L482 750C482 768 472 778 454 778L346 778C328 778 318 768 318 750Z'
  const box = 'M512 470L636 456L642 786L512 790Z'
  return p.contact(400, 790, 104) + p.contact(566, 790, 84, 0.8)
    + `<ellipse cx="330" cy="808" rx="120" ry="14" fill="${t.light}" opacity=".45" filter="${p.blur(12)}"/>`
    + p.path('M504 474L632 456L642 784L504 790Z', p.linear(0, 0, 1, 0, [[0, '#f7f3ec'], [0.8, '#efe9df'], [1, '#e2dace']])) + p.path('M632 456L662 470L668 776L642 784Z', p.linear(0, 0, 1, 0, [[0, '#d5ccbe'], [1, '#c4baa9']])) + p.path('M504 474L632 456L662 470L540 484Z', '#fdfbf7')
    + p.inside(box, p.path('M500 640L650 634L650 700L500 706Z', t.base, 'opacity=".95"')) + `<g transform="skewY(-4) translate(0 40)"><path d="M548 538v-15a11 11 0 0 1 22 0v15M570 538v-15a11 11 0 0 1 22 0v15" fill="none" stroke="#26241f" stroke-width="4"/><rect x="534" y="566" width="72" height="4.4" rx="2" fill="#6f6a62"/><rect x="548" y="579" width="44" height="4.4" rx="2" fill="#b6afa3"/></g>`
    + `<path d="${glass}" fill="${p.linear(0, 0, 1, 0, [[0, t.deep, 0.92], [0.12, t.base, 0.85], [0.45, t.light, 0.72], [0.85, t.base, 0.88], [1, t.ink, 0.95]])}"/>`
    + p.path(liquid, p.linear(0, 0, 1, 0, [[0, t.ink], [0.2, t.dark], [0.55, t.base], [1, t.deep]]), 'opacity=".78"') + `<ellipse cx="400" cy="520" rx="82" ry="6" fill="${t.hi}" opacity=".55"/>`
    + p.line('M400 388L400 700', '#ffffff', 9, 'opacity=".28"') + p.line('M400 700L400 722', '#ffffff', 5, 'opacity=".4"')
    + `<rect x="322" y="560" width="156" height="166" rx="3" fill="${p.linear(0, 0, 1, 0, [[0, '#e6dfd4'], [0.3, '#fdfbf7'], [0.75, '#f3eee6'], [1, '#d9d1c4']])}"/><path d="M378 628v-18a11 11 0 0 1 22 0v18M400 628v-18a11 11 0 0 1 22 0v18" fill="none" stroke="#26241f" stroke-width="4"/><rect x="356" y="648" width="88" height="5" rx="2.5" fill="#57524b"/><rect x="370" y="662" width="60" height="4" rx="2" fill="#b6afa3"/><rect x="348" y="690" width="104" height="1.6" fill="#d5cfc4"/><rect x="348" y="702" width="40" height="4" rx="2" fill="${t.dark}"/><rect x="424" y="702" width="28" height="4" rx="2" fill="#b6afa3"/>`
    + p.inside(glass, p.softLine('M326 470L326 760', '#ffffff', 14, 0.5, 5) + p.softLine('M480 470L480 760', '#ffffff', 6, 0.3, 4) + p.softLine('M320 448C330 432 350 424 366 420', '#ffffff', 8, 0.5, 4) + p.soft('M306 770L494 770L494 800L306 800Z', t.ink, 0.5, 8))
    + `<rect x="344" y="318" width="112" height="80" rx="7" fill="${detail === 'gold' ? p.metal(344, 0, 456, 0, true) : detail === 'black' ? p.linear(0, 0, 1, 0, [[0, '#14120f'], [0.25, '#57524b'], [0.5, '#26241f'], [0.85, '#3b3731'], [1, '#0e0d0b']]) : p.metal(344, 0, 456, 0)}"/>` + range(17).map(i => p.line(`M${350 + i * 6.4} 326L${350 + i * 6.4} 390`, '#000', 1.2, 'opacity=".13"')).join('')
    + p.vol('M362 320C360 300 362 286 366 270C362 232 366 186 384 172C394 166 406 166 416 172C434 186 438 232 434 270C438 286 440 300 438 320Z', detail === 'black' ? NEUTRAL : tones('#f1ece3'), { spread: 0.8 }) + p.line('M365 292C385 298 415 298 435 292', '#000', 2, 'opacity=".15"')
}

things.lipstick = (p, t, detail) => {
  const cap = x => `M${x} 800L${x} 556C${x} 546 ${x + 8} 540 ${x + 16} 540L${x + 104} 540C${x + 112} 540 ${x + 120} 546 ${x + 120} 556L${x + 120} 800Z`
  const dark = p.linear(0, 0, 1, 0, [[0, '#12100d'], [0.16, '#3b362f'], [0.26, '#8d867a'], [0.34, '#3b362f'], [0.8, '#1d1a16'], [0.94, '#4a453d'], [1, '#12100d']])
  const bullet = 'M300 470L300 300C300 262 350 206 388 196C400 194 404 204 404 218L404 470Z'
  return p.contact(352, 800, 84) + p.contact(532, 800, 84, 0.9)
    + p.path(cap(292), dark) + `<rect x="288" y="536" width="128" height="20" rx="3" fill="${p.metal(288, 0, 416, 0, true)}"/>`
    + `<rect x="298" y="438" width="108" height="104" rx="4" fill="${p.metal(298, 0, 406, 0, true)}"/><rect x="298" y="438" width="108" height="12" rx="4" fill="#fff" opacity=".3"/>`
    + p.path(bullet, p.linear(0, 0, 1, 0, [[0, t.deep], [0.2, t.base], [0.42, t.light], [0.7, t.base], [1, t.deep]])) + p.inside(bullet, p.softLine('M322 470L322 310', '#ffffff', 10, 0.4, 5))
    + p.path('M300 300C300 262 350 206 388 196C400 194 404 204 404 218C404 262 350 326 316 330C304 330 300 318 300 300Z', p.linear(0, 0, 1, 1, [[0, t.hi], [0.6, t.light], [1, t.base]])) + p.line('M404 222C402 264 350 324 318 330', t.deep, 2, 'opacity=".35"')
    + p.path('M300 434h104v10h-104Z', '#3d2a10', 'opacity=".35"')
    + p.path('M472 800L472 470C472 458 482 450 494 450L570 450C582 450 592 458 592 470L592 800Z', dark) + p.path('M472 470C472 458 482 450 494 450L570 450C582 450 592 458 592 470L592 480L472 480Z', '#fff', 'opacity=".12"') + `<rect x="472" y="770" width="120" height="14" fill="${p.metal(472, 0, 592, 0, true)}"/>`
    + `<path d="M512 640v-21a13 13 0 0 1 26 0v21M538 640v-21a13 13 0 0 1 26 0v21" transform="translate(-6 0)" fill="none" stroke="#d9bb7c" stroke-width="4.6"/>`
    + (detail === 'swatch' ? p.path('M560 884C510 872 400 880 300 872C270 868 262 884 290 892C380 906 500 910 566 902C588 898 584 888 560 884Z', t.base) + p.softLine('M320 880C400 888 480 886 552 890', t.hi, 5, 0.7, 2) : '')
}

things.drill = (p, t, detail) => {
  const house = 'M302 300C306 276 322 266 346 264L566 258C612 258 642 284 644 330C646 378 622 416 580 424L470 432L330 424C312 422 302 410 302 392Z'
  const grip = 'M430 414L566 414C556 470 560 540 588 664L432 672C446 600 440 540 420 478C412 452 416 424 430 414Z'
  const rubber = 'M470 424L566 416C556 470 560 540 588 664L510 668C514 580 500 500 470 424Z'
  const batt = 'M396 668C396 656 404 650 416 650L636 640C652 640 662 648 664 664L668 752C668 772 658 782 640 782L420 782C404 782 396 774 396 758Z'
  return p.contact(532, 784, 150) + p.soft('M90 790C240 770 420 780 480 800L300 806Z', '#4a3d2a', 0.08, 18)
    + `<g>${p.path('M64 340L74 332L196 332L196 352L74 352Z', p.metal(0, 330, 0, 354))}${range(7).map(i => p.line(`M${84 + i * 16} 352L${96 + i * 16} 332`, '#4f5358', 3, 'opacity=".55"')).join('')}</g>`
    + p.path('M186 322L226 296L226 390L186 362Z', p.metal(0, 296, 0, 390)) + p.vol('M222 292L288 280C296 280 300 286 300 294L300 394C300 402 296 408 288 408L222 394Z', NEUTRAL, { spread: 0.7 }) + range(6).map(i => p.line(`M${234 + i * 11} ${292 - i * 1.6}L${234 + i * 11} ${394 + i * 2}`, '#6d675c', 2, 'opacity=".55"')).join('')
    + p.path('M296 286L318 284L318 406L296 404Z', p.metal(0, 284, 0, 406))
    + p.vol('M316 278L352 270L352 424L316 416Z', { ...NEUTRAL, light: '#4a453d' }, { spread: 0.5 }) + range(10).map(i => p.line(`M318 ${290 + i * 13}h32`, '#857e71', 2, 'opacity=".5"')).join('')
    + p.vol(grip, t, { spread: 1.1 }) + p.vol(rubber, NEUTRAL, { spread: 0.7 }) + p.inside(rubber, range(14).map(i => p.line(`M476 ${450 + i * 16}C510 ${458 + i * 16} 550 ${454 + i * 16} 600 ${444 + i * 16}`, '#000', 4, 'opacity=".4"')).join(''))
    + p.vol('M426 436C410 440 398 456 400 474C402 494 416 506 434 506L444 506C442 484 438 458 432 436Z', tones(detail === 'red' ? '#c23327' : '#2f2c27'), { spread: 0.5 })
    + p.vol(house, t, { spread: 1.15 })
    + p.inside(house, p.soft('M300 400C400 430 560 420 640 370L650 440L300 440Z', t.ink, 0.4, 16) + p.softLine('M330 286C420 276 520 274 590 282', '#ffffff', 12, t.isDark ? 0.3 : 0.5, 6))
    + p.vol('M352 296L474 292C488 292 492 300 490 312L484 388C482 400 474 406 462 406L352 406Z', NEUTRAL, { spread: 0.6 }) + `<path d="M398 370v-19a12 12 0 0 1 24 0v19M422 370v-19a12 12 0 0 1 24 0v19" fill="none" stroke="${t.light}" stroke-width="5"/>`
    + range(5).map(i => p.line(`M${528 + i * 20} 300l-10 74`, t.ink, 7, 'opacity=".75"')).join('') + p.seam('M504 266C500 320 500 380 506 428', t)
    + p.path('M560 258C612 258 642 284 644 330C646 378 622 416 580 424L600 340Z', t.ink, 'opacity=".16"')
    + p.vol(batt, NEUTRAL, { spread: 0.9 }) + p.path('M398 690L666 682L667 704L398 712Z', t.base) + `<rect x="430" y="732" width="76" height="20" rx="10" fill="#14120f"/>` + range(4).map(i => `<rect x="${438 + i * 16}" y="738" width="11" height="8" rx="3" fill="${i < 3 ? '#6fd08c' : '#4a453d'}"/>`).join('') + `<text x="606" y="754" font-family="Onest,Arial,sans-serif" font-size="26" font-weight="700" fill="#b9b2a6" text-anchor="middle"${p.flip ? ' transform="translate(1212 0) scale(-1 1)"' : ''}>Li-ion</text>`
    + [[372, 420], [560, 290], [600, 400]].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="6" fill="#14120f" opacity=".7"/><path d="M${x - 3} ${y}h6M${x} ${y - 3}v6" stroke="#9a9488" stroke-width="1.4"/>`).join('')
}

things.hammer = (p, t, detail) => {
  const wood = detail === 'wood'
  const shaft = 'M378 250L422 250L424 560C424 600 430 640 434 700L440 860C440 884 428 894 400 894C372 894 360 884 360 860L366 700C370 640 376 600 376 560Z'
  const gripD = 'M376 556L424 556C424 600 430 640 434 700L440 860C440 884 428 894 400 894C372 894 360 884 360 860L366 700C370 640 376 600 376 556Z'
  const head = 'M196 160C196 150 202 146 212 146L262 146C276 146 282 154 284 164L350 160C352 150 360 142 372 142L436 142C450 142 458 150 462 160C540 150 610 178 664 262C668 270 662 276 654 272C600 226 540 214 462 232C458 244 450 252 436 252L372 252C360 252 352 244 350 234L284 230C282 240 276 248 262 248L212 248C202 248 196 244 196 234Z'
  const g = wood ? tones('#c2925b') : t
  return `<g transform="rotate(24 400 520) translate(0 8)">` + p.cast([shaft, head], 34, 22, 0.3)
    + p.vol(shaft, wood ? g : tones('#d9a441'), { spread: 0.7, ...(wood ? {} : {}) , fill: wood ? undefined : p.linear(0, 0, 1, 0, [[0, t.dark], [0.35, t.light], [1, t.deep]]) })
    + (wood ? p.inside(shaft, range(6).map(i => p.line(`M${384 + i * 6} 250C${380 + i * 7} 420 ${390 + i * 5} 600 ${382 + i * 7} 890`, '#8d5f2e', 1.6, 'opacity=".4"')).join('')) : p.vol(gripD, NEUTRAL, { spread: 0.8 }) + p.inside(gripD, range(15).map(i => p.line(`M350 ${640 + i * 15}C380 ${650 + i * 15} 420 ${650 + i * 15} 450 ${640 + i * 15}`, '#000', 4.5, 'opacity=".4"')).join('')) + p.path('M374 556L426 556L428 590L372 590Z', p.linear(0, 0, 1, 0, [[0, t.dark], [0.35, t.light], [1, t.deep]])))
    + (wood ? p.path('M366 700L434 700L440 860C440 884 428 894 400 894C372 894 360 884 360 860Z', p.linear(0, 0, 1, 0, [[0, t.dark], [0.35, t.light], [1, t.deep]]), 'opacity=".95"') + p.inside(gripD, p.softLine('M382 710L378 880', '#fff', 7, 0.35, 4)) : '')
    + p.path(head, p.linear(0, 140, 0, 260, [[0, '#e9ecee'], [0.22, '#c3c8cd'], [0.5, '#8d9298'], [0.78, '#6a6e74'], [1, '#83888e']], true)) + p.inside(head, p.softLine('M205 162L265 160M290 176L350 174M372 154L440 154M470 172C540 166 600 196 640 244', '#ffffff', 9, 0.85, 3.5) + p.soft('M196 250L280 250L284 214L196 220Z', '#2e3136', 0.4, 8) + p.softLine('M466 226C540 206 600 222 650 268', '#2e3136', 10, 0.5, 4))
    + p.line(head, '#3f4348', 2, 'opacity=".45"') + p.line('M216 148L216 246', '#4d5156', 2, 'opacity=".5"') + p.line('M284 166L284 230M350 162L350 234M462 162L462 232', '#4d5156', 2, 'opacity=".4"') + p.line('M520 178C572 188 616 222 652 266', '#4d5156', 3, 'opacity=".5"')
    + `<path d="M392 206v-14a9 9 0 0 1 18 0v14M410 206v-14a9 9 0 0 1 18 0v14" transform="translate(-10 0)" fill="none" stroke="#4d5156" stroke-width="3.4" opacity=".8"/>`
    + `</g>`
}

things.screwdrivers = (p, t, detail) => {
  const one = (x, len, tip, w, tt) => {
    const top = 860 - 250 - len, hy = 610
    const hd = `M${x - 30} ${hy + 10}C${x - 30} ${hy - 8} ${x - 20} ${hy - 16} ${x - 12} ${hy - 20}L${x + 12} ${hy - 20}C${x + 20} ${hy - 16} ${x + 30} ${hy - 8} ${x + 30} ${hy + 10}C${x + 30} ${hy + 40} ${x + 22} ${hy + 46} ${x + 24} ${hy + 76}C${x + 36} ${hy + 120} ${x + 38} ${hy + 180} ${x + 32} ${hy + 226}C${x + 30} ${hy + 252} ${x - 30} ${hy + 252} ${x - 32} ${hy + 226}C${x - 38} ${hy + 180} ${x - 36} ${hy + 120} ${x - 24} ${hy + 76}C${x - 22} ${hy + 46} ${x - 30} ${hy + 40} ${x - 30} ${hy + 10}Z`
    const sd = tip === 'flat' ? `M${x - w} ${hy}L${x - w} ${top + 60}L${x - w - 5} ${top + 30}L${x - w + 1} ${top}L${x + w - 1} ${top}L${x + w + 5} ${top + 30}L${x + w} ${top + 60}L${x + w} ${hy}Z` : `M${x - w} ${hy}L${x - w} ${top + 34}L${x - 4} ${top}L${x + 4} ${top}L${x + w} ${top + 34}L${x + w} ${hy}Z`
    return p.cast([hd, sd], 20, 22, 0.26) + p.path(sd, p.metal(x - w, 0, x + w, 0)) + (tip === 'flat' ? p.path(`M${x - w - 5} ${top + 30}L${x - w + 1} ${top}L${x + w - 1} ${top}L${x + w + 5} ${top + 30}Z`, '#3f4348', 'opacity=".55"') : p.path(`M${x - w} ${top + 34}L${x - 4} ${top}L${x + 4} ${top}L${x + w} ${top + 34}L${x} ${top + 46}Z`, '#3f4348', 'opacity=".6"') + p.line(`M${x} ${top + 2}V${top + 40}`, '#e4e7ea', 1.6, 'opacity=".7"'))
      + p.vol(hd, tt, { spread: 0.85 }) + p.inside(hd, [-20, 0, 20].map(k => p.vol(`M${x + k - 6} ${hy + 96}C${x + k - 7} ${hy + 86} ${x + k + 7} ${hy + 86} ${x + k + 6} ${hy + 96}L${x + k + 7} ${hy + 210}C${x + k + 7} ${hy + 220} ${x + k - 7} ${hy + 220} ${x + k - 7} ${hy + 210}Z`, NEUTRAL, { spread: 0.3 })).join('') + p.softLine(`M${x - 22} ${hy + 8}C${x - 22} ${hy + 40} ${x - 16} ${hy + 50} ${x - 18} ${hy + 76}`, '#fff', 6, 0.5, 3))
      + p.path(`M${x - 31} ${hy + 10}h62v10h-62Z`, tt.ink, 'opacity=".3"') + p.path(`M${x - 15} ${hy - 22}h30v12h-30Z`, '#2a2722')
  }
  const set = [[178, 330, 'flat', 10], [290, 250, 'cross', 10], [402, 400, 'flat', 8], [514, 200, 'cross', 8], [622, 290, 'cross', 6]]
  const alt = detail === 'two-tone'
  return `<g transform="translate(0 -30)">` + set.map(([x, l, tip, w], i) => one(x, l, tip, w, alt && i % 2 ? tones('#d9a441') : t)).join('') + `</g>`
}

things.lamp = (p, t, detail) => {
  const shade = 'M150 468C150 320 262 226 400 226C538 226 650 320 650 468C650 486 638 494 620 494L180 494C162 494 150 486 150 468Z'
  const on = detail !== 'off'
  return p.contact(400, 806, 148)
    + (on ? `<ellipse cx="400" cy="660" rx="330" ry="250" fill="${p.radial(0.5, 0.35, 0.6, [[0, '#ffe6ae', 0.75], [0.5, '#ffe2a6', 0.28], [1, '#ffe2a6', 0]])}"/><ellipse cx="400" cy="800" rx="250" ry="36" fill="#ffe3a8" opacity=".55" filter="${p.blur(18)}"/>` + p.contact(400, 806, 130, 0.7) : '')
    + p.vol('M362 486L438 486L430 700C428 730 440 744 470 756L330 756C360 744 372 730 370 700Z', { ...t, light: t.base, base: t.base }, { spread: 0.9 })
    + p.vol('M268 782C268 758 320 742 400 742C480 742 532 758 532 782C532 800 500 808 400 808C300 808 268 800 268 782Z', t, { spread: 0.8 }) + p.softLine('M290 776C310 760 350 752 400 752', '#ffffff', 7, 0.4, 4)
    + (on ? p.path('M180 482C180 466 280 458 400 458C520 458 620 466 620 482C620 500 520 508 400 508C280 508 180 500 180 482Z', p.radial(0.5, 0.5, 0.6, [[0, '#fffbe9'], [0.5, '#ffe9b8'], [1, '#e9b968']])) + p.soft('M366 500L434 500L430 620L370 620Z', '#ffe7b0', 0.75, 12) : p.path('M180 482C180 466 280 458 400 458C520 458 620 466 620 482C620 500 520 508 400 508C280 508 180 500 180 482Z', t.ink))
    + p.vol(shade, t, { spread: 1.4 })
    + p.inside(shade, p.softLine('M196 440C206 340 280 264 380 250', '#ffffff', 34, t.isDark ? 0.25 : 0.5, 18) + p.soft('M560 260C640 320 660 420 650 500L520 500C580 430 590 340 560 260Z', t.deep, 0.5, 26) + (on ? p.soft('M150 494L650 494L650 448C520 470 280 470 150 448Z', '#ffdf9f', 0.55, 14) : '') + p.line('M152 480L648 480', t.ink, 2, 'opacity=".25"'))
    + `<circle cx="400" cy="222" r="13" fill="${p.metal(388, 210, 412, 234, true)}"/>`
    + p.line('M530 796C620 800 690 806 800 792', '#3d372e', 5, 'opacity=".75"')
}

things.mug = (p, t, detail) => {
  const body = 'M196 420C196 420 200 640 214 716C222 764 262 790 344 790C426 790 466 764 474 716C488 640 492 420 492 420Z'
  const hb = 'M486 478C560 452 636 486 634 572C632 660 556 716 474 700L480 652C540 660 586 626 586 574C586 526 544 510 488 526Z'
  const glaze = 'M190 404L498 404C498 480 492 560 488 610C470 640 456 596 430 600C404 606 396 660 370 656C344 650 344 604 316 602C290 602 280 646 254 640C230 634 226 596 204 604C198 560 192 480 190 404Z'
  const two = detail !== 'plain'
  const clay = two ? tones('#e9dfd0') : t
  return p.contact(350, 790, 152) + p.vol(hb, two ? t : t, { spread: 0.9 }) + p.inside(hb, p.softLine('M492 490C556 470 612 500 610 574C608 630 560 676 500 682', '#ffffff', 9, 0.4, 5))
    + p.vol(body, clay, { spread: 1.4 })
    + (two ? p.inside(body, p.vol(glaze, t, { spread: 1.1 }) + range(60).map(i => `<circle cx="${210 + (i * 97) % 270}" cy="${430 + (i * 61) % 340}" r="${1 + (i % 3) * 0.6}" fill="${i % 2 ? '#6b5b45' : t.ink}" opacity=".38"/>`).join('')) : '')
    + p.inside(body, p.soft('M420 400C440 540 430 700 380 800L520 800L520 400Z', two ? t.ink : t.deep, 0.38, 26) + p.softLine('M232 440C236 560 240 650 252 724', '#ffffff', 18, t.isDark ? 0.3 : 0.55, 10))
    + `<ellipse cx="344" cy="420" rx="148" ry="40" fill="${p.linear(0, 0, 1, 1, [[0, t.hi], [1, t.dark]])}"/><ellipse cx="344" cy="421" rx="137" ry="34" fill="${p.linear(0, 0, 0, 1, [[0, t.ink], [1, t.base]])}"/><ellipse cx="344" cy="432" rx="127" ry="25" fill="${p.radial(0.45, 0.6, 0.7, [[0, '#7a4b26'], [0.6, '#5a3419'], [1, '#3d220f']])}"/><path d="M230 436C270 452 400 458 456 438C430 450 300 452 230 436Z" fill="#c89a63" opacity=".55"/>`
    + [[300, 0], [350, -26], [394, -6]].map(([x, y]) => p.softLine(`M${x} ${372 + y}C${x - 18} ${336 + y} ${x + 22} ${306 + y} ${x} ${262 + y}`, '#ffffff', 9, 0.6, 6)).join('')
}

things.pillow = (p, t, detail) => {
  const d = 'M176 322C240 336 300 342 400 340C500 338 560 332 624 318C640 314 650 324 646 340C634 404 630 460 632 540C634 620 640 680 652 740C656 758 646 768 630 764C560 748 500 744 400 746C300 748 240 752 172 768C156 772 146 762 150 746C162 684 168 620 166 540C164 460 160 404 150 344C148 328 158 318 176 322Z'
  return p.contact(400, 766, 252)
    + p.vol(d, t, { spread: 1.9, depth: 1 })
    + p.inside(d, `<ellipse cx="340" cy="480" rx="210" ry="150" fill="${t.hi}" opacity=".5" filter="${p.blur(50)}"/>` + [[176, 334, 290, 420], [628, 332, 520, 420], [168, 752, 280, 660], [636, 752, 530, 660]].map(([a, b, c, e]) => p.softLine(`M${a} ${b}C${(a * 2 + c) / 3} ${(b + e) / 2} ${(a + c) / 2} ${(b + e * 2) / 3} ${c} ${e}`, t.deep, 12, 0.5, 9)).join('')
      + (detail === 'knit' ? range(12).map(i => { const x = 196 + i * 37; return range(15).map(j => { const y = 350 + j * 27; return p.line(`M${x} ${y}C${x + 8} ${y + 4} ${x + 12} ${y + 14} ${x + 12} ${y + 22}M${x + 24} ${y}C${x + 16} ${y + 4} ${x + 12} ${y + 14} ${x + 12} ${y + 22}`, t.deep, 4, 'opacity=".42"') }).join('') }).join('')
        : detail === 'stripe' ? [250, 280, 400, 520, 550].map((x, i) => p.line(`M${x} 330C${x + 4} 460 ${x + 4} 620 ${x} 760`, i === 2 ? '#f6f1e8' : '#f6f1e8', i === 2 ? 40 : 8, 'opacity=".8" stroke-linecap="butt"')).join('')
          : range(60).map(i => p.line(`M150 ${330 + i * 7.4}C300 ${338 + i * 7.2} 500 ${338 + i * 7.2} 650 ${330 + i * 7.4}`, i % 2 ? t.deep : t.hi, 1.2, 'opacity=".22"')).join('')))
    + p.line(d, t.deep, 8, 'opacity=".9"') + p.line(d, t.light, 4, 'opacity=".95" stroke-dasharray="9 4"')
}

