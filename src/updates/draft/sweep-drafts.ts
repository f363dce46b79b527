import type { Block, Message, Post, Reply } from '../../chat.ts';
import { dayAt, printDay } from '../days.ts';
import type { Naming } from '../naming.ts';
import type { Store } from '../record/store.ts';
import { readingOf } from './draft-entries.ts';
import { describeDraft, factsOf } from './draft-reply.ts';
import { type DraftPlace, type Drafts, reachOf } from './drafts.ts';
import type { UpdateDraft } from './update-draft.ts';
import { DRAFT } from './wording.ts';

/** What the author of a draft is told when it is put aside: their words come back to them, so that nothing is lost. */
function expiredBlocks(draft: UpdateDraft, naming: Naming): Block[] {
  const since = printDay(dayAt(draft.touchedAt));
  return wordsBack(DRAFT.expired(describeDraft(draft, naming), since), draft, naming);
}

function wordsBack(lead: string, draft: UpdateDraft, naming: Naming): Block[] {
  return [
    { type: 'text', text: lead },
    ...draft.entries.map((entry) => factsOf({ ...readingOf(entry), ...entry }, naming)),
  ];
}

/** A draft that makes room for something else: its author has its words, too. */
export function asideReply(draft: UpdateDraft, naming: Naming): Reply {
  const lead = DRAFT.aside(describeDraft(draft, naming));
  return { summary: lead, blocks: wordsBack(lead, draft, naming), audience: 'asker' };
}

export interface SweepDeps {
  readonly store: Pick<Store, 'claim'>;
  readonly naming: Naming;
  /** True where it arrived. */
  readonly send: (post: Post) => Promise<boolean>;
}

/**
 * Puts aside every draft that has grown too old, with a word to its author. A draft goes once its words have arrived;
 * where nobody can be reached it stays, and its author has them when they next write. Each is sent once.
 */
export async function sweepDrafts(
  drafts: Drafts,
  now: Date,
  { store, naming, send }: SweepDeps,
): Promise<void> {
  for (const { place, draft } of drafts.expired(now)) {
    const post = expiredPost(draft, naming);
    if (!(await store.claim('claim', post.id, { at: now.toISOString() }))) continue;
    // Whoever wrote while it was sent may have begun another.
    if ((await send(post)) && drafts.isStill(place, draft)) await drafts.remove(place);
  }
}

function expiredPost(draft: UpdateDraft, naming: Naming): Post {
  const { email, id } = draft.reach;
  const blocks = expiredBlocks(draft, naming);
  const [first] = blocks;
  return {
    id: `expired ${draft.id}`,
    to: { kind: 'person', email, ids: { [draft.author.platform]: id } },
    reply: { summary: first?.type === 'text' ? first.text : '', blocks },
  };
}

/** A draft that is put aside, with what its author is told. */
export interface Expired {
  readonly reason: 'too old' | 'unreadable';
  readonly post: Post;
  /** Puts it aside, once its author has been told; a draft begun meanwhile in its place stays. */
  drop(): Promise<void>;
}

/** The draft of the place where somebody writes now, where it is too old or cannot be read; null for any other. */
export function findExpired(
  place: DraftPlace,
  drafts: Drafts,
  naming: Naming,
  { person, platform, at, id }: Pick<Message, 'person' | 'platform' | 'at' | 'id'>,
): Expired | null {
  if (drafts.isUnreadable(place)) {
    const { email, id: ownId } = reachOf(person);
    const to = { kind: 'person', email, ids: { [platform]: ownId } } as const;
    const reply: Reply = { summary: DRAFT.unreadable, blocks: [{ type: 'text', text: DRAFT.unreadable }] };
    return {
      reason: 'unreadable',
      post: { id: `unreadable ${platform} ${id}`, to, reply },
      drop: () => drafts.setAside(place),
    };
  }
  const draft = drafts.expiredAt(place, at);
  if (!draft) return null;
  const drop = async () => {
    if (drafts.isStill(place, draft)) await drafts.remove(place);
  };
  return { reason: 'too old', post: expiredPost(draft, naming), drop };
}
