// oxlint-disable max-params -- a stroke takes its coordinates
import { CREAM, NEUTRAL, tones } from './colour.mjs'
import { mirror, range } from './pen.mjs'

export const worn = {}

worn.sneaker = (p, t, detail) => {
  const gum = detail === 'gum'
  const so = gum ? tones('#b98552') : CREAM
  const upper = 'M122 640C114 602 132 576 172 562C220 548 262 540 302 520C346 498 392 452 430 408C442 394 458 392 470 404C488 446 524 482 578 484C624 485 650 466 668 438C678 428 700 431 705 446C711 500 708 560 716 618C600 640 480 654 380 654C280 654 200 650 122 640Z'
  const lining = 'M462 398C490 428 540 446 584 446C630 446 654 436 676 430L672 452C650 476 622 492 578 492C520 490 480 450 462 398Z'
  const tongue = 'M412 424C430 392 448 360 470 344C488 334 512 340 512 358C508 392 496 430 486 462L436 452Z'
  const toe = 'M122 640C114 602 132 576 172 562C204 553 232 547 258 539C268 572 268 610 254 651C206 649 160 645 122 640Z'
  const eye = 'M284 528C340 506 392 452 430 408C442 394 458 392 470 404C476 420 486 436 498 450C462 500 420 548 372 576C340 590 308 584 290 562Z'
  const heel = 'M716 618C708 560 711 500 705 446C700 431 678 428 668 438C656 458 640 470 622 477C632 520 632 580 620 634C656 629 690 624 716 618Z'
  const swoop = 'M404 664C456 634 508 586 540 520L572 514C566 576 536 628 488 664ZM520 664C558 620 582 566 588 508L614 500C622 560 614 616 596 664Z'
  const mark = t.isLight ? tones(gum ? '#2f5d50' : '#c9c0b1') : tones('#f2ede4')
  const sole = 'M104 674C103 660 110 650 126 646C200 660 290 663 380 661C490 659 600 648 702 630C716 628 724 635 725 648C727 672 724 692 716 706C712 713 704 716 692 716L196 716C150 716 120 709 109 697C104 690 104 682 104 674Z'
  const laces = [[308, 527, 352, 568], [334, 508, 382, 550], [360, 484, 410, 528], [384, 458, 436, 504], [408, 431, 462, 478]]
  return p.contact(414, 716, 318)
    + p.vol(tongue, t, { depth: 0.9 }) + p.seam('M448 372C462 362 482 358 498 366', t)
    + p.path(lining, p.linear(0, 0, 0, 1, [[0, t.isLight ? '#cfc7ba' : t.deep], [1, t.ink]]))
    + p.vol(upper, t)
    + p.inside(upper, p.soft('M560 660C620 560 650 520 720 500L740 680Z', t.deep, 0.45, 26) + p.soft('M250 600C330 560 400 500 450 430L480 470C430 560 350 630 260 640Z', t.hi, 0.4, 22))
    + p.inside(upper, p.vol(swoop, mark, { depth: 0.6, spread: 0.5 }) + p.stitch('M414 662C464 632 516 584 546 524M480 660C524 628 556 580 566 520M530 660C564 616 588 566 594 512M588 660C606 616 614 560 608 506', mark.deep, 0.6, 1.5))
    + p.inside(upper, p.vol(toe, t, { depth: 0.8 })) + p.seam('M258 539C268 572 268 610 254 651', t) + p.stitch('M248 543C257 576 257 612 244 649', t.hi, 0.7)
    + range(3).map(r => range(5 - r).map(i => `<ellipse cx="${176 + i * 15 + r * 9}" cy="${596 - i * 4 + r * 13}" rx="3.2" ry="2.6" fill="${t.ink}" opacity=".6"/>`).join('')).join('')
    + p.vol(heel, gum ? mark : { ...t, light: t.base, base: t.dark, dark: t.deep }, { depth: 0.8, spread: 0.8 }) + p.stitch('M632 482C641 524 641 584 630 628', t.hi, 0.7)
    + p.vol(eye, t, { depth: 0.8, spread: 0.7 }) + p.stitch('M300 566C318 580 342 578 366 566C410 542 450 496 486 452', t.hi, 0.7)
    + laces.map(([a, b, c, d]) => `<circle cx="${c}" cy="${d}" r="6.5" fill="${t.ink}"/><circle cx="${c}" cy="${d}" r="6.5" fill="none" stroke="${t.hi}" stroke-width="1.6" opacity=".7"/>`
      + p.line(`M${a} ${b}L${c} ${d}`, '#5f584c', 15, 'opacity=".35" transform="translate(3 4)"') + p.line(`M${a} ${b}L${c} ${d}`, '#d9d2c5', 13) + p.line(`M${a - 1} ${b - 2}L${c - 2} ${d - 3}`, '#fbf8f2', 7)).join('')
    + p.softLine('M470 404C488 446 524 482 578 484C624 485 650 466 668 438', '#ffffff', 6, t.isDark ? 0.18 : 0.35, 3) + p.seam('M480 420C502 458 538 492 582 493C620 494 644 480 660 462', t)
    + p.vol(sole, so, { depth: 0.75, spread: 0.8 }) + p.line('M110 682C240 696 420 698 722 668', so.deep, 2, 'opacity=".55"') + p.stitch('M114 670C240 684 420 686 720 655', so.deep, 0.6)
    + range(9).map(i => p.line(`M${122 + i * 9} ${693 + i * .8}l5 18`, so.deep, 2.4, 'opacity=".35"')).join('')
}

