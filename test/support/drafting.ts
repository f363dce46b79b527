import { join } from 'node:path';
import { loadGlossary } from '../../src/corpus/registers.ts';
import { emptyEntry, entriesOf } from '../../src/updates/draft/draft-entries.ts';
import type { DraftOutcome, StepNote, Stepped } from '../../src/updates/draft/next-question.ts';
import { type DraftInput, openDraft, stepDraft } from '../../src/updates/draft/step-draft.ts';
import type { DraftEntry, UpdateDraft } from '../../src/updates/draft/update-draft.ts';
import { createDraftReader } from '../../src/updates/reading/draft-reader.ts';
import type { Update } from '../../src/updates/record/update.ts';
import { HARBOUR_KNOWLEDGE } from './harbour.ts';
import { PAT, RECOMMENDATIONS, SCALE } from './harbour-record.ts';

/** Reads what is reported on Harbour's recommendations. */
const READER = createDraftReader({
  recommendations: RECOMMENDATIONS,
  statuses: SCALE,
  glossary: loadGlossary(join(HARBOUR_KNOWLEDGE, 'glossary.yml')),
});

/** Wednesday, 18 November 2026. */
export const TODAY = new Date('2026-11-18T10:00:00Z');

/** A draft that nothing has been read into. */
export function blankDraft(more: Partial<UpdateDraft> = {}): UpdateDraft {
  const at = TODAY.toISOString();
  return {
    ...{ id: 'd1', version: 1, author: PAT, reach: { email: PAT.person, id: 'U1' } },
    ...{ conversation: 'general', startedAt: at, touchedAt: at },
    ...{
      entries: [emptyEntry()],
      asking: null,
      amends: null,
      doubted: false,
      unplaced: null,
      shown: false,
      told: false,
      only: null,
    },
    ...more,
  };
}

/** The draft of a first message, as the bot begins it. */
export function draftOf(text: string): UpdateDraft {
  const { drafts, unchanged } = READER.first(text, TODAY);
  if (drafts.length === 0) throw new Error(`"${text}" reports nothing`);
  return blankDraft({ entries: entriesOf(drafts, unchanged) });
}

export interface Drafting {
  readonly draft: UpdateDraft;
  readonly outcome: DraftOutcome;
  readonly notes: readonly StepNote[];
  /** What is asked for, or what is done instead. */
  readonly next: string;
  /** The words of an entry; of the first where nothing is said. */
  words(entry?: number): DraftEntry['words'];
  say(...texts: string[]): Drafting;
  input(input: DraftInput, now?: Date): Drafting;
}

/** Begins a draft with a first message; `previous` are the updates on record. */
export function startDraft(first: string | UpdateDraft, previous: readonly Update[] = []): Drafting {
  const latest = (id: string) => previous.findLast(({ recommendation }) => recommendation === id) ?? null;
  const tools = { reader: READER, latest };
  const show = ({ draft, outcome, notes = [] }: Stepped): Drafting => ({
    ...{ draft, outcome, notes },
    next: outcome.kind === 'ask' ? outcome.want : outcome.kind,
    words(at = 0) {
      const entry = draft.entries[at];
      if (!entry) throw new Error(`the draft has no entry ${at}`);
      return entry.words;
    },
    say: (...texts) =>
      texts.reduce((before, text) => before.input({ kind: 'said', text }), show({ draft, outcome })),
    input: (input, now = TODAY) => show(stepDraft(draft, input, now, tools)),
  });
  return show(openDraft(typeof first === 'string' ? draftOf(first) : first, TODAY, tools));
}
