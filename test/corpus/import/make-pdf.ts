import { degrees, PDFDocument, type PDFFont, rgb, StandardFonts } from 'pdf-lib';

/** One printed text: `y` counts down from the top of an A4 page, in points. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly turned?: boolean;
}

const HEIGHT = 842;
const WIDTH = 595;

/** Prints each page's texts where they are told to stand. A page without texts holds a grey box, as a scan would. */
export async function makePdf(pages: readonly (readonly Print[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const heavy = await document.embedFont(StandardFonts.HelveticaBold);
  for (const prints of pages) {
    const page = document.addPage([WIDTH, HEIGHT]);
    if (prints.length === 0)
      page.drawRectangle({ x: 50, y: 50, width: 400, height: 600, color: rgb(0.8, 0.8, 0.8) });
    for (const { text, x, y, size = 11, bold = false, turned = false } of prints) {
      const rotate = degrees(turned ? 90 : 0);
      page.drawText(text, { x, y: HEIGHT - y, size, font: bold ? heavy : regular, rotate });
    }
  }
  return document.save();
}

/** Breaks a text into printed lines as a word processor does: as many words as fit in `width`. */
export async function wrap(
  text: string,
  at: { x: number; y: number; width: number; indent?: number; size?: number; bold?: boolean },
): Promise<Print[]> {
  const { x, y, width, indent = 0, size = 11, bold = false } = at;
  const document = await PDFDocument.create();
  const font = await document.embedFont(bold ? StandardFonts.HelveticaBold : StandardFonts.Helvetica);
  const lines = breakLines(text.split(' '), font, size, width, indent);
  return lines.map((line, index) => ({
    text: line,
    x: index === 0 ? x + indent : x,
    y: y + index * size * 1.2,
    size,
    bold,
  }));
}

function breakLines(words: readonly string[], font: PDFFont, size: number, width: number, indent: number) {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const room = lines.length === 1 ? width - indent : width;
    if (last !== undefined && font.widthOfTextAtSize(`${last} ${word}`, size) <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A PDF that asks for a password: its /Encrypt dictionary names a key that no empty password gives. */
export function lockedPdf(): Uint8Array {
  const key = 'ab'.repeat(32);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 5\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<01><01>] >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
