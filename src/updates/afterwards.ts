import type { Action, Block, Message, Post, Recipient, Reply } from '../chat.ts';
import { dayAt, printDay, printMoment } from './days.ts';
import { factsOf } from './draft/draft-reply.ts';
import type { Naming } from './naming.ts';
import { authorOf } from './people/author-of.ts';
import type { People, RegisteredPerson } from './people.ts';
import type { Suggestion } from './record/events.ts';
import { isWithinUndo, UNDO_MINUTES } from './record/positions.ts';
import type { ProgressRecord, Undone } from './record/record.ts';
import type { Author, Update } from './record/update.ts';
import { sayText } from './say-text.ts';
import { readVersionValue } from './version-value.ts';
import { RECEIPTS, RIGHTS } from './wording.ts';

/** What can be done after an update has been written: taking it back, and settling what somebody else suggests. */
export interface Afterwards {
  /** Takes back what the person has written last; the latest on a recommendation, where one is named. */
  undoLast(by: Message | Action, recommendation?: string): Promise<Reply>;
  /** Takes back the version that a button names, and no other. */
  undo(by: Action): Promise<Reply>;
  settle(by: Action, accepted: boolean): Promise<Reply>;
  /** The suggestions that wait for a person. */
  suggestions(by: Message): Reply;
  /** Tells those who report on a recommendation of a suggestion. */
  notifyOwners(suggestion: string): Promise<void>;
}

export interface AfterwardsDeps {
  readonly record: ProgressRecord;
  readonly people: People;
  readonly naming: Naming;
  /** Sends a message of the bot's own accord, wherever the recipient can be reached. */
  readonly send: (post: Post) => Promise<unknown>;
}

/** What becomes of an update once it is saved: undo, suggestions and their settlement. */
export function createAfterwards({ record, people, naming, send }: AfterwardsDeps): Afterwards {
  const mayWrite = ({ person, platform }: Message | Action, recommendation: string) =>
    people.mayWrite(person, platform, recommendation);
  const undoneReply = (undone: Undone, { at }: Message | Action, { person }: Author) =>
    sayUndone(undone, nextToUndo(undone, person, at, record), record, naming);

  return {
    async undoLast(by, recommendation) {
      const author = authorOf(by, people);
      if (recommendation !== undefined) {
        const latest = record.latest(recommendation);
        if (!latest) return sayText(RECEIPTS.nothingToUndo);
        return undoneReply(await record.undo(latest.id, author, by.at, latest.version), by, author);
      }
      const update = record.lastWritten(author.person);
      if (update === null) return sayText(RECEIPTS.nothingToUndo);
      return undoneReply(await record.undo(update, author, by.at), by, author);
    },
    async undo(by) {
      const { id, version } = readVersionValue(by.value);
      const author = authorOf(by, people);
      const undone = await record.undo(id, author, by.at, version);
      // A second click is one too many, and asks for nothing else.
      return undone.kind === 'gone' ? sayText(RECEIPTS.goneBefore) : undoneReply(undone, by, author);
    },
    async settle(by, accepted) {
      const open = record.openSuggestions().find(({ id }) => id === by.value);
      if (!open) return sayText(RIGHTS.settled);
      if (!mayWrite(by, open.update.recommendation)) return sayText(RIGHTS.notYoursToSettle);
      const author = authorOf(by, people);
      if ((await record.settle(open.id, accepted, author, by.at)) === 'gone') return sayText(RIGHTS.settled);
      const { update } = open;
      const name = naming.recommendation(update.recommendation);
      const told = accepted ? RIGHTS.toldAccepted(author.name, name) : RIGHTS.toldDeclined(author.name, name);
      await send({ id: `settled ${open.id}`, to: toAuthor(update.author, people), reply: sayText(told) });
      const line = accepted
        ? RIGHTS.accepted(name, update.author.name)
        : RIGHTS.declined(name, update.author.name);
      return { ...sayText(line), replaces: true };
    },
    suggestions(by) {
      const mine = record.openSuggestions().filter(({ update }) => mayWrite(by, update.recommendation));
      if (mine.length === 0) return sayText(RIGHTS.noSuggestions);
      const blocks = mine.flatMap((suggestion) => suggestionBlocks(suggestion, naming));
      return { summary: suggestionLead(mine[0] as Suggestion, naming), blocks, audience: 'asker' };
    },
    async notifyOwners(id) {
      const suggestion = record.openSuggestions().find((one) => one.id === id);
      if (!suggestion) return;
      const reply: Reply = {
        summary: suggestionLead(suggestion, naming),
        blocks: suggestionBlocks(suggestion, naming),
      };
      for (const person of settlersOf(suggestion, people))
        await send({ id: `suggestion ${id} ${person.id}`, to: toPerson(person), reply });
    },
  };
}

