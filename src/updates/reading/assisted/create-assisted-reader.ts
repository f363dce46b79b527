import type { LanguageModel } from '../../../models/language-model.ts';
import type { ModelFailure } from '../../../models/outcome.ts';
import { redact } from '../../../models/redact.ts';
import { dayOf } from '../dates/calendar.ts';
import type { UpdateReader } from '../read-update.ts';
import { missingSlots, type Reading, type Slot, type UpdateReading } from '../reading.ts';
import type { UpdateKnowledge } from '../view.ts';
import { acceptOffer } from './accept-offer.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { SlotOffers } from './slot-offer.ts';

/** A reading, with what of it a model helped to find. */
export interface AssistedReading extends UpdateReading {
  /** The slots that a model filled; none where it was not asked or found nothing. */
  readonly assisted: readonly Slot[];
  /** The model that filled them; null for none. */
  readonly model: string | null;
  /** Why a model that was asked did not help; null where it was not asked or did. */
  readonly withoutModel: ModelFailure | null;
}

export type AssistedReader = (
  turns: readonly string[],
  now: string,
  deadline: AbortSignal,
) => Promise<AssistedReading>;

export interface AssistDeps {
  readonly knowledge: UpdateKnowledge;
  /** Names that never leave the house: the people of the register, and whoever writes. */
  readonly names: readonly string[];
}

const MOST_OUTPUT = 500;

/**
 * Reads with the rules, and asks a model only for what they leave open in an update about one recommendation. What the
 * rules found stays; what a model fills is words of the message, and is shown back before anything is saved.
 */
export function createAssistedReader(
  read: UpdateReader,
  model: LanguageModel,
  { knowledge, names }: AssistDeps,
): AssistedReader {
  const { recommendations } = knowledge;
  return async (turns, now, deadline) => {
    const plain = { ...read(turns, now), assisted: [], model: null, withoutModel: null };
    const [reading] = plain.readings;
    const today = dayOf(now);
    if (!reading || !today || !isUnsure(plain)) return plain;
    const outcome = await model.ask(
      {
        ...{ purpose: 'update', instructions: INSTRUCTIONS, schema: SlotOffers, schemaName: 'slots' },
        data: renderMessage(turns, reading, knowledge, names),
        mostOutput: MOST_OUTPUT,
      },
      deadline,
    );
    if (!outcome.ok) return { ...plain, withoutModel: outcome.failure };
    const deps = { turns, today, recommendations, statuses: knowledge.statuses };
    const filled = outcome.value.slots.reduce((so, offer) => acceptOffer(so, offer, deps), reading);
    const assisted = missingSlots(reading).filter((slot) => filled[slot] !== null);
    return {
      ...{ ...plain, assisted, model: assisted.length > 0 ? model.name : null },
      readings: [filled],
      asks: turns.length === 1 ? missingSlots(filled) : plain.asks.filter((slot) => !assisted.includes(slot)),
    };
  };
}

/** One update with something missing. Several in one message, a question or small talk are left to the rules. */
function isUnsure({ intent, readings }: UpdateReading): boolean {
  const [reading] = readings;
  return (
    intent === 'update' && readings.length === 1 && reading !== undefined && missingSlots(reading).length > 0
  );
}

/** The message as data between marks that nothing inside it can close. */
function renderMessage(
  turns: readonly string[],
  reading: Reading,
  { recommendations, statuses }: UpdateKnowledge,
  names: readonly string[],
): string {
  const data = {
    message: turns.map((turn) => redact(turn, { names, strangers: [] })),
    missing: missingSlots(reading),
    recommendations:
      reading.recommendation === null ? recommendations.map(({ id, title }) => ({ id, title })) : [],
    statuses: reading.status === null ? statuses.statuses.map(({ id, means }) => ({ id, means })) : [],
  };
  return `<data>\n${JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}\n</data>`;
}
