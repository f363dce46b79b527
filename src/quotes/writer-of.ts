import type { Passage, Voice } from '../corpus/types.ts';

/** Who may be quoted with the words of a passage: where somebody tells what another found, whoever tells it. */
export function writerOf({ writer, voice }: Pick<Passage, 'writer' | 'voice'>): Voice {
  return writer ?? voice;
}