worn.boot = (p, t, detail) => {
  const lug = detail === 'lug'
  const up = 'M112 676C100 638 118 610 164 594C232 572 312 556 362 516C404 482 424 436 430 386C434 348 432 318 430 292C500 276 594 278 652 294C654 372 646 436 652 500C656 556 682 612 684 676C500 690 300 690 112 676Z'
  const gore = 'M492 324C532 316 570 318 604 328C602 392 592 452 578 506C560 520 540 518 528 504C510 448 498 384 492 324Z'
  const tab = 'M626 300C622 262 634 240 648 240C664 240 672 268 664 312Z'
  const toecap = 'M112 676C100 638 118 610 164 594C190 586 218 579 246 571C262 606 262 648 250 684C200 683 154 680 112 676Z'
  const welt = 'M98 680C98 668 106 664 118 666C300 684 500 684 680 664C694 663 700 672 698 688L696 700C500 712 300 712 112 704C102 702 98 692 98 680Z'
  const sole = lug ? 'M104 698L694 694L696 736C690 742 676 742 668 742L520 742L508 728L470 728C340 736 220 734 150 728C120 724 106 714 104 698Z'
    : 'M106 700L694 694C698 712 696 730 692 742L520 742C514 730 510 722 500 716C360 724 230 724 150 718C124 714 110 708 106 700Z'
  return p.contact(404, 742, 310)
    + p.path(tab, p.linear(0, 0, 1, 0, [[0, t.deep], [1, t.ink]])) + p.stitch('M636 300C634 272 640 252 648 252C656 252 660 276 656 304', t.hi, 0.6)
    + p.path('M430 292C500 270 594 270 652 294C594 306 500 306 430 292Z', t.ink)
    + p.vol(up, t, { spread: 1.15 })
    + p.inside(up, p.soft('M640 280C630 420 640 560 700 690L560 690C560 520 610 420 640 280Z', t.deep, 0.5, 24) + p.soft('M140 620C230 590 330 570 400 510C430 470 446 400 446 320L476 320C480 420 470 500 430 550C360 610 240 630 150 652Z', t.hi, 0.5, 18)
      + p.softLine('M420 470C400 520 380 540 340 566', t.ink, 8, 0.25, 7) + p.softLine('M452 500C440 540 410 570 372 588', t.ink, 8, 0.25, 7))
    + (lug ? p.inside(up, p.vol(toecap, t, { depth: 0.7 })) + p.seam('M246 571C262 606 262 648 250 684', t) + p.stitch('M237 575C252 608 252 648 240 682', t.hi, 0.7) : '')
    + p.vol(gore, NEUTRAL, { depth: 0.7, spread: 0.6 }) + p.inside(gore, range(13).map(i => p.line(`M${490 + i * 10} 316C${496 + i * 8.4} 380 ${516 + i * 4.8} 450 ${530 + i * 4} 520`, '#5d574c', 1.6, 'opacity=".65"')).join(''))
    + p.seam('M482 318C490 386 502 452 520 508C534 530 568 532 586 510C602 452 612 390 614 322', t) + p.stitch('M474 318C482 388 494 456 512 512C530 540 574 542 594 514C610 454 621 392 623 324', t.hi, 0.6)
    + p.seam('M520 512C500 560 440 620 400 684', t) + p.stitch('M529 518C510 566 452 624 412 683', t.hi, 0.6) + p.seam('M586 512C600 560 616 620 622 684', t)
    + p.softLine('M432 304C500 290 590 290 648 304', '#ffffff', 5, 0.3, 3)
    + p.vol(sole, lug ? NEUTRAL : tones('#2b2620'), { depth: 0.7, spread: 0.6 })
    + (lug ? range(13).map(i => p.path(`M${128 + i * 29} 716l18 0l3 18l-20 0Z`, '#0e0d0b', 'opacity=".55"')).join('') : p.line('M520 722L694 718', '#5b5347', 2, 'opacity=".7"') + p.line('M520 731L694 728', '#5b5347', 2, 'opacity=".7"'))
    + p.vol(welt, lug ? tones('#8a5a34') : NEUTRAL, { depth: 0.6, spread: 0.5 }) + p.stitch('M112 682C300 697 500 697 688 677', lug ? '#f1dfc2' : '#8d8477', 0.9, 2.4)
}

