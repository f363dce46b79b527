import * as z from 'zod';
import { SLOTS } from '../reading/reading.ts';
import { STATUS_IDS } from '../statuses.ts';

/** What a draft asks for: the slots of an update, and what the checks on sense want to know. */
export const WANTS = [...SLOTS, 'correctiveAction', 'evidence', 'explanation'] as const;
export type Want = (typeof WANTS)[number];

const Lines = z.array(z.string());

/** One update in the making: what was read, and what was asked about it. */
export const DraftEntry = z.object({
  /** As read from the messages; each text slot as the sender's lines. */
  words: z.object({
    recommendation: z.string().nullable(),
    status: z.enum(STATUS_IDS).nullable(),
    progress: Lines,
    nextStep: Lines,
    due: z.string().nullable(),
    blocker: Lines,
    figures: Lines,
    evidence: Lines,
    /** It was said how it does not stand: the status on record is not taken over. */
    statusDenied: z.literal(true).optional(),
  }),
  correctiveAction: z.string().nullable(),
  explanation: z.string().nullable(),
  /** Left open by the sender's own wish. */
  skipped: z.array(z.enum(WANTS)),
  /** Checks on sense that have been put: each is put once. */
  checked: z.array(z.enum(WANTS)),
  /** "Same as last week", as it was said: what is not said comes from the last update. */
  unchanged: z.string().nullable().default(null),
  /** It named a recommendation by a number that none has. */
  stray: z.boolean().default(false),
  /** The status was not said: it is that of the last update, and shown so. */
  asBefore: z.boolean().default(false),
});
export type DraftEntry = z.infer<typeof DraftEntry>;

/**
 * One or several updates that somebody is writing. It waits until it is saved, cancelled, or too old. `version` grows
 * with every change, so that a button of an earlier version is recognised.
 */
export const UpdateDraft = z.object({
  id: z.string(),
  version: z.int(),
  author: z.object({ person: z.string(), name: z.string(), platform: z.string() }),
  /** Where to reach the author, should the draft grow too old. */
  reach: z.object({ email: z.string().nullable(), id: z.string() }),
  conversation: z.string(),
  startedAt: z.string(),
  touchedAt: z.string(),
  entries: z.array(DraftEntry),
  /** What was asked last; null once everything has been shown back. */
  asking: z.object({ entry: z.int(), want: z.enum(WANTS) }).nullable(),
  /** The update that a saved draft amends, and the version of it that the author has seen. */
  amends: z.object({ update: z.string(), version: z.int() }).nullable(),
  /** What would be saved was shown beside what is asked: the next "save" saves it. */
  shown: z.boolean().default(false),
  /** It was shown by itself, with what its author has to know, and not only beside a question. */
  told: z.boolean().default(false),
  /** Of several the recommendations that were shown so; null for all. */
  only: z.array(z.string()).nullable().default(null),
  /** What was said without telling which of several updates it is for; that was asked last. */
  unplaced: z.string().nullable().default(null),
  /** It was asked last whether to drop it. */
  doubted: z.boolean().default(false),
});
export type UpdateDraft = z.infer<typeof UpdateDraft>;
