import type { Log } from '../../src/log.ts';

/** A log that keeps its messages, with what was told beside each. */
export function collectLog(): Log & { readonly messages: string[]; readonly fields: object[] } {
  const messages: string[] = [];
  const fields: object[] = [];
  const keep = (told: object, message: string) => {
    fields.push(told);
    messages.push(message);
  };
  return { messages, fields, info: keep, warn: keep, error: keep };
}
