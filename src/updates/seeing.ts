import type { Block, Message, Person, Reply } from '../chat.ts';
import type { Recommendation } from '../corpus/types.ts';
import { attentionReply } from './board/attention-reply.ts';
import { blockedReply } from './board/blocked-reply.ts';
import { makeBoard } from './board/board.ts';
import { boardReply, keyReply, statusReply } from './board/board-reply.ts';
import { changesReply } from './board/changes-reply.ts';
import { dueReply } from './board/due-reply.ts';
import { movesReply } from './board/moves-reply.ts';
import { overdueReply } from './board/overdue-reply.ts';
import { progressNote } from './board/progress-note.ts';
import type { Days } from './board/read-period.ts';
import { savedReply } from './board/saved-reply.ts';
import { silentReply } from './board/silent-reply.ts';
import { staleReply } from './board/stale-reply.ts';
import { type StandingDeps, standingReply } from './board/standing-reply.ts';
import { trailReply } from './board/trail-reply.ts';
import { type TravelWanted, travelReply } from './board/travel-reply.ts';
import { findReporter } from './find-reporter.ts';
import type { People, RegisteredPerson } from './people.ts';
import { sayText } from './say-text.ts';
import type { Status } from './statuses.ts';
import type { TrailWanted } from './wanted.ts';
import { SEEING } from './wording.ts';

/** Everything that shows the record. Nothing here changes it. */
export interface Seeing {
  board(now: Date, only?: readonly Status[]): Reply;
  /** `whole`: with every earlier version, not the last few. */
  standing(recommendation: Recommendation, now: Date, whole?: boolean): Reply;
  /** The dates that have moved, in some days. */
  moves(now: Date, days: Days | null): Reply;
  /** What the statuses mean. */
  key(now: Date): Reply;
  /** Every version that was saved, or those that were amended or taken back, in some days. */
  trail(wanted: TrailWanted, days: Days | null): Reply;
  changes(now: Date, days?: Days | null): Reply;
  /** The open steps by their dates; those of one person's recommendations where they ask for theirs. */
  due(message: Asking, days: Days | null, mine: boolean): Reply;
  /** The updates that were saved last: of the asker, or of whom they name; null where nobody has that name. */
  saved(message: Asking, asked: SavedAsked): Reply | null;
  /** The statuses over the weeks as a picture, with the same in words. */
  picture(now: Date): Promise<Reply>;
  overdue(now: Date): Reply;
  silent(now: Date, days?: Days | null): Reply;
  stale(now: Date): Reply;
  /** Those that name a blocker; with statuses, those that have them, each with its reason. */
  blocked(now: Date, only?: readonly Status[]): Reply;
  /** Those that have become worse, or better; of some days, or between two statuses alone. */
  travel(now: Date, direction: 'worse' | 'better', only?: TravelWanted): Reply;
  attention(now: Date): Reply;
  /** The same of the asker's own recommendations, for them alone; a sentence where they have none. */
  ownOf(message: Asking, see: (own: Omit<Seeing, 'ownOf'>) => Reply): Reply;
  /** The recommendations that a person answers for, with what is due. */
  mine(message: Asking): Reply;
  /** Where the recommendations that an answer touches stand. */
  note(ids: readonly string[], now: Date): Block[];
  /** The recommendations that a person answers for. */
  owned(person: Person, platform: string): readonly Recommendation[];
}

/** Whose saved updates are asked for, on what, and of which days. */
export interface SavedAsked {
  readonly mine: boolean;
  /** The name of somebody who reports. */
  readonly by?: string;
  readonly of?: Recommendation | null;
  readonly days?: Days | null;
}

type Asking = Pick<Message, 'person' | 'platform' | 'at'>;

export interface SeeingDeps extends StandingDeps {
  readonly people: People;
}

/** The replies that show the record, to all or to those who answer for a recommendation. */
export function createSeeing(deps: SeeingDeps): Seeing {
  const { people, recommendations } = deps;
  const answersFor = ({ id }: RegisteredPerson, recommendation: string) =>
    Object.values(people.responsibleFor(recommendation)).includes(id);
  const owned = (person: Person, platform: string) => {
    const registered = people.identify(person, platform);
    return registered ? recommendations.filter(({ id }) => answersFor(registered, id)) : [];
  };
  const noneOwned = () => sayText(people.ownersConfigured ? SEEING.noneMine : SEEING.nobodyConfigured);
  return {
    owned,
    board: (now, only = []) =>
      only.length > 0 ? statusReply(makeBoard(deps, now), only) : boardReply(makeBoard(deps, now)),
    standing: (recommendation, now, whole) => standingReply(recommendation, deps, now, whole),
    moves: (now, days) => movesReply(deps, now, days),
    key: (now) => keyReply(makeBoard(deps, now)),
    trail: (wanted, days) => trailReply(deps, wanted, days),
    changes: (now, days = null) => changesReply(deps, now, days),
    due(message, days, mine) {
      if (!mine) return dueReply(deps, message.at, days);
      const own = owned(message.person, message.platform);
      if (own.length === 0) return noneOwned();
      return { ...dueReply({ ...deps, recommendations: own }, message.at, days), audience: 'asker' };
    },
    saved({ person, platform, at }, { mine, by, of = null, days = null }) {
      const asker = { person: people.keyOf(person, platform), name: person.name };
      const named = by === undefined ? null : findReporter(by, deps);
      if (by !== undefined && !named) return null;
      return savedReply(deps, at, { by: mine ? asker : named, mine, of, days });
    },
    async picture(now) {
      // Drawing is loaded when somebody wants a picture.
      const { pictureReply } = await import('./board/picture-reply.ts');
      return pictureReply(deps, now);
    },
    overdue: (now) => overdueReply(deps, now),
    silent: (now, days = null) => silentReply(deps, now, days),
    stale: (now) => staleReply(deps, now),
    blocked: (now, only) => blockedReply(deps, now, only),
    travel: (now, direction, only) => travelReply(deps, now, direction, only),
    attention: (now) => attentionReply(deps, now),
    ownOf({ person, platform }, see) {
      const own = owned(person, platform);
      if (own.length === 0) return noneOwned();
      return { ...see(createSeeing({ ...deps, recommendations: own })), audience: 'asker' };
    },
    note: (ids, now) => progressNote(ids, deps, now),
    mine({ person, platform, at }) {
      const own = owned(person, platform);
      if (own.length === 0) return noneOwned();
      const reply = boardReply(makeBoard({ ...deps, recommendations: own }, at));
      return { ...reply, audience: 'asker' };
    },
  };
}
