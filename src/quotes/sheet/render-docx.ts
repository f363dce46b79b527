import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { BESIDE_QUOTATION, type QuotationSheet, type SheetRow, toSheetRow } from './quotation-sheet.ts';
import { SHEET } from './wording.ts';

/** In twentieths of a point. */
const INDENT = 400;
const GAP = 160;

/** The sheet as a Word document, one quotation after the other. */
export function renderDocx({ topic, day, offers }: QuotationSheet): Promise<Buffer> {
  const head = [
    new Paragraph({ text: SHEET.title(topic), heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: SHEET.made(day), spacing: { after: GAP } }),
  ];
  const body =
    offers.length > 0 ? offers.map(toSheetRow).flatMap(toParagraphs) : [new Paragraph(SHEET.empty)];
  return Packer.toBuffer(
    new Document({ title: SHEET.title(topic), sections: [{ children: [...head, ...body] }] }),
  );
}

function toParagraphs(row: SheetRow): Paragraph[] {
  const quotation = new Paragraph({
    children: [new TextRun({ text: row.quotation, size: 26 })],
    indent: { left: INDENT },
    spacing: { before: GAP * 2, after: GAP / 2 },
    keepNext: true,
  });
  const beside = BESIDE_QUOTATION.filter((column) => row[column] !== '').map(
    (column) =>
      new Paragraph({
        children: [new TextRun({ text: `${SHEET.columns[column]}: `, bold: true }), new TextRun(row[column])],
      }),
  );
  return [quotation, ...beside];
}
