import { crc32 } from 'node:zlib';

/** A line ends with the CRC-32 of what stands before it, so that a changed character is noticed wherever it stands. */
const SEAL = /^,"sum":"([0-9a-f]{8})"\}$/;
const SEAL_LENGTH = ',"sum":"00000000"}'.length;

/** One line of JSON with its sum, line end included. */
export function sealLine(fields: object): string {
  const open = JSON.stringify(fields).slice(0, -1);
  return `${open},"sum":"${sumOf(open)}"}\n`;
}

/** What a line holds; undefined where it is damaged. */
export function openLine(line: Buffer): unknown {
  const at = line.length - SEAL_LENGTH;
  const sum = SEAL.exec(line.toString('latin1', Math.max(0, at)))?.[1];
  if (sum === undefined || sum !== sumOf(line.subarray(0, at))) return undefined;
  try {
    return JSON.parse(`${line.toString('utf8', 0, at)}}`);
  } catch {
    return undefined;
  }
}

function sumOf(text: string | Buffer): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/** The lines of a file without their ends, and what follows the last line end. */
export function splitLines(bytes: Buffer): { lines: Buffer[]; rest: Buffer } {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return { lines, rest: bytes.subarray(start) };
}
