import bwip from 'bwip-js/node';
import { ink, keepTogether, margin, muted, type Pdf } from './pdf-page.ts';

const barHeight = 46;
const moduleWidth = 1.15;

/** Widths of bars and spaces by turns, a bar first, in modules. */
function widthsOf(text: string): readonly number[] {
  const [drawn] = bwip.raw({ bcid: 'code128', text });
  return drawn && 'sbs' in drawn ? drawn.sbs : [];
}

/** A number as Code 128 with the number in letters below it, for a scanner and for eyes. */
export function drawBarcode(pdf: Pdf, text: string): void {
  keepTogether(pdf, barHeight + 22);
  const top = pdf.y;
  let left = margin;
  widthsOf(text).forEach((width, at) => {
    if (at % 2 === 0) pdf.rect(left, top, width * moduleWidth, barHeight);
    left += width * moduleWidth;
  });
  pdf.fillColor(ink).fill();
  pdf
    .font('text')
    .fontSize(9)
    .fillColor(muted)
    .text(text, margin, top + barHeight + 4, { width: left - margin, align: 'center', lineBreak: false });
  pdf.x = margin;
  pdf.y = top + barHeight + 26;
}
