import type { Block, Message, Person, Reply } from '../chat.ts';
import type { Recommendation } from '../corpus/types.ts';
import { makeBoard } from './board/board.ts';
import { boardReply } from './board/board-reply.ts';
import { changesReply } from './board/changes-reply.ts';
import { overdueReply } from './board/overdue-reply.ts';
import { progressNote } from './board/progress-note.ts';
import { silentReply } from './board/silent-reply.ts';
import { type StandingDeps, standingReply } from './board/standing-reply.ts';
import type { People, RegisteredPerson } from './people.ts';
import { sayText } from './say-text.ts';
import { SEEING } from './wording.ts';

/** Everything that shows the record. Nothing here changes it. */
export interface Seeing {
  board(now: Date): Reply;
  standing(recommendation: Recommendation, now: Date): Reply;
  changes(now: Date): Reply;
  /** The statuses over the weeks as a picture, with the same in words. */
  picture(now: Date): Promise<Reply>;
  overdue(now: Date): Reply;
  silent(now: Date): Reply;
  /** The recommendations that a person answers for, with what is due. */
  mine(message: Pick<Message, 'person' | 'platform' | 'at'>): Reply;
  /** Where the recommendations that an answer touches stand. */
  note(ids: readonly string[], now: Date): Block[];
  /** The recommendations that a person answers for. */
  owned(person: Person, platform: string): readonly Recommendation[];
}

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
  return {
    owned,
    board: (now) => boardReply(makeBoard(deps, now)),
    standing: (recommendation, now) => standingReply(recommendation, deps, now),
    changes: (now) => changesReply(deps, now),
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
      if (own.length === 0)
        return sayText(people.ownersConfigured ? SEEING.noneMine : SEEING.nobodyConfigured);
      const reply = boardReply(makeBoard({ ...deps, recommendations: own }, at));
      return { ...reply, audience: 'asker' };
    },
  };
}
