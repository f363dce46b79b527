import type { Message } from '../../chat.ts';
import { describeDraft } from '../draft/draft-reply.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import type { Desk } from './desk.ts';

/** That a draft still waits. Under an answer that others read, nothing is told of what it is about. */
export function saysItWaits(draft: UpdateDraft, { private: isPrivate }: Message, { naming }: Desk): string {
  return isPrivate
    ? DRAFT.waiting(describeDraft(draft, naming), draft.asking?.want ?? null)
    : DRAFT.waitingQuietly;
}
