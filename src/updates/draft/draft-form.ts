import type { Form, FormField } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import type { Naming } from '../naming.ts';
import { dayOf } from '../reading/dates/calendar.ts';
import { TEXT_SLOTS } from '../reading/draft.ts';
import { readMoney } from '../reading/figures.ts';
import { STATUS_IDS, type StatusId } from '../statuses.ts';
import { FORM } from '../wording.ts';
import { readingOf } from './draft-entries.ts';
import type { DraftEntry } from './update-draft.ts';
import { LABELS } from './wording.ts';

/** Longest text of one field: what a platform's field takes. */
export const LONGEST_FIELD = 3000;

/** A form over one entry of a draft. */
export function formFor(
  id: string,
  entry: DraftEntry,
  recommendations: readonly Recommendation[],
  naming: Naming,
): Form {
  const reading = readingOf(entry);
  const text = (name: string, label: string, value: string | null, hint: string | null): FormField => ({
    ...{ name, label, value, hint },
    ...{ kind: 'text', required: false, options: [] },
  });
  const choice = (
    name: string,
    label: string,
    value: string | null,
    options: FormField['options'],
  ): FormField => ({
    ...{ name, label, value, options },
    ...{ kind: 'choice', required: true, hint: null },
  });
  return {
    id,
    title: FORM.title,
    intro: null,
    submit: FORM.submit,
    fields: [
      choice(
        'recommendation',
        LABELS.recommendation,
        reading.recommendation,
        recommendations.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` })),
      ),
      choice(
        'status',
        LABELS.status,
        reading.status,
        STATUS_IDS.map((status) => ({ value: status, label: naming.status(status) })),
      ),
      text('progress', LABELS.progress, reading.progress, FORM.hints.progress),
      text('nextStep', LABELS.nextStep, reading.nextStep, null),
      {
        ...{ name: 'due', label: LABELS.due, kind: 'date', value: reading.due },
        ...{ required: false, options: [], hint: FORM.hints.due },
      },
      text('blocker', LABELS.blocker, reading.blocker, FORM.hints.blocker),
      text('correctiveAction', LABELS.correctiveAction, entry.correctiveAction, FORM.hints.correctiveAction),
      text('evidence', LABELS.evidence, reading.evidence.join('\n') || null, FORM.hints.evidence),
    ],
  };
}

type Values = Readonly<Record<string, string>>;

/** A sentence for each field that cannot stand as it is. */
export function checkForm(
  values: Values,
  recommendations: readonly Recommendation[],
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [name, value] of Object.entries(values))
    if (value.length > LONGEST_FIELD) errors[name] = FORM.errors.length(LONGEST_FIELD);
  if (!recommendations.some(({ id }) => id === values.recommendation))
    errors.recommendation = FORM.errors.recommendation;
  if (!isStatus(values.status)) errors.status = FORM.errors.status;
  if (values.status !== 'not-started' && !values.progress?.trim()) errors.progress = FORM.errors.progress;
  if (values.due && !dayOf(values.due)) errors.due = FORM.errors.due;
  return errors;
}

function isStatus(value: string | undefined): value is StatusId {
  return (STATUS_IDS as readonly (string | undefined)[]).includes(value);
}

/** The entry with what was filled in. Texts are kept as typed; a field left empty was left empty on purpose. */
export function fillEntry(entry: DraftEntry, values: Values): DraftEntry {
  const lines = (name: string) => (values[name]?.trim() ? [values[name].trim()] : []);
  const text = TEXT_SLOTS.flatMap(lines).join('\n');
  return {
    ...entry,
    words: {
      recommendation: values.recommendation ?? null,
      status: isStatus(values.status) ? values.status : null,
      progress: lines('progress'),
      nextStep: lines('nextStep'),
      due: values.due || null,
      blocker: lines('blocker'),
      figures: [...new Set(readMoney(text))],
      evidence: (values.evidence ?? '').split(/\s*\n\s*/).filter(Boolean),
    },
    correctiveAction: values.correctiveAction?.trim() || null,
    skipped: ['progress', 'nextStep', 'due', 'blocker'],
  };
}
