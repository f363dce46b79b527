import type { Message, Person } from '../../chat.ts';
import type { Store } from '../record/store.ts';
import { UpdateDraft } from './update-draft.ts';

/** Where a draft is kept: one per person and conversation; a private conversation is the same on every platform. */
export interface DraftPlace {
  readonly person: string;
  readonly conversation: string;
}

/** Hours after which a draft that nobody goes on with is put aside. */
const DRAFT_HOURS = 48;

/** The drafts that wait. They survive a restart. */
export interface Drafts {
  /** Null where there is none, or where it has grown too old, which is for the sweep. */
  of(place: DraftPlace, now: Date): UpdateDraft | null;
  /** The draft of a place that has grown too old; null where there is none. */
  expiredAt(place: DraftPlace, now: Date): UpdateDraft | null;
  /** Whether a draft waits as it was: the same one, and nothing has changed it meanwhile. */
  isStill(place: DraftPlace, draft: UpdateDraft): boolean;
  byId(id: string): { readonly place: DraftPlace; readonly draft: UpdateDraft } | null;
  /** All of one person, the latest first. */
  ofPerson(person: string): readonly UpdateDraft[];
  /** Whether what is kept at a place cannot be read: it was written by another version, or damaged. */
  isUnreadable(place: DraftPlace): boolean;
  /** Keeps what cannot be read under another name, so that its author can begin anew. */
  setAside(place: DraftPlace): Promise<void>;
  put(place: DraftPlace, draft: UpdateDraft): Promise<void>;
  remove(place: DraftPlace): Promise<void>;
  /** Drafts untouched for too long, with their places. */
  expired(now: Date): readonly { readonly place: DraftPlace; readonly draft: UpdateDraft }[];
}

/** The drafts in a store, by person and place; a draft is too old `hours` after it was last touched. */
export function createDrafts(store: Store, hours = DRAFT_HOURS): Drafts {
  const keyOf = ({ person, conversation }: DraftPlace) => JSON.stringify([person, conversation]);
  const placeOf = (key: string): DraftPlace => {
    const [person, conversation] = JSON.parse(key) as [string, string];
    return { person, conversation };
  };
  const at = (place: DraftPlace) => {
    const read = UpdateDraft.safeParse(store.get('draft', keyOf(place)));
    return read.success ? read.data : null;
  };
  // One that cannot be read must not stop those of everybody else.
  const all = () =>
    [...store.list('draft')].flatMap(([key, value]) => {
      const read = UpdateDraft.safeParse(value);
      return read.success ? [{ place: placeOf(key), draft: read.data }] : [];
    });
  return {
    of(place, now) {
      const draft = at(place);
      return draft && !isExpired(draft, now, hours) ? draft : null;
    },
    expiredAt(place, now) {
      const draft = at(place);
      return draft && isExpired(draft, now, hours) ? draft : null;
    },
    isStill(place, { id, version }) {
      const draft = at(place);
      return draft?.id === id && draft.version === version;
    },
    byId: (id) => all().find(({ draft }) => draft.id === id) ?? null,
    ofPerson: (person) =>
      all()
        .filter(({ place }) => place.person === person)
        .map(({ draft }) => draft)
        .sort((one, other) => other.touchedAt.localeCompare(one.touchedAt)),
    isUnreadable: (place) => store.get('draft', keyOf(place)) !== undefined && at(place) === null,
    async setAside(place) {
      const value = store.get('draft', keyOf(place));
      if (value === undefined || at(place) !== null) return;
      await store.put('unreadable-draft', keyOf(place), value);
      await store.remove('draft', keyOf(place));
    },
    put: (place, draft) => store.put('draft', keyOf(place), draft),
    remove: (place) => store.remove('draft', keyOf(place)),
    expired: (now) => all().filter(({ draft }) => isExpired(draft, now, hours)),
  };
}

function isExpired(draft: UpdateDraft, now: Date, hours: number): boolean {
  return now.getTime() - Date.parse(draft.touchedAt) > hours * 3_600_000;
}

/** The private conversations of one person are one: a draft begun on Slack can be gone on with in Teams. */
export function draftPlace(
  message: Pick<Message, 'platform' | 'conversation' | 'private' | 'answersPrivately'>,
  person: string,
): DraftPlace {
  const isPrivate = message.private || message.answersPrivately;
  const conversation = isPrivate ? 'private' : `${message.platform} ${message.conversation}`;
  return { person, conversation };
}

/** How to reach somebody later: by address, else by their id on the platform. */
export function reachOf(person: Person): UpdateDraft['reach'] {
  return { email: person.email ?? null, id: person.id };
}
