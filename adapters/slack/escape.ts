/**
 * Escapes text for Slack's mrkdwn, once, in this order; nothing else may be escaped (docs.slack.dev, "Formatting message
 * text"). It also disarms `<!channel>`, `<@U…>` and links that came as text. Half characters, which cannot be sent,
 * become the replacement character.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** What Slack escaped, as it was typed. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The people whom a text of Slack's mentions. */
export function listMentions(text: string): string[] {
  return [...new Set([...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id]) => id as string))];
}

/**
 * A text as a person typed it, from Slack's form of it: links become their address, channels and people their names,
 * the bot's own name goes. `names` holds the names of people by their ids.
 */
export function readText(text: string, bot: string, names: ReadonlyMap<string, string> = new Map()): string {
  const plain = text.replace(/<([^<>]+)>/g, (_, token: string) => readToken(token, bot, names));
  return unescapeText(plain)
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function readToken(token: string, bot: string, names: ReadonlyMap<string, string>): string {
  const [head = '', label] = token.split('|', 2);
  if (head.startsWith('@')) {
    const id = head.slice(1);
    return id === bot ? ' ' : `@${names.get(id) ?? label ?? 'someone'}`;
  }
  if (head.startsWith('#')) return label ? `#${label}` : 'a channel';
  if (head.startsWith('!')) return label ?? `@${head.slice(1).split('^')[0]}`;
  return head.replace(/^(?:mailto|tel):/, '');
}
