import type { Block, Post, Reply } from '../../chat.ts';
import { dayAt, printDay } from '../days.ts';
import type { Naming } from '../naming.ts';
import type { Store } from '../record/store.ts';
import { readingOf } from './draft-entries.ts';
import { describeDraft, factsOf } from './draft-reply.ts';
import type { DraftPlace, Drafts } from './drafts.ts';
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

/** A draft that has grown too old, with what its author is told. */
export interface Expired {
  readonly post: Post;
  /** Puts it aside, once its author has its words. */
  drop(): Promise<void>;
}

/** The same for the place where somebody writes now; null where no old draft is kept there. */
export function findExpired(place: DraftPlace, drafts: Drafts, naming: Naming, now: Date): Expired | null {
  const draft = drafts.expiredAt(place, now);
  return draft && { post: expiredPost(draft, naming), drop: () => drafts.remove(place) };
}