worn.heel = (p, t, detail) => {
  const up = 'M96 731C112 706 184 668 256 630C272 621 290 616 304 620C350 640 414 612 472 556C534 496 600 436 660 398C676 390 688 398 690 414C696 450 692 492 678 522C650 548 616 560 586 566C528 592 446 690 336 728C268 744 150 746 96 731Z'
  const inner = 'M300 620C380 586 450 520 530 452C580 412 630 386 664 398C600 436 534 500 472 560C414 616 350 644 300 620Z'
  const stem = 'M582 566C622 558 660 542 680 518C690 566 680 628 672 742L648 742C646 668 636 608 582 566Z'
  const sole = 'M96 731C150 745 268 742 336 727C446 690 528 592 586 566L600 572C540 606 460 706 342 738C270 752 140 750 100 741C94 739 93 734 96 731Z'
  return p.contact(230, 746, 150) + p.contact(662, 742, 30, 0.9) + p.soft('M330 748C430 700 560 690 660 744Z', '#4a3d2a', 0.14, 18)
    + p.path(inner, p.linear(0, 1, 1, 0, [[0, '#c9a982'], [0.6, '#e2c7a3'], [1, '#b9966d']]))
    + p.inside(inner, p.softLine('M300 622C380 640 470 560 664 398', '#6d5233', 20, 0.5, 8))
    + p.vol(stem, t, { spread: 0.7, depth: 0.9 }) + p.softLine('M664 560C668 620 662 680 660 736', '#fff', 5, 0.35, 3)
    + p.vol(up, t, { spread: 1.05 })
    + p.inside(up, p.soft('M130 722C200 690 270 660 330 650C410 640 480 580 560 510L600 540C520 610 440 690 330 712C250 728 170 730 130 722Z', t.deep, 0.4, 16) + p.softLine('M150 706C220 672 276 648 316 646C372 644 430 612 480 568', '#ffffff', 12, t.isDark ? 0.3 : 0.5, 7)
      + p.softLine('M640 430C664 420 676 440 672 480', '#ffffff', 10, 0.3, 6))
    + p.seam('M646 412C648 460 640 520 622 556', t, 1.8)
    + p.line('M304 620C350 640 414 612 472 556C534 496 600 436 660 398', t.ink, 2.6, 'opacity=".6"') + p.stitch('M302 628C352 648 420 620 478 563C540 503 604 444 662 407', t.hi, 0.55, 1.6)
    + p.path(sole, detail === 'tan' ? p.linear(0, 0, 1, 0, [[0, '#8a5a34'], [1, '#c9925c']]) : p.linear(0, 0, 1, 0, [[0, '#2a241d'], [1, '#4a3f33']]))
    + (detail === 'bow' ? p.vol('M250 628C226 606 196 596 190 612C186 630 222 648 252 640Z', t, { spread: 0.5 }) + p.vol('M256 628C262 596 290 572 304 584C314 600 290 632 262 642Z', t, { spread: 0.5 }) + p.vol('M244 624C250 616 266 618 268 630C268 642 252 646 246 640Z', t, { spread: 0.4 }) : '')
    + p.path('M644 740L676 740L675 747L646 747Z', '#1b1712')
}

