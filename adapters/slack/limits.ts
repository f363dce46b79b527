/**
 * What Slack accepts, in UTF-16 code units unless another unit is named. Where Slack's own pages and practice differ,
 * the smaller figure stands here. Sources: docs.slack.dev, reference/block-kit; `@slack/types`; bolt-js issue 2509 for
 * the size of a whole message.
 */
export const LIMITS = {
  /** Slack cuts `text` at 40,000; beyond 4,000 clients fold it away. */
  text: 4000,
  /** Our own: a summary that is read aloud whole. */
  summary: 300,
  blocksInMessage: 50,
  blocksInView: 100,
  /** Characters of the JSON of all blocks of a message: `msg_blocks_too_long` was seen near 13,200. */
  payload: 12_000,
  sectionText: 3000,
  /** Our own, characters of JSON: two such blocks and what stands around them go into one message. */
  richText: 5000,
  headerText: 150,
  buttonText: 75,
  buttonValue: 2000,
  linkUrl: 3000,
  /** Our own: longer than any document's title. */
  linkText: 300,
  actionsElements: 25,
  tableRows: 100,
  tableColumns: 20,
  tablesInMessage: 1,
  chartsInMessage: 2,
  chartTitle: 50,
  chartSlices: 6,
  chartLabel: 20,
  options: 100,
  optionGroups: 100,
  optionText: 75,
  inputLabel: 2000,
  inputText: 3000,
  modalTitle: 24,
  privateMetadata: 3000,
  prompts: 4,
} as const;

/** A text of at most `most` characters; where something was left out it ends in "…". */
export function clip(text: string, most: number): string {
  return text.length <= most ? text : `${cutBefore(text, most - 1).trimEnd()}…`;
}

/** The longest beginning of a text of at most `most` code units that does not end in half a character. */
function cutBefore(text: string, most: number): string {
  const end = isHighSurrogate(text.charCodeAt(most - 1)) ? most - 1 : most;
  return text.slice(0, end);
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** How much a text takes up in a payload: control characters and quotation marks are longer there. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/**
 * Cuts a text into pieces whose JSON has at most `most` characters, where possible behind a line or a word. Joined they
 * are the text again, character for character.
 */
export function splitText(text: string, most: number = LIMITS.sectionText): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (sizeOf(rest) > most) {
    const piece = findPiece(rest, most);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function findPiece(text: string, most: number): string {
  let piece = cutBefore(text, most - 2);
  while (sizeOf(piece) > most) piece = cutBefore(piece, Math.floor(piece.length * 0.8));
  const behind = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf(' ')) + 1;
  // A cut far in front would make a short piece; better a cut inside a word.
  return behind > piece.length / 2 ? piece.slice(0, behind) : piece;
}
