import type { Span } from './clauses.ts';
import { BLANK, blankMail, leavesMuchOut } from './mail.ts';

/** A message without the markup of its platform. */
export interface DecodedMessage {
  /** What the sender sees: text slots are sliced from it. */
  readonly text: string;
  /** The same length, levelled for matching: straight quotes, plain hyphens and spaces, addresses and the sender's name at the end blanked out. */
  readonly plain: string;
  /** Web addresses with the place in `text` where they stand. */
  readonly links: readonly { readonly url: string; readonly at: number }[];
  /** It is an e-mail of which head, signature or quoted lines are blanked out. */
  readonly leftOut: boolean;
}

/** Slack writes links, people, channels and special words in angle brackets: docs.slack.dev, "Formatting message text". */
const SLACK_TOKEN = /<([^<>\n|]+)(?:\|([^<>\n]*))?>/g;
const BARE_ADDRESS = /\b(?:https?:\/\/|www\.(?=[\p{L}\d-]+\.))[^\s<>"“”]+/giu;

/** "Cheers, Jo" at the end: the name of the sender is no part of what is reported. */
const SIGNED =
  /((?:^|[\s.!,])(?:[Cc]heers|(?:[Mm]any )?[Tt]hanks|[Tt]hank you|(?:[Kk]ind |[Bb]est )?[Rr]egards|[Bb]est wishes)[,.!]?\s+)(\p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{Ll}'-]+)?)(?=[\s.!]*$)/u;

/** "Can you log for Jo that R3 is …": who wants it recorded, and the order to do so. */
const RECORDED_FOR =
  /^\s*(?:(?:hi|hello|please|pls|ok)[\s,]+)*(?:(?:can|could|will|would) (?:you|we) (?:please )?)?(?:log|record|note|report|enter|put down)(?: (?:this|an update))? (?:for|on behalf of) \p{L}[\p{L}'-]+(?: \p{L}[\p{L}'-]+)?(?: please)?,? that(?=\s)/iu;

/** Removes Slack markup, entities, control characters, emphasis and idle blanks; keeps every word of the sender. */
export function decodeMessage(raw: string): DecodedMessage {
  const marked: string[] = [];
  const withMarks = dropControls(raw).replace(SLACK_TOKEN, (whole, target: string, label?: string) => {
    if (!/^(?:https?:|mailto:|tel:|@|#|!)/i.test(target)) return whole;
    if (!/^https?:/i.test(target)) return label ? prefixOf(target) + label : '';
    if (!label || label === target) return target;
    marked.push(decodeEntities(target));
    return `\uE001${label}\uE002`;
  });
  const shown = dropEmphasis(decodeEntities(withMarks))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n(?:\s*\n){2,}/g, '\n\n')
    .replace(/^ | $/gm, '');
  return locateLinks(shown, marked);
}

function prefixOf(target: string): string {
  return target.startsWith('@') || target.startsWith('#') ? (target[0] ?? '') : '';
}

/** Lifts the marks of labelled links out of the text, and finds the addresses that stand in it as such. */
function locateLinks(withMarks: string, marked: readonly string[]): DecodedMessage {
  const links: { url: string; at: number }[] = [];
  const names: Span[] = [];
  let text = '';
  for (const [index, part] of withMarks.split('\uE001').entries()) {
    const url = index > 0 ? marked[index - 1] : undefined;
    const [name = '', rest = ''] = url === undefined ? ['', part] : part.split('\uE002');
    if (url !== undefined) {
      links.push({ url, at: text.length });
      names.push({ start: text.length, end: text.length + name.length });
    }
    text += name + rest;
  }
  const blankName = (_: string, lead: string, name: string) => lead + BLANK.repeat(name.length);
  const blanked = blankMail(level(text));
  let plain = blanked.replace(SIGNED, blankName).replace(RECORDED_FOR, (lead) => BLANK.repeat(lead.length));
  for (const name of names) if (isAppended(text, name)) plain = blankOut(plain, name);
  for (const { 0: found, index } of text.matchAll(BARE_ADDRESS)) {
    const url = found.replace(/[.,;:!?'’)\]]+$/, '');
    links.push({ url, at: index });
    plain = blankOut(plain, { start: index, end: index + url.length });
  }
  return { text, plain, links: links.sort((a, b) => a.at - b.at), leftOut: leavesMuchOut(blanked) };
}

function blankOut(plain: string, { start, end }: Span): string {
  return plain.slice(0, start) + BLANK.repeat(end - start) + plain.slice(end);
}

/** "14 of 20 trained <…|training record>, …": the name of a link that stands behind what it shows, and no word of it. */
function isAppended(text: string, { start, end }: Span): boolean {
  return !LEADS_ON.test(text.slice(0, start)) && /^\s*(?:$|[,.;)\n])/.test(text.slice(end));
}

const LEADS_ON =
  /(?:^|[:\n]|\b(?:the|an?|our|their|this|see|in|at|to|of|is|are|was|with|for|from|and|or|per|on|by|into|about|new|published|drafted|agreed|approved|signed|completed|finished|updated))\s*$/i;

/** Control characters, invisible ones, and the private ones that mark places here become blanks; line breaks stay. */
function dropControls(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}|[\u200b-\u200f\ufeff\ue000-\uf8ff]/gu, (sign) => (sign === '\n' ? sign : ' '));
}

function decodeEntities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** "*bold*", "_italic_" and code lose their signs. What is struck out was taken back by its author, and goes. */
function dropEmphasis(text: string): string {
  return text
    .replace(/(^|[\s(])~([^~\n]+)~(?=$|[\s).,:;!?])/gm, '$1')
    .replace(/(^|[\s(>])(\*{1,2}|_{1,2}|`)(?=\S)([^*_`\n]*?\S)\2(?=$|[\s).,:;!?–-])/gm, '$1$3');
}

/** One code unit for one, so that offsets in the levelled text hold in the text. */
function level(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/[\u2012-\u2015]/g, '–')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}
