import type { Statement } from '../corpus/statements.ts';
import { straighten } from '../typed-text.ts';

/** Who is asked about, and the same question without them. */
export interface SaidBy {
  readonly name: string;
  readonly rest: string;
}

const TITLED = String.raw`(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady)\.? \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?`;
const NAMED = String.raw`\p{Lu}\p{Ll}[\p{L}'-]* \p{Lu}\p{Ll}[\p{L}'-]+`;
const ASKED = new RegExp(
  String.raw`^\W*(?:[Aa]nd |[Ss]o )?[Ww]hat (?:did|does|do|has|have|had) (?<name>${TITLED}|${NAMED}) (?:say|said|says|think|thinks|written|write|writes)(?: (?:about|on|of|regarding) (?<topic>.+?))?[?.!\s]*$`,
  'u',
);
/** Bodies that the documents tell of, and that do not speak in them. */
const BODY =
  '(?:home office|police|nhs|government|ministers?|mps?|treasury|cqc|press|media|courts?|department (?:for|of) [a-z]+)';
const BODY_ASKED = new RegExp(
  `^\\W*(?:and |so )?(?:what (?:did|does|do|has|have|had)|(?:did|does|do|has|have)) (?:the )?(?<name>${BODY})(?: ever)? (?:say|said|says|think|thinks|write|writes|written|tell|told)(?: (?:us|anything|much))*(?: (?:about|on|of|regarding) (?!us\\b|the council\\b)(?<topic>.+?)| about us| about the council)?[?.!\\s]*$`,
  'i',
);
const IS_TITLED = new RegExp(`^${TITLED}$`, 'u');

/**
 * "What did Cllr Hart say about the ferry?", "what does the NHS say?": the documents speak for the peers and for the council, and for nobody by name.
 * A name without a title is one only where the documents introduce somebody by it. Null for every other question.
 */
export function readSaidBy(question: string, statements: readonly Statement[], place: string): SaidBy | null {
  const body = BODY_ASKED.exec(straighten(question))?.groups;
  if (body?.name)
    return { name: `the ${asWritten(body.name)}`, rest: `what is said about ${body.topic ?? body.name}` };
  const { name, topic } = ASKED.exec(straighten(question))?.groups ?? {};
  if (!name) return null;
  if (name.startsWith(`${place} `)) return null;
  const isKnown = IS_TITLED.test(name) || statements.some(({ text }) => introduces(text, name));
  return isKnown ? { name, rest: topic ? `what is said about ${topic}` : '' } : null;
}

/** "home office", as it is written: the names among the bodies. */
function asWritten(name: string): string {
  const lower = name.toLowerCase();
  return NAMES.find((one) => one.toLowerCase() === lower) ?? lower;
}

const NAMES = ['Home Office', 'NHS', 'CQC', 'MP', 'MPs', 'Treasury'];

/** "Cllr Ann Quay is Leader", "Chief Executive Ann Quay is responsible": the name where somebody is introduced, and what they are. */
function introduces(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const isHead = at >= 0 && at <= HEAD;
  return isHead && HOLDS.test(text.slice(at + name.length));
}

const HEAD = 40;
const HOLDS =
  /^,? (?:[CMOK]BE )?(?:is|was|became|has been) (?:(?:the|an?|its|now|also|[\w']+'s) )*(?:\p{Lu}|responsible|chief|director|leader|deputy|head|chair|councillor|lead|managing)/u;
