import type { TrailWanted } from '../updates/wanted.ts';
import type { GUIDES } from '../updates/wording.ts';
import type { ClockIntent } from './record-clock.ts';

/** What a message wants from the record of updates. */
export type RecordIntent =
  /** `only`: the words for the statuses that are asked about. */
  | {
      readonly kind: 'board';
      readonly only?: readonly string[];
      readonly mine?: boolean;
      /** A day that has passed, in words. */
      readonly asAt?: string;
    }
  /** What holds up those of some statuses; without any, all that name a blocker. */
  | { readonly kind: 'blocked'; readonly only?: readonly string[]; readonly mine?: boolean }
  /** Those that have become worse, or better. */
  | {
      readonly kind: 'travel';
      readonly direction: 'worse' | 'better';
      /** From the one to the other alone, in the words that were used. */
      readonly between?: readonly [string, string];
      readonly period?: string;
      readonly mine?: boolean;
    }
  /** What is in trouble, late or long unreported. */
  | { readonly kind: 'attention'; readonly mine?: boolean }
  | { readonly kind: 'picture' }
  /**
   * "Where are we on R5": the words that name the recommendation; `whole`: all that was ever said of it; `late`: whether it
   * is late is asked.
   */
  | {
      readonly kind: 'standing';
      readonly about: string;
      readonly others?: readonly string[];
      readonly late?: boolean;
      readonly whole?: boolean;
      readonly asAt?: string;
    }
  /** The dates that have moved. */
  /** `slipped`: what is late may have slipped, too. */
  | { readonly kind: 'moves'; readonly slipped?: true; readonly period?: string }
  /** What the statuses mean. */
  | { readonly kind: 'key' }
  /** The versions that were saved. */
  | { readonly kind: 'trail'; readonly wanted: TrailWanted; readonly period?: string }
  /** `period`: the words that name the days. */
  | { readonly kind: 'changes'; readonly period?: string }
  | { readonly kind: 'due'; readonly mine: boolean; readonly period: string | null }
  /** What was saved last: by somebody with the name `by`, on the recommendation `of`, in a period. */
  | {
      readonly kind: 'saved';
      readonly mine: boolean;
      readonly by?: string;
      readonly of?: string;
      readonly period?: string;
    }
  /** Whether what was said is on record; `whole`: what has been taken down of it. */
  | { readonly kind: 'kept'; readonly whole?: boolean }
  /** "No change on any of mine". */
  | { readonly kind: 'unchanged' }
  /** What the bot does not do itself: who does, and how. */
  | {
      readonly kind: 'guide';
      readonly topic: keyof typeof GUIDES;
    }
  | { readonly kind: 'overdue'; readonly mine?: boolean }
  /** Those without an update in a period. */
  | { readonly kind: 'silent'; readonly period?: string; readonly mine?: boolean }
  /** Those whose last update is old. */
  | { readonly kind: 'stale'; readonly mine?: boolean }
  | ClockIntent
  | { readonly kind: 'mine' }
  /** The last update of the person, else the latest on the recommendation `of`. */
  | { readonly kind: 'undo'; readonly of?: string }
  /** "Put it back": what was taken back last, on the recommendation `of` where it names one. */
  | { readonly kind: 'restore'; readonly of?: string }
  /** The last update of the person, else that on the recommendation `of`; `words` say what to change. */
  | { readonly kind: 'amend'; readonly of?: string; readonly words?: string }
  /** Begins a draft; null takes the message before. */
  | { readonly kind: 'log'; readonly words: string | null }
  | { readonly kind: 'suggestions' }
  | { readonly kind: 'ratings' };
