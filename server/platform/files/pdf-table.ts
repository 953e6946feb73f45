import { hairline, ink, keepTogether, margin, muted, widthOf, type Pdf } from './pdf-page.ts';

export type PdfTable = {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Shares of the page's width; equal without. */
  widths?: readonly number[];
  align?: readonly ('left' | 'right')[];
  /** Set in bold under a line. */
  totals?: readonly string[];
};

type Drawn = { lefts: number[]; widths: number[]; align: readonly ('left' | 'right')[] };

const gap = 8;

function layOut(pdf: Pdf, table: PdfTable): Drawn {
  const shares = table.head.map((_, at) => table.widths?.[at] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (widthOf(pdf) * share) / whole);
  const lefts = widths.map((_, at) => margin + widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  return {
    lefts,
    widths: widths.map((width, at) => (at === widths.length - 1 ? width : width - gap)),
    align: table.head.map((_, at) => table.align?.[at] ?? 'left'),
  };
}

function heightOf(pdf: Pdf, cells: readonly string[], { widths }: Drawn): number {
  return Math.max(...widths.map((width, at) => pdf.heightOfString(cells[at] ?? '', { width })));
}

function drawRow(pdf: Pdf, cells: readonly string[], drawn: Drawn): void {
  const height = heightOf(pdf, cells, drawn);
  const top = pdf.y;
  drawn.lefts.forEach((left, at) => pdf.text(cells[at] ?? '', left, top, { width: drawn.widths[at]!, align: drawn.align[at]! }));
  pdf.y = top + height + 4;
}

function drawLine(pdf: Pdf, colour: string): void {
  pdf
    .moveTo(margin, pdf.y)
    .lineTo(margin + widthOf(pdf), pdf.y)
    .lineWidth(0.5)
    .strokeColor(colour)
    .stroke();
  pdf.y += 4;
}

function drawHead(pdf: Pdf, table: PdfTable, drawn: Drawn): void {
  pdf.font('bold').fontSize(8.5).fillColor(muted);
  drawRow(pdf, table.head, drawn);
  drawLine(pdf, ink);
  pdf.font('text').fontSize(9).fillColor(ink);
}

/** A table that repeats its head on every page it runs over. */
export function drawTable(pdf: Pdf, table: PdfTable): void {
  const drawn = layOut(pdf, table);
  keepTogether(pdf, 60);
  drawHead(pdf, table, drawn);
  for (const row of table.rows) {
    const page = pdf.page;
    keepTogether(pdf, heightOf(pdf, row, drawn) + 10);
    if (pdf.page !== page) drawHead(pdf, table, drawn);
    drawRow(pdf, row, drawn);
    drawLine(pdf, hairline);
  }
  if (table.totals) {
    keepTogether(pdf, 24);
    pdf.font('bold').fontSize(9).fillColor(ink);
    drawRow(pdf, table.totals, drawn);
  }
  pdf.x = margin;
  pdf.moveDown(0.8);
}
