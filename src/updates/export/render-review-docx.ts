import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { shadeOf } from '../board/shades.ts';
import { nameStatus } from '../board/wording.ts';
import type { Status } from '../statuses.ts';
import { REVIEW_COLUMNS, type ReviewColumn, toLines, toPeerLines } from './review-cells.ts';
import type { ReviewPack, ReviewRow } from './review-pack.ts';
import { REVIEW } from './wording.ts';

/** A4, in twentieths of a point, as it stands upright: the library turns it. */
const PAGE = { width: 11906, height: 16838, margin: 720 };
/** In twentieths of a point; together they fill a landscape page between its margins. */
const WIDTHS: Readonly<Record<ReviewColumn, number>> = {
  reference: 940,
  recommendation: 1850,
  action: 1450,
  leadOfficer: 960,
  leadMember: 960,
  originalDate: 1000,
  revisedDate: 1400,
  status: 1000,
  direction: 950,
  progress: 2250,
  correctiveAction: 1450,
  evidence: 1188,
};
/** In half points. */
const SMALL = 16;
const GAP = 120;
const HEAD_FILL = 'E6E6E6';

/** The pack as a Word document: landscape, the head of the table repeated on each page, the key at the end. */
export function renderReviewDocx(pack: ReviewPack): Promise<Buffer> {
  const children = [
    new Paragraph({ text: REVIEW.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: pack.council, size: 28 })], spacing: { after: GAP } }),
    ...[REVIEW.made(pack.day, pack.exportedBy), pack.totals, REVIEW.source].map(
      (text) => new Paragraph({ text: printable(text), spacing: { after: GAP } }),
    ),
    reviewTable(pack),
    ...keySection(pack),
  ];
  const properties = {
    page: {
      size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
      margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
    },
  };
  return Packer.toBuffer(
    new Document({
      title: `${REVIEW.title}, ${pack.council}`,
      styles: { default: { document: { run: { font: 'Arial', size: 20 } } } },
      sections: [{ properties, footers: { default: pageFooter() }, children }],
    }),
  );
}

function reviewTable({ rows, key }: ReviewPack): Table {
  const head = new TableRow({
    tableHeader: true,
    children: REVIEW_COLUMNS.map((column) => cell([REVIEW.columns[column]], { bold: true, fill: HEAD_FILL })),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: REVIEW_COLUMNS.map((column) => WIDTHS[column]),
    rows: [head, ...rows.flatMap((row) => [recommendationRow(row, key), peersRow(row)])],
  });
}

/** Kept on one page with the row under it. */
function recommendationRow(row: ReviewRow, key: readonly Status[]): TableRow {
  const lines = toLines(row);
  const status = key.find(({ id }) => id === row.statusId);
  return new TableRow({
    cantSplit: true,
    children: REVIEW_COLUMNS.map((column) =>
      cell(lines[column], {
        bold: column === 'reference' || column === 'status',
        fill: column === 'status' && status ? shadeOf(status).pale.slice(1) : null,
      }),
    ),
  });
}

/** What the peers said stands right under the recommendation, across the whole table. */
function peersRow({ peers }: ReviewRow): TableRow {
  const head = new TextRun({ text: `${REVIEW.peers}: `, bold: true, size: SMALL });
  const [first = '', ...rest] = toPeerLines(peers).map(printable);
  const paragraphs = [
    new Paragraph({ children: [head, new TextRun({ text: first, size: SMALL })] }),
    ...rest.map((text) => new Paragraph({ children: [new TextRun({ text, size: SMALL })] })),
  ];
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: REVIEW_COLUMNS.length, margins: MARGINS, children: paragraphs })],
  });
}

const MARGINS = { top: 40, bottom: 40, left: 60, right: 60 };

function cell(
  lines: readonly string[],
  { bold, fill }: { readonly bold: boolean; readonly fill: string | null },
): TableCell {
  const shown = lines.length > 0 ? lines.flatMap((line) => line.split('\n')) : [''];
  return new TableCell({
    margins: MARGINS,
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    children: shown.map(
      (line) =>
        new Paragraph({
          keepNext: true,
          children: [new TextRun({ text: printable(line), size: SMALL, bold })],
        }),
    ),
  });
}

function keySection({ key }: ReviewPack): Paragraph[] {
  const lines = [...key.map((status) => `${nameStatus(status)}: ${status.means}`), ...REVIEW.notes];
  return [
    new Paragraph({
      text: REVIEW.key,
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: { before: GAP * 2, after: GAP },
    }),
    ...lines.map((text) => new Paragraph({ text, bullet: { level: 0 }, keepLines: true })),
  ];
}

function pageFooter(): Footer {
  const children = [`${REVIEW.page} `, PageNumber.CURRENT, ` ${REVIEW.of} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: SMALL })] }),
    ],
  });
}

/** Control characters may not stand in XML: Word refuses the whole document for one of them. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
