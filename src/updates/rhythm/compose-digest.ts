import { DateTime } from 'luxon';
import type { Block, Reply } from '../../chat.ts';
import type { People } from '../people.ts';
import type { Update } from '../record/update.ts';
import { STATUS_IDS, type StatusScale } from '../statuses.ts';
import { wordDay, wordTime, wordWeekday } from './day-words.ts';
import { labelOf, wordStatus } from './name-things.ts';
import {
  type Change,
  type Overdue,
  type PeriodSummary,
  type Standing,
  type SummaryInput,
  summarisePeriod,
} from './summarise-period.ts';
import { DIGEST, LATE } from './wording.ts';

export interface DigestInput extends SummaryInput {
  readonly people: People;
  readonly statuses: StatusScale;
  /** When it should have gone out, if it is late. */
  readonly lateSince: DateTime | null;
}

/** The week in one message: what is in trouble first, then what changed, what is overdue, and who has not reported. */
export function composeDigest(input: DigestInput): Reply {
  const summary = summarisePeriod(input);
  const zone = input.now.zoneName ?? 'utc';
  const words = createDigestWords(input, zone);
  const offTrack = summary.counts.get('off-track') ?? 0;
  const blocks: Block[] = [
    { type: 'heading', text: DIGEST.title(wordDay(input.period.closes, zone)) },
    ...(input.lateSince
      ? [hint(LATE.sent(wordWeekday(input.lateSince, zone), wordTime(input.lateSince, zone)))]
      : []),
    { type: 'text', text: DIGEST.standing(words.counts(summary)) },
    ...section(DIGEST.troubled, summary.troubled.map(words.troubled)),
    ...changes(summary.changed.map(words.changed)),
    ...section(DIGEST.overdue, summary.overdue.map(words.overdue)),
    ...silence(words.silent(summary), summary),
    hint(DIGEST.ownReports),
    hint(DIGEST.key(describeKey(input.statuses))),
    { type: 'buttons', buttons: [{ action: 'board', label: DIGEST.board, value: 'board' }] },
  ];
  return {
    summary: DIGEST.summary(
      summary.changed.length,
      input.recommendations.length,
      offTrack,
      summary.overdue.length,
    ),
    blocks,
  };
}

function section(title: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: title },
        { type: 'list', items },
      ];
}

function changes(items: readonly string[]): Block[] {
  return items.length > 0 ? section(DIGEST.changed, items) : [{ type: 'text', text: DIGEST.nothingChanged }];
}

function silence(items: readonly string[], { counts }: PeriodSummary): Block[] {
  if (items.length > 0) return section(DIGEST.silent, items);
  const areAllComplete = [...counts.keys()].every((status) => status === 'complete');
  return areAllComplete ? [] : [{ type: 'text', text: DIGEST.allPosted }];
}

function describeKey({ statuses }: StatusScale): string[] {
  return statuses.map(({ symbol, word, means }) => DIGEST.keyEntry(symbol, word, means));
}

function createDigestWords({ people, statuses, now }: DigestInput, zone: string) {
  const status = ({ update }: Standing) => wordStatus(update.status, statuses);
  const dayOf = ({ at }: Update) => wordDay(DateTime.fromISO(at), zone);
  const by = (update: Update, late = false) => DIGEST.by(update.author.name, dayOf(update), late);
  const item = ({ recommendation }: Standing, rest: string) =>
    DIGEST.item(labelOf(recommendation), recommendation.title, rest);

  // Without a register there is nobody to miss a name of.
  const nameOf = (recommendation: string) => {
    if (!people.ownersConfigured) return null;
    const { owner, deputy } = people.responsibleFor(recommendation);
    const person = people.byId(owner ?? deputy ?? '');
    if (!person) return DIGEST.nobodyNamed;
    const today = now.toFormat('yyyy-MM-dd');
    if (!people.isOnLeave(person, today)) return person.name;
    const cover = deputy !== person.id ? people.byId(deputy ?? '') : null;
    return DIGEST.away(person.name, cover && !people.isOnLeave(cover, today) ? cover.name : null);
  };

  return {
    counts: ({ counts }: PeriodSummary) => [
      ...STATUS_IDS.flatMap((id) => {
        const count = counts.get(id);
        return count ? [DIGEST.count(count, wordStatus(id, statuses))] : [];
      }),
      ...(counts.has(null) ? [DIGEST.unreported(counts.get(null) ?? 0)] : []),
    ],
    troubled: (standing: Standing) => {
      const { blocker, correctiveAction } = standing.update;
      return item(
        standing,
        DIGEST.troubledRest(
          status(standing),
          blocker && closeSentence(blocker),
          correctiveAction && closeSentence(correctiveAction),
          by(standing.update),
        ),
      );
    },
    changed: (change: Change) => {
      const { update, before, late } = change;
      return item(
        change,
        DIGEST.changedRest(
          moved(before && wordStatus(before, statuses), status(change)),
          update.progress && closeSentence(update.progress),
          update.nextStep && closeSentence(update.nextStep),
          by(update, late),
        ),
      );
    },
    overdue: (standing: Overdue) =>
      item(
        standing,
        DIGEST.overdueRest(
          standing.open.step && shorten(standing.open.step),
          wordDay(standing.open.due, zone),
          standing.days,
          status(standing),
        ),
      ),
    silent: ({ silent }: PeriodSummary) => {
      const byName = new Map<string | null, string[]>();
      for (const { recommendation, last } of silent) {
        const name = nameOf(recommendation.id);
        const line = DIGEST.lastReport(labelOf(recommendation), last && dayOf(last));
        byName.set(name, [...(byName.get(name) ?? []), line]);
      }
      return [...byName].map(([name, labels]) => DIGEST.person(name, labels));
    },
  };
}

function moved(before: string | null, now: string): string {
  if (before === null) return now;
  return before === now ? DIGEST.unchanged(now) : DIGEST.from(before, now);
}

/** A digest is read at a glance; the whole words are on record, and "where are we on R5" shows them. */
const LONGEST = 240;

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

/** In somebody's own words, which may or may not end with a full stop. */
function closeSentence(words: string): string {
  const line = shorten(words);
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

function hint(words: string): Block {
  return { type: 'hint', text: words };
}
