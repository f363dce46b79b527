/** Every sentence that the stores say. To whoever runs the bot, except for `NOT_SAVED`, which the sender of a message reads. */

export const NOT_SAVED = {
  full: 'That was not saved: there is no room left on the disk. Nothing was changed. Tell whoever runs Peersay for you; once there is room again, send it once more.',
  forbidden:
    'That was not saved: the folder of the record does not allow writing. Nothing was changed. Tell whoever runs Peersay for you; once it does, send it once more.',
  other: (code: string) =>
    `That was not saved: the disk reported a fault (${code}). Nothing was changed. Send it once more in a while.`,
  taken:
    'That was not saved: another process has taken over the folder of the record. Nothing was changed. Tell whoever runs Peersay for you: this one has to be stopped.',
} as const;

export const OPENING = {
  forbidden: (folder: string, code: string) =>
    `The record in ${folder} cannot be opened: the folder does not allow reading and writing (${code}). Give the bot the right to, or name another folder in PEERSAY_DATA.`,
  faulty: (folder: string, code: string) =>
    `The record in ${folder} cannot be opened: the disk reported a fault (${code}). Nothing was changed. Once it is mended, start again.`,
  full: (folder: string) =>
    `The record in ${folder} cannot be opened: there is no room left on the disk. Free some space and start again.`,
  inUse: (folder: string, pid: number, host: string) =>
    `The record in ${folder} is in use by process ${pid} on ${host}. Stop that one first, or give this one another folder with PEERSAY_DATA.`,
  inUseBySomebody: (file: string) =>
    `The record is in use by another process, which keeps changing ${file}. Stop that one first, or give this one another folder with PEERSAY_DATA.`,
} as const;

const RESTORE = 'Nothing was changed. Restore the folder from a backup and start again';

export const DAMAGE = {
  line: (file: string, line: number, what: string) =>
    `${file}, line ${line} is damaged (${what}). ${RESTORE}; or, to go on without what it held, put {"do":"lost"} in the place of that line.`,
  head: (file: string, what: string) => `${file}, line 1 is damaged (${what}). ${RESTORE}.`,
  shorter: (file: string, found: number, expected: number) =>
    `${file} has lost lines: it ends at number ${found}, but number ${expected} was written. ${RESTORE}. If the folder is itself a copy, made while the bot was running, take record.json out of it first.`,
  missing: (file: string, because: string) => `${file} is missing, though ${because}. ${RESTORE}.`,
  fewer: (file: string, found: number, expected: number) =>
    `${file} has lost lines: it has ${found} events of ${expected}. ${RESTORE}.`,
  twice: (file: string, n: number) =>
    `${file} and another file of the record hold different events under number ${n}. ${RESTORE}.`,
  newer: (file: string, version: number, known: number) =>
    `${file} was written by a newer version of Peersay (format ${version}; this one knows up to ${known}). Start the newer version.`,
} as const;

/** What is wrong with a line. */
export const FAULTS = {
  sum: 'its sum does not match',
  noEntry: 'it is no entry of the record',
  noEvent: (fault: string) => `its event is not whole: ${fault}`,
  noHead: 'the first line does not say what the file is',
  order: (expected: number, found: number) => `number ${found} stands where ${expected} was due`,
} as const;
