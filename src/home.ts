import type { Block, Person, Reply } from './chat.ts';
import type { Progress } from './progress.ts';
import { textReply } from './replies.ts';
import { describeDraft } from './updates/draft/draft-reply.ts';
import { HOME } from './wording.ts';

/** The bot's own page for a person: what waits for them, their recommendations, the board. Guests see what to ask. */
export function homeReply(person: Person, platform: string, at: Date, progress: Progress): Reply {
  const { seeing, drafts } = progress;
  if (person.standing === 'guest') return textReply(HOME.guest);
  const mine = seeing.owned(person, platform);
  const waiting = drafts.ofPerson(progress.keyOf(person, platform));
  const blocks: Block[] = [
    { type: 'heading', text: HOME.title },
    { type: 'text', text: HOME.lead },
    { type: 'buttons', buttons: [{ action: 'log', label: HOME.log, value: '', style: 'primary' }] },
    ...waiting.map(
      (draft): Block => ({ type: 'hint', text: HOME.draft(describeDraft(draft, progress.naming)) }),
    ),
    ...(mine.length > 0
      ? [{ type: 'heading', text: HOME.mine } as const, ...seeing.mine({ person, platform, at }).blocks]
      : []),
    { type: 'heading', text: HOME.board },
    ...seeing.board(at).blocks,
  ];
  return { summary: HOME.lead, blocks };
}
