import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { drawBarcode } from './pdf-barcode.ts';
import { hairline, ink, keepTogether, margin, muted, widthOf, type Pdf } from './pdf-page.ts';
import { drawTable, type PdfTable } from './pdf-table.ts';

export type { PdfTable } from './pdf-table.ts';

/** Who signs, on which side: `role` is the party, then the position and the name under the line. */
export type Signature = { role: string; name: string; position?: string };

export type PdfBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; align?: 'left' | 'right' | 'center' }
  | { kind: 'list'; items: readonly string[] }
  /** Names on the left, values on the right. */
  | { kind: 'facts'; rows: readonly (readonly [name: string, value: string])[] }
  | ({ kind: 'table' } & PdfTable)
  | { kind: 'signatures'; sides: readonly Signature[] }
  /** A number for a scanner. */
  | { kind: 'barcode'; text: string }
  /** The next document of a pile begins here, on a page of its own. */
  | { kind: 'page'; title: string; subtitle?: string };

export type PdfContent = {
  title: string;
  subtitle?: string;
  blocks: readonly PdfBlock[];
  /** Stands in the file as its date: the same content makes the same bytes. */
  issuedAt: Date;
  /** A line at the foot of every page, beside the page number. */
  footer?: string;
  pageLabel?: (page: number, pages: number) => string;
};

const fontFolder = 'dejavu-fonts-ttf/ttf';
const fontFile = (name: string): string => createRequire(import.meta.url).resolve(`${fontFolder}/${name}.ttf`);

function drawHeader(pdf: Pdf, { title, subtitle }: Pick<PdfContent, 'title' | 'subtitle'>): void {
  pdf
    .font('bold')
    .fontSize(17)
    .fillColor(ink)
    .text(title, margin, margin, { width: widthOf(pdf) });
  if (subtitle)
    pdf
      .moveDown(0.3)
      .font('text')
      .fontSize(10)
      .fillColor(muted)
      .text(subtitle, { width: widthOf(pdf) });
  pdf.moveDown(1.2);
}

function drawFacts(pdf: Pdf, rows: readonly (readonly [string, string])[]): void {
  const nameWidth = widthOf(pdf) * 0.36;
  const valueWidth = widthOf(pdf) - nameWidth - 12;
  pdf.fontSize(9.5);
  for (const [name, value] of rows) {
    const height = Math.max(pdf.font('text').heightOfString(name, { width: nameWidth }), pdf.heightOfString(value || '—', { width: valueWidth }));
    keepTogether(pdf, height + 8);
    const top = pdf.y;
    pdf.fillColor(muted).text(name, margin, top, { width: nameWidth });
    pdf.fillColor(ink).text(value || '—', margin + nameWidth + 12, top, { width: valueWidth });
    pdf.y = top + height + 4;
    pdf
      .moveTo(margin, pdf.y)
      .lineTo(margin + widthOf(pdf), pdf.y)
      .lineWidth(0.5)
      .strokeColor(hairline)
      .stroke();
    pdf.y += 4;
  }
  pdf.x = margin;
  pdf.moveDown(0.8);
}

function drawSignatures(pdf: Pdf, sides: readonly Signature[]): void {
  const gap = 28;
  const width = (widthOf(pdf) - gap * (sides.length - 1)) / Math.max(1, sides.length);
  keepTogether(pdf, 110);
  const top = pdf.y + 16;
  sides.forEach((side, at) => {
    const left = margin + at * (width + gap);
    pdf.font('bold').fontSize(9.5).fillColor(ink).text(side.role, left, top, { width });
    if (side.position)
      pdf
        .font('text')
        .fontSize(9)
        .fillColor(muted)
        .text(side.position, left, top + 18, { width });
    pdf
      .moveTo(left, top + 62)
      .lineTo(left + width, top + 62)
      .lineWidth(0.7)
      .strokeColor(ink)
      .stroke();
    pdf
      .font('text')
      .fontSize(9)
      .fillColor(ink)
      .text(side.name, left, top + 67, { width });
  });
  pdf.x = margin;
  pdf.y = top + 96;
}

function drawList(pdf: Pdf, items: readonly string[]): void {
  pdf.font('text').fontSize(10).fillColor(ink);
  items.forEach((item, at) => {
    keepTogether(pdf, 16);
    const top = pdf.y;
    pdf.text(`${at + 1}.`, margin, top, { width: 22 });
    pdf.text(item, margin + 24, top, { width: widthOf(pdf) - 24, lineGap: 2 });
    pdf.moveDown(0.3);
  });
  pdf.x = margin;
  pdf.moveDown(0.5);
}

function drawBlock(pdf: Pdf, block: PdfBlock): void {
  const width = widthOf(pdf);
  if (block.kind === 'heading') {
    keepTogether(pdf, 60);
    pdf.moveDown(0.4).font('bold').fontSize(12).fillColor(ink).text(block.text, margin, pdf.y, { width }).moveDown(0.5);
  } else if (block.kind === 'paragraph') {
    pdf
      .font('text')
      .fontSize(10)
      .fillColor(ink)
      .text(block.text, margin, pdf.y, { width, align: block.align ?? 'left', lineGap: 2 })
      .moveDown(0.7);
  } else if (block.kind === 'page') {
    pdf.addPage();
    drawHeader(pdf, block);
  } else if (block.kind === 'barcode') drawBarcode(pdf, block.text);
  else if (block.kind === 'list') drawList(pdf, block.items);
  else if (block.kind === 'facts') drawFacts(pdf, block.rows);
  else if (block.kind === 'table') drawTable(pdf, block);
  else drawSignatures(pdf, block.sides);
}

function numberPages(pdf: Pdf, { footer = '', pageLabel = (page, pages) => `${page} / ${pages}` }: PdfContent): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    // Below the bottom margin pdfkit would open a new page for every line.
    pdf.page.margins.bottom = 0;
    const top = pdf.page.height - margin + 16;
    pdf.font('text').fontSize(8).fillColor(muted);
    pdf.text(footer, margin, top, { width: widthOf(pdf) - 90, lineBreak: false, ellipsis: true });
    pdf.text(pageLabel(at - start + 1, count), margin + widthOf(pdf) - 90, top, { width: 90, align: 'right', lineBreak: false });
  }
}

/** A document on A4 in a typeface that has Ukrainian, Kazakh, ₴ and ₸. The same content makes the same bytes. */
export async function makePdf(content: PdfContent): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    info: { Title: content.title, Creator: 'Agora', Producer: 'Agora', CreationDate: content.issuedAt, ModDate: content.issuedAt },
  });
  const bytes = buffer(pdf);
  pdf.registerFont('text', fontFile('DejaVuSans')).registerFont('bold', fontFile('DejaVuSans-Bold'));
  drawHeader(pdf, content);
  for (const block of content.blocks) drawBlock(pdf, block);
  numberPages(pdf, content);
  pdf.end();
  return bytes;
}