worn.dress = (p, t, detail) => {
  const body = 'M338 150L276 174C286 226 290 270 276 318C282 366 304 396 312 432C286 556 232 704 190 842C220 862 250 852 282 864C318 876 350 858 392 870C430 880 462 860 500 868C540 874 574 858 610 842C568 704 514 556 488 432C496 396 518 366 524 318C510 270 514 226 524 174L462 150C448 214 424 256 400 282C376 256 352 214 338 150Z'
  const back = 'M338 150C372 164 428 164 462 150C448 214 424 256 400 282C376 256 352 214 338 150Z'
  const sl = 'M278 173C232 190 198 244 186 322C214 346 254 350 280 334C292 280 292 230 278 173Z'
  const fold = (a, b, c, w, o, col) => p.soft(`M${a} 440C${(a + b) / 2 - 4} 560 ${b - w / 2} 720 ${b - w} 866L${b + w} 866C${b + w / 3} 720 ${(a + b) / 2 + 6} 560 ${a + 3} 440Z`, col, o, 8)
  return p.cast([body, sl, 'M522 173C568 190 602 244 614 322C586 346 546 350 520 334C508 280 508 230 522 173Z'])
    + p.path(back, p.linear(0, 0, 0, 1, [[0, t.deep], [1, t.ink]])) + p.path('M378 158h44v16h-44Z', '#efe8dc', 'opacity=".8"')
    + p.vol(sl, t, { depth: 0.85 }) + mirror(p.vol(sl, { ...t, light: t.base }, { depth: 0.5 }))
    + p.inside(sl, p.softLine('M250 200C226 240 214 290 212 340', t.deep, 8, 0.45, 5) + p.softLine('M268 210C252 260 246 300 246 344', t.deep, 6, 0.4, 5))
    + p.inside('M522 173C568 190 602 244 614 322C586 346 546 350 520 334C508 280 508 230 522 173Z', p.softLine('M552 204C574 240 586 290 588 340', t.deep, 8, 0.45, 5) + p.softLine('M534 210C548 260 554 300 554 344', t.ink, 6, 0.3, 5))
    + p.stitch('M189 312C216 336 252 340 279 325', t.hi, 0.55) + p.stitch('M611 312C584 336 548 340 521 325', t.hi, 0.55)
    + p.vol(body, t, { spread: 1.1, depth: 0.9 })
    + p.inside(body,
      fold(330, 250, 0, 16, 0.55, t.deep) + fold(352, 330, 0, 15, 0.5, t.deep) + fold(420, 440, 0, 18, 0.6, t.deep) + fold(462, 540, 0, 18, 0.6, t.deep)
      + fold(340, 292, 0, 12, 0.55, t.hi) + fold(388, 386, 0, 16, 0.5, t.hi) + fold(446, 490, 0, 12, 0.4, t.hi)
      + p.softLine('M290 330C320 350 350 372 380 424', t.deep, 7, 0.4, 6) + p.softLine('M510 330C470 352 440 380 424 424', t.deep, 7, 0.4, 6) + p.softLine('M300 270C316 300 326 330 330 360', t.deep, 7, 0.28, 7))
    + (detail === 'print' ? p.inside(body, range(9).map(r => range(9).map(i => { const x = 176 + i * 56 + (r % 2) * 28, y = 210 + r * 78
      return `<g transform="translate(${x} ${y}) rotate(${(i * 47 + r * 31) % 90})" opacity=".85"><circle r="4" fill="${t.hi}"/>${range(5).map(k => `<ellipse cx="0" cy="-9" rx="4.6" ry="7" fill="${t.hi}" opacity=".75" transform="rotate(${k * 72})"/>`).join('')}</g>` }).join('')).join('')) : '')
    + p.seam('M462 150C444 240 392 340 316 424', t) + p.stitch('M470 156C452 248 400 348 322 432', t.hi, 0.5) + p.seam('M338 150C352 214 376 256 400 282', t)
    + p.vol('M308 420C350 434 450 434 492 420L490 452C450 464 350 464 310 452Z', { ...t, light: t.base, base: t.dark, dark: t.deep }, { spread: 0.5 })
    + p.vol('M330 444C318 500 300 560 282 604C292 612 304 612 312 606C330 556 342 500 346 452Z', { ...t, base: t.dark }, { spread: 0.5 }) + p.vol('M344 446C346 500 344 552 336 590C346 598 358 596 364 588C368 540 366 492 358 448Z', t, { spread: 0.5 })
    + p.vol('M322 416C338 410 360 414 364 434C366 454 346 464 330 460C316 454 312 426 322 416Z', t, { spread: 0.5 })
    + p.stitch('M196 830C226 848 254 840 284 852C318 862 350 846 392 858C430 866 462 848 500 856C540 862 572 846 604 830', t.hi, 0.45)
}

