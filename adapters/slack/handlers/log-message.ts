import type { Desk } from '../desk.ts';
import type { IncomingShortcut } from '../incoming/parse-shortcut.ts';
import { openForm } from './open-form.ts';
import { readMessage } from './read-message.ts';

/** Opens the form with what a message says: "Log as progress update". */
export function logMessage(desk: Desk, shortcut: IncomingShortcut): Promise<void> {
  const { text, trigger, place } = shortcut;
  const origin = { kind: 'place', ...place } as const;
  // Names are looked up behind the window: what opens it is valid for three seconds.
  const about = async () => ({ text: await readMessage(desk, text) });
  return openForm(desk, shortcut, { trigger, origin, about });
}
