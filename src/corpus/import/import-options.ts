import { DateTime } from 'luxon';
import { UserError } from '../../errors.ts';
import { ImportedEntry, VoiceName } from '../catalogue.ts';
import type { Voice } from '../types.ts';

/** What a person may say of the one document they import, as typed. */
export interface ImportOptions {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly voice?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** The options once checked; `date` is as an attribution prints it. */
export interface Description extends Omit<ImportOptions, 'voice'> {
  readonly voice?: Voice | undefined;
  readonly year?: number | undefined;
}

/** Checks the options as typed. Throws one `UserError` that names every fault. */
export function readOptions(options: ImportOptions): Description {
  const faults: string[] = [];
  const id = trimmed(options, 'id', faults);
  if (id && !ImportedEntry.shape.id.safeParse(id).success)
    faults.push(`--id is made of small letters, digits and hyphens, as in “plan-2025”; “${id}” is not.`);
  const voice = trimmed(options, 'voice', faults);
  const knownVoice = VoiceName.safeParse(voice);
  if (voice && !knownVoice.success)
    faults.push(`--voice is one of ${VoiceName.options.join(', ')}; “${voice}” is not.`);
  const url = trimmed(options, 'url', faults);
  if (url && !isWebAddress(url)) faults.push(`--url starts with https:// or http://; “${url}” does not.`);
  const date = printedDate(trimmed(options, 'date', faults), faults);
  const year = date === undefined ? undefined : yearIn(date);
  if (date && year === undefined) faults.push(`--date names a year, as in “March 2025”; “${date}” does not.`);
  const title = trimmed(options, 'title', faults);
  const publisher = trimmed(options, 'publisher', faults);
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  return { id, title, publisher, voice: knownVoice.data, date, year, url };
}

function trimmed(options: ImportOptions, name: keyof ImportOptions, faults: string[]): string | undefined {
  const value = options[name]?.replace(/\s+/g, ' ').trim();
  if (value === '') faults.push(`--${name} is empty: give it a value, or leave it out.`);
  return value;
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** 2025-03-14 is printed as 14 March 2025; a date in words stays as it is. */
function printedDate(date: string | undefined, faults: string[]): string | undefined {
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  const day = DateTime.fromISO(date, { locale: 'en-GB' });
  if (!day.isValid) faults.push(`--date ${date} is no day of the calendar.`);
  return day.isValid ? day.toFormat('d LLLL yyyy') : date;
}

/** The last year named: a document about 2023–2024 speaks from 2024. */
export function yearIn(text: string): number | undefined {
  const year = text.match(/\b(?:19|20)\d\d\b/g)?.at(-1);
  return year === undefined ? undefined : Number(year);
}
