import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import { POST_CHARACTERS } from '../quotes/wish/read-limits.ts';
import type { Wish } from '../quotes/wish/wish.ts';
import { OFFERED } from '../quotes/wording.ts';

/** The command that writes a wish as a file; what it has no option for is said. */
export function exportReply(wish: Wish, format: string, corpus: Corpus): Reply {
  const command = ['npm run export -- quotes', ...exportOptions(wish, corpus), `--format ${format}`].join(
    ' ',
  );
  const lost = wish.figures === 'without' || wish.mentions.length + wish.avoids.length > 0;
  const isPost = wish.mostCharacters !== null && wish.mostCharacters !== POST_CHARACTERS;
  const hint: Block[] = lost || isPost ? [{ type: 'hint', text: OFFERED.exportLoses }] : [];
  const lead = OFFERED.export(command);
  return { summary: lead, blocks: [{ type: 'text', text: lead }, ...hint] };
}

function exportOptions(wish: Wish, { sources: known, council }: Corpus): string[] {
  const { topic, stranger, voice, sources, years, stance, length, count } = wish;
  const { mostCharacters, mostWords, figures } = wish;
  const named = sources.flatMap((id) => known.get(id) ?? []);
  const year = years[0] ?? (named.length === 1 ? named[0]?.year : undefined);
  const speaker = voice ?? named[0]?.voice;
  const subject = (topic || stranger || council.name).replace(/["\\$`]/g, '');
  const short = mostCharacters !== null ? 'short' : length;
  return [
    `--topic "${subject}"`,
    ...(speaker ? [`--voice ${speaker}`] : []),
    ...(year ? [`--year ${year}`] : []),
    ...((stance ?? (topic === '' ? 'praise' : null)) ? [`--stance ${stance ?? 'praise'}`] : []),
    ...(short ? [`--length ${short}`] : []),
    ...(count ? [`--count ${count}`] : []),
    ...(mostWords ? [`--max-words ${mostWords}`] : []),
    ...(figures === 'with' ? ['--figures'] : []),
  ];
}
