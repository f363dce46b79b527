import type { Reply } from '../chat.ts';

/** A sentence or two for the person who asked alone. */
export function sayText(text: string): Reply {
  return { summary: text, blocks: [{ type: 'text', text }], audience: 'asker' };
}
