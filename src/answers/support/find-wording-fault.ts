import type { Voice } from '../../corpus/types.ts';
import { type DetailFault, findDetailFault } from './check-details.ts';
import { isPlainText } from './check-form.ts';
import { findSenseFault, type SenseFault, type SupportLevels } from './check-sense.ts';
import { isRightSpeaker } from './check-speaker.ts';
import type { Evidence, WordReader } from './evidence.ts';

/** Why a wording that is not ours must not be shown. */
export type WordingFault = 'not plain text' | 'wrong speaker' | DetailFault | SenseFault;

export interface WordingDeps {
  readonly words: WordReader;
  /** What the claim may name: the council, and the year of its documents. */
  readonly allowed: string;
  readonly levels: SupportLevels;
}

/** Holds a wording against what it rests on; null when it may be shown. */
export function findWordingFault(
  text: string,
  voice: Voice,
  evidence: Evidence,
  { words, allowed, levels }: WordingDeps,
): WordingFault | null {
  if (!isPlainText(text)) return 'not plain text';
  const detail = findDetailFault(text, evidence, allowed, words);
  if (detail) return detail;
  if (!isRightSpeaker(text, voice, evidence)) return 'wrong speaker';
  return findSenseFault(text, evidence, words, levels);
}
