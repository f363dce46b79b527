import type { Line } from '../lines.ts';

/** What every reader needs: the bytes, and the name by which the user knows them (for messages). */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The media type a web server declared; only the HTML reader looks at it, for its charset. */
  readonly contentType?: string;
}

/** What every reader gives: the lines in reading order, and sentences the user should know. */
export interface Reading {
  readonly lines: Line[];
  readonly notes: string[];
}