worn.jacket = (p, t, detail) => {
  const rows = 7, y0 = 236, y1 = 772, h = (y1 - y0) / rows
  const L = y => 252 - 6 * Math.sin((y - y0) / 90)
  const band = i => { const a = y0 + i * h, b = a + h; const l1 = i === 0 ? 276 : L(a), l2 = L(b)
    return `M${l1} ${a}C${l1 - 15} ${a + h * 0.25} ${l2 - 15} ${b - h * 0.25} ${l2} ${b}C${l2 + 60} ${b + 9} ${760 - l2 - 40} ${b + 9} ${800 - l2} ${b}C${800 - l2 + 15} ${b - h * 0.25} ${800 - l1 + 15} ${a + h * 0.25} ${800 - l1} ${a}C${740 - l1} ${a + 9} ${l1 + 60} ${a + 9} ${l1} ${a}Z` }
  const yoke = 'M330 182C304 200 282 214 262 230C258 244 256 256 254 268C340 280 460 280 546 268C544 256 542 244 538 230C518 214 496 200 470 182Z'
  const sleeve = i => { if (i === 0) return 'M276 222C228 230 182 262 161 309C192 318 232 317 266 306C278 280 280 250 276 222Z'; const a = 236 + i * 72, b = a + 73; const xo = i * 8.5; const w1 = 104 - i * 3.4, w2 = 104 - (i + 1) * 3.4; const xl1 = 170 - xo + (i === 0 ? 34 : 0), xl2 = 170 - xo - 8.5
    return `M${xl1} ${a}C${xl1 - 18} ${a + 18} ${xl2 - 15} ${b - 18} ${xl2} ${b}C${xl2 + 30} ${b + 8} ${xl2 + w2 - 30} ${b + 8} ${xl2 + w2} ${b - 3}C${xl2 + w2 + 13} ${b - 22} ${170 - xo + w1 + 13} ${a + 18} ${170 - xo + w1} ${a - 3}C${170 - xo + w1 - 30} ${a + 4} ${xl1 + 30} ${a + 6} ${xl1} ${a}Z` }
  const bandFill = p.linear(0, 0, 0, 1, [[0, t.dark], [0.16, t.base], [0.38, t.hi], [0.6, t.base], [0.88, t.deep], [1, t.ink]])
  const quilt = d => p.path(d, bandFill) + p.inside(d, p.softLine(d, t.ink, 18, 0.28, 8) )
  const arm = range(7).map(i => quilt(sleeve(i))).join('') + p.vol('M116 742C140 752 172 752 196 738L192 772C170 782 142 782 122 774Z', { ...t, light: t.base, base: t.dark, dark: t.deep }, { spread: 0.6 }) + range(9).map(i => p.line(`M${126 + i * 8} 748l-1 26`, t.ink, 1.6, 'opacity=".4"')).join('')
  const collarBack = 'M336 190C330 158 338 140 352 132C384 122 416 122 448 132C462 140 470 158 464 190C424 206 376 206 336 190Z'
  const cl = 'M332 190C322 160 326 138 346 128C356 150 376 176 398 190L398 262C368 244 344 222 332 190Z'
  const outline = 'M330 182C304 200 240 220 204 240C170 300 150 420 120 560L116 776L196 776L250 560L250 780C330 800 470 800 550 780L550 560L604 776L684 776L680 560C650 420 630 300 596 240C560 220 496 200 470 182Z'
  return p.cast([outline], 24, 30, 0.24) + arm + mirror(arm)
    + p.path(collarBack, p.linear(0, 0, 0, 1, [[0, t.deep], [1, t.ink]])) + p.path('M386 150h28v20h-28Z', '#efe8dc', 'opacity=".85"')
    + range(rows).map(i => quilt(band(i))).join('')
    + p.path(yoke, p.linear(0, 0, 0, 1, [[0, t.hi], [0.5, t.base], [0.85, t.dark], [1, t.ink]])) + p.inside(yoke, p.softLine(yoke, t.ink, 16, 0.3, 8) + p.softLine('M300 214C340 226 380 230 396 230', '#fff', 12, t.isDark ? 0.15 : 0.3, 7))
    + p.inside(outline, p.soft('M560 240L700 260L700 800L470 800C520 640 540 440 560 240Z', t.ink, 0.32, 34) + p.soft('M262 250C300 420 290 620 280 780L330 790C340 600 330 400 320 250Z', '#ffffff', t.isDark ? 0.07 : 0.16, 22))
    + p.vol(cl, t, { depth: 0.8, spread: 0.7 }) + mirror(p.vol(cl, { ...t, light: t.base, base: t.dark, dark: t.deep }, { depth: 0.6, spread: 0.7 })) + p.seam('M328 164C338 200 362 228 396 244', t) + mirror(p.seam('M328 164C338 200 362 228 396 244', t))
    + p.path('M391 196L409 196L410 790L390 790Z', t.ink) + p.line('M400 200L400 786', '#c9ccd0', 5, 'stroke-dasharray="2.5 3.5" stroke-linecap="butt"')
    + `<rect x="393" y="232" width="14" height="30" rx="5" fill="${p.metal(393, 0, 407, 0)}"/><rect x="395.5" y="256" width="9" height="34" rx="3" fill="${p.metal(395, 0, 405, 0)}"/>`
    + [0, 1].map(m => { const g = p.line('M296 560L330 664', t.ink, 9, 'opacity=".8"') + p.line('M296 560L330 664', '#aeb2b7', 2.4, 'stroke-dasharray="2 3"') + `<rect x="291" y="548" width="9" height="20" rx="3" fill="${p.metal(290, 0, 300, 0)}" transform="rotate(-18 296 558)"/>`; return m ? mirror(g) : g }).join('')
    + (detail === 'patch' ? `<rect x="462" y="330" width="58" height="40" rx="4" fill="#efe8dc"/><path d="M474 358v-9a8 8 0 0 1 16 0v9M490 358v-9a8 8 0 0 1 16 0v9" fill="none" stroke="#26241f" stroke-width="3.4"/>` : '')
}

