import type { Block, Message, Person, Reply } from '../chat.ts';
import type { Recommendation } from '../corpus/types.ts';
import { makeBoard } from './board/board.ts';
import { boardReply, statusReply } from './board/board-reply.ts';
import { changesReply } from './board/changes-reply.ts';
import { dueReply } from './board/due-reply.ts';
import { overdueReply } from './board/overdue-reply.ts';
import { progressNote } from './board/progress-note.ts';
import type { Days } from './board/read-period.ts';
import { savedReply } from './board/saved-reply.ts';
import { silentReply } from './board/silent-reply.ts';
import { type StandingDeps, standingReply } from './board/standing-reply.ts';
import type { People, RegisteredPerson } from './people.ts';
import { sayText } from './say-text.ts';
import type { Status } from './statuses.ts';
import { SEEING } from './wording.ts';

/** Everything that shows the record. Nothing here changes it. */
export interface Seeing {
  board(now: Date, only?: Status): Reply;
  standing(recommendation: Recommendation, now: Date): Reply;
  changes(now: Date, days?: Days | null): Reply;
  /** The open steps by their dates; those of one person's recommendations where they ask for theirs. */
  due(message: Asking, days: Days | null, mine: boolean): Reply;
  /** The updates that were saved last; those of one person where they ask for theirs. */
  saved(message: Asking, mine: boolean): Reply;
  /** The statuses over the weeks as a picture, with the same in words. */
  picture(now: Date): Promise<Reply>;
  overdue(now: Date): Reply;
  silent(now: Date): Reply;
  /** The recommendations that a person answers for, with what is due. */
  mine(message: Asking): Reply;
  /** Where the recommendations that an answer touches stand. */
  note(ids: readonly string[], now: Date): Block[];
  /** The recommendations that a person answers for. */
  owned(person: Person, platform: string): readonly Recommendation[];
}

type Asking = Pick<Message, 'person' | 'platform' | 'at'>;

export interface SeeingDeps extends StandingDeps {
  readonly people: People;
}

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
    board: (now, only) => (only ? statusReply(makeBoard(deps, now), only) : boardReply(makeBoard(deps, now))),
    standing: (recommendation, now) => standingReply(recommendation, deps, now),
    changes: (now, days = null) => changesReply(deps, now, days),
    due(message, days, mine) {
      if (!mine) return dueReply(deps, message.at, days);
      const own = owned(message.person, message.platform);
      if (own.length === 0) return noneOwned();
      return { ...dueReply({ ...deps, recommendations: own }, message.at, days), audience: 'asker' };
    },
    saved: ({ person, platform, at }, mine) =>
      savedReply(deps, at, mine ? people.keyOf(person, platform) : null),
    async picture(now) {
      // Drawing is loaded when somebody wants a picture.
      const { pictureReply } = await import('./board/picture-reply.ts');
      return pictureReply(deps, now);
    },
    overdue: (now) => overdueReply(deps, now),
    silent: (now) => silentReply(deps, now),
    note: (ids, now) => progressNote(ids, deps, now),
    mine({ person, platform, at }) {
      const own = owned(person, platform);
      if (own.length === 0) return noneOwned();
      const reply = boardReply(makeBoard({ ...deps, recommendations: own }, at));
      return { ...reply, audience: 'asker' };
    },
  };
}
