import type { Activity } from 'botbuilder';
import * as z from 'zod';

const Mention = z.object({
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
  text: z.string(),
});

/**
 * What somebody wrote, as plain text: every mention of the bot is dropped, a mention of somebody else becomes their
 * name, entities are decoded, spaces collapsed; line breaks stay. Botbuilder's own helper drops the first mention
 * alone, leaves entities and throws where a mention comes without text.
 */
export function readText({ text, entities, recipient }: Partial<Activity>): string {
  let plain = text ?? '';
  for (const { mentioned, text: tag } of (entities ?? []).flatMap(readMention)) {
    const name = mentioned.id === recipient?.id ? ' ' : (mentioned.name ?? namedIn(tag));
    plain = plain.split(tag).join(name);
  }
  return tidy(decodeEntities(withoutCards(plain).replace(/<\/?at\b[^>]*>/gi, '')));
}

/** A card that was put into a message stands in its text as a place for it, in HTML. */
function withoutCards(text: string): string {
  return text
    .replace(/<attachment\b[^>]*>\s*(?:<\/attachment>)?/gi, ' ')
    .replace(/<span\b[^>]*InputExtension[^>]*>[\s\S]*$/i, ' ');
}

/** The text of a message as Teams hands it to a message action: HTML. */
export function readHtml(html: string): string {
  const lines = html
    .replace(/<(?:style|script)\b[\s\S]*?<\/(?:style|script)>/gi, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return tidy(decodeEntities(lines));
}

function readMention(entity: unknown): z.infer<typeof Mention>[] {
  const { type } = (entity ?? {}) as { type?: unknown };
  const parsed = Mention.safeParse(entity);
  return type === 'mention' && parsed.success && parsed.data.text !== '' ? [parsed.data] : [];
}

const namedIn = (tag: string) => tag.replace(/<[^>]*>/g, '');

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    pound: '£',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
  }),
);

/** Once, so that "&amp;lt;" stays "&lt;". */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