worn.shirt = (p, t, detail) => {
  const body = 'M338 178C306 196 272 208 240 228C250 300 262 340 262 400C258 540 254 660 258 772C290 812 350 822 400 808C450 822 510 812 542 772C546 660 542 540 538 400C538 340 550 300 560 228C528 208 494 196 462 178Z'
  const sl = 'M242 227C208 250 190 296 178 352C160 450 146 570 138 676L206 690C222 590 244 480 264 400C264 330 254 280 242 227Z'
  const cuff = 'M137 672L207 686C206 712 202 736 196 756L132 742C132 718 134 694 137 672Z'
  const cl = 'M340 172C344 154 352 144 362 140C372 168 386 194 400 212C386 234 372 254 360 268C346 240 338 204 340 172Z'
  const sh = [body, sl, cuff, 'M558 227C592 250 610 296 622 352C640 450 654 570 668 742L604 756C578 590 556 480 536 400C536 330 546 280 558 227Z']
  const arm = p.vol(sl, t, { depth: 0.85 }) + p.inside(sl, p.softLine('M232 300C214 420 196 540 186 680', t.deep, 10, 0.4, 8) + p.softLine('M206 330C190 440 176 560 166 680', t.hi, 9, 0.5, 7) + p.softLine('M196 560C210 566 222 564 232 556', t.deep, 8, 0.4, 6)) + p.seam('M242 228C254 280 264 330 264 400', t)
    + p.vol(cuff, t, { depth: 0.7, spread: 0.6 }) + p.stitch('M141 682L203 695M137 734L193 747', t.ink, 0.4) + `<circle cx="190" cy="716" r="5" fill="#f7f3ec" stroke="${t.ink}" stroke-opacity=".5"/>`
  const stripes = detail === 'stripe' ? p.inside(body, range(27).map(i => p.line(`M${248 + i * 12} 170L${248 + i * 12} 830`, t.ink, 1.8, 'opacity=".34"')).join('')) : ''
  const armStripes = detail === 'stripe' ? p.inside(sl, range(11).map(i => p.line(`M${252 - i * 10} 220L${208 - i * 10} 700`, t.ink, 1.8, 'opacity=".34"')).join('')) : ''
  return p.cast(sh, 22, 28, 0.22) + arm + armStripes + mirror(arm + armStripes)
    + p.path('M346 166C370 150 430 150 454 166C440 196 420 214 400 222C380 214 360 196 346 166Z', p.linear(0, 0, 0, 1, [[0, t.dark], [1, t.ink]])) + p.path('M382 168h36v18h-36Z', '#fdfaf4', 'opacity=".9"') + p.line('M390 177h20', '#8b8375', 2.4)
    + p.vol(body, t, { spread: 1.1, depth: 0.8 }) + stripes
    + p.inside(body, p.softLine('M286 380C300 480 286 620 296 780', t.deep, 12, 0.32, 10) + p.softLine('M520 420C500 520 514 640 500 790', t.deep, 14, 0.36, 10) + p.softLine('M330 420C344 540 330 660 340 790', t.hi, 14, 0.5, 10) + p.softLine('M470 300C462 420 466 560 456 700', t.deep, 9, 0.22, 9) + p.softLine('M262 400C290 410 310 430 322 460M538 400C510 410 490 430 478 460', t.deep, 8, 0.35, 7))
    + p.seam('M282 208C330 238 372 244 400 246C428 244 470 238 518 208', t, 1.6)
    + p.path('M384 214L416 214L416 810L384 808Z', p.linear(0, 0, 1, 0, [[0, t.light], [0.7, t.base], [1, t.dark]])) + p.seam('M416 216L416 810', t, 1.8) + p.stitch('M390 226L390 804M410 226L410 804', t.ink, 0.3, 1.4)
    + range(6).map(i => `<g transform="translate(400 ${282 + i * 94})"><circle cx="1.5" cy="2.5" r="8" fill="${t.ink}" opacity=".3"/><circle r="7.6" fill="#f8f4ed"/><circle r="7.6" fill="none" stroke="#b9b0a1" stroke-width="1.2"/><circle cx="-2" cy="-2" r="1.2" fill="#8f8677"/><circle cx="2" cy="-2" r="1.2" fill="#8f8677"/><circle cx="-2" cy="2" r="1.2" fill="#8f8677"/><circle cx="2" cy="2" r="1.2" fill="#8f8677"/></g>`).join('')
    + p.vol('M452 352L524 352L524 424C510 436 496 442 488 446C480 442 466 436 452 424Z', t, { depth: 0.45, spread: 0.5 }) + p.seam('M452 352L524 352L524 424C510 436 496 442 488 446C480 442 466 436 452 424Z', t, 1.6) + p.stitch('M458 364L518 364', t.ink, 0.35, 1.4)
    + p.vol(cl, t, { depth: 0.7, spread: 0.6 }) + mirror(p.vol(cl, t, { depth: 0.7, spread: 0.6 })) + p.stitch('M347 182C347 208 353 236 362 254C372 242 382 228 391 213', t.ink, 0.35, 1.4) + mirror(p.stitch('M347 182C347 208 353 236 362 254C372 242 382 228 391 213', t.ink, 0.35, 1.4))
    + p.stitch('M264 764C296 800 350 808 400 796C450 808 504 800 536 764', t.ink, 0.3, 1.4)
}

