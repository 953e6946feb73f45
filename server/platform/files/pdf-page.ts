import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

export const margin = 56;
export const ink = '#1c1b19';
export const muted = '#6f6b64';
export const hairline = '#d9d5cd';

export function widthOf(pdf: Pdf): number {
  return pdf.page.width - margin * 2;
}

/** Starts a new page when what comes next would be torn apart. */
export function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - margin - 20) pdf.addPage();
}
