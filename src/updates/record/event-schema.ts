import * as z from 'zod';
import { STATUS_IDS } from '../statuses.ts';
import type { EventKind, RecordEvent } from './events.ts';

const Text = z.string();
const Id = z.string().min(1);
const Time = z.iso.datetime({ offset: true });
const Day = z.iso.date();
const Count = z.int().nonnegative();
const Author = z.object({ person: Id, name: Text, platform: Text });

const UpdateShape = z.object({
  id: Id,
  version: z.int().positive(),
  recommendation: Id,
  status: z.enum(STATUS_IDS),
  progress: Text.nullable(),
  nextStep: Text.nullable(),
  due: Day.nullable(),
  blocker: Text.nullable(),
  correctiveAction: Text.nullable(),
  explanation: Text.nullable(),
  figures: z.array(Text),
  evidence: z.array(Text),
  author: Author,
  at: Time,
});

const Span = z.object({ source: Id, section: Text, start: Count, end: Count });
const Sent = z.object({ to: Id, period: Id });

type OfKind<Kind extends EventKind> = Extract<RecordEvent, { kind: Kind }>;

/** What each kind of event has beside what all have. A new kind, or a new field of one, does not compile without it. */
const SHAPES = {
  'update-saved': z.object({ update: UpdateShape }),
  'update-amended': z.object({ update: UpdateShape }),
  'update-undone': z.object({ update: Id, version: z.int().positive() }),
  'suggestion-made': z.object({ suggestion: z.object({ id: Id, update: UpdateShape }) }),
  'suggestion-accepted': z.object({ suggestion: Id }),
  'suggestion-declined': z.object({ suggestion: Id }),
  'answer-shown': z.object({
    answer: Id,
    question: Text,
    outcome: Text,
    spans: z.array(Span),
    model: Text.nullable(),
  }),
  'answer-rated': z.object({ answer: Id, helpful: z.boolean() }),
  'record-seen': z.object({ what: Text }),
  exported: z.object({ what: Text, format: Text }),
  imported: z.object({ what: Text, events: Count }),
  'reminder-sent': Sent,
  'digest-sent': Sent,
  'reminders-snoozed': z.object({ until: Text }),
  'reminders-stopped': z.object({}),
  'reminders-resumed': z.object({}),
  'audit-dropped': z.object({ before: Day, events: Count }),
} satisfies { [Kind in EventKind]: z.ZodType<Omit<OfKind<Kind>, 'kind' | 'key' | 'at' | 'by'>> };

const Happened = z.object({
  kind: z.enum(Object.keys(SHAPES) as [EventKind, ...EventKind[]]),
  key: Id,
  at: Time,
  by: Author,
});

/**
 * What is wrong with something that should be an event, in words without its content; null for an event. Fields that
 * are not known are no fault: whoever keeps the event keeps them.
 */
export function findEventFault(raw: unknown): string | null {
  const happened = Happened.safeParse(raw);
  const faulty = happened.success ? SHAPES[happened.data.kind].safeParse(raw) : happened;
  const issue = faulty.error?.issues[0];
  return issue === undefined ? null : `${issue.path.join('.') || 'the whole'}: ${issue.message}`;
}

/** Whether something read from outside is an event of the record, whole and well formed. */
export function isRecordEvent(raw: unknown): raw is RecordEvent {
  return findEventFault(raw) === null;
}