/**
 * What "undo" once more would be meant for: after the last of several that were saved together the others, and where there is
 * nothing left to take back, what the person has saved before it.
 */
function nextToUndo(undone: Undone, person: string, now: Date, record: ProgressRecord): Update | null {
  const next = record.latestBy(person);
  if (!next || !isWithinUndo(next.at, now)) return null;
  if (undone.kind === 'gone') return next;
  return undone.kind === 'undone' && undone.update.at === next.at ? next : null;
}

function sayUndone(undone: Undone, next: Update | null, record: ProgressRecord, naming: Naming): Reply {
  const reply = tellUndone(undone, record, naming);
  if (!next) return reply;
  const name = naming.recommendation(next.recommendation);
  const line = RECEIPTS.stillStands(name, printMoment(next.at), naming.reference(next.recommendation));
  return {
    ...reply,
    summary: `${reply.summary} ${line}`,
    blocks: [...reply.blocks, { type: 'text', text: line }],
  };
}

function tellUndone(undone: Undone, record: ProgressRecord, naming: Naming): Reply {
  switch (undone.kind) {
    case 'undone': {
      const { recommendation } = undone.update;
      const name = naming.recommendation(recommendation);
      const now = record.latest(recommendation);
      if (!now) return { ...sayText(RECEIPTS.undone(name)), replaces: true };
      const day = printDay(dayAt(now.at));
      const back = RECEIPTS.undoneTo(naming.Recommendation(recommendation), naming.status(now.status), day);
      return { ...sayText(back), replaces: true };
    }
    case 'gone':
      return sayText(RECEIPTS.goneBefore);
    case 'not-author':
      return sayText(RECEIPTS.notAuthor(undone.author.name));
    case 'not-latest':
      return sayText(RECEIPTS.notLatest);
    case 'too-late':
      return sayText(RECEIPTS.tooLate(UNDO_MINUTES));
  }
}

function suggestionLead({ update }: Suggestion, naming: Naming): string {
  return RIGHTS.suggestion(update.author.name, naming.recommendation(update.recommendation));
}

function suggestionBlocks(suggestion: Suggestion, naming: Naming): Block[] {
  const { id, update } = suggestion;
  return [
    { type: 'text', text: suggestionLead(suggestion, naming) },
    factsOf(update, naming),
    {
      type: 'buttons',
      buttons: [
        { action: 'accept', label: RIGHTS.accept, value: id, style: 'primary' },
        { action: 'decline', label: RIGHTS.decline, value: id },
      ],
    },
  ];
}

/** The owner and the deputy; the administrators where nobody is named. */
function settlersOf({ update }: Suggestion, people: People): RegisteredPerson[] {
  const { owner, deputy } = people.responsibleFor(update.recommendation);
  const named = [owner, deputy].flatMap((id) => (id === null ? [] : (people.byId(id) ?? [])));
  return named.length > 0 ? named : people.all.filter(({ administrator }) => administrator);
}

function toPerson({ email, ids }: RegisteredPerson): Recipient {
  return { kind: 'person', email, ids };
}

/** Where to reach an author: by the register, else by what their key says. */
function toAuthor({ person }: Author, people: People): Recipient {
  const registered = people.all.find(({ email }) => email?.toLowerCase() === person);
  if (registered) return toPerson(registered);
  const [platform = '', id = ''] = person.split(/:(.*)/s);
  return person.includes('@')
    ? { kind: 'person', email: person, ids: {} }
    : { kind: 'person', email: null, ids: { [platform]: id } };
}
