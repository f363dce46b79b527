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
const IS_TITLED = new RegExp(`^${TITLED}$`, 'u');

/**
 * "What did Cllr Hart say about the ferry?": the documents speak for the peers and for the council, and for nobody by name.
 * A name without a title is one only where the documents introduce somebody by it. Null for every other question.
 */
export function readSaidBy(question: string, statements: readonly Statement[], place: string): SaidBy | null {
  const { name, topic } = ASKED.exec(straighten(question))?.groups ?? {};
  if (!name) return null;
  if (name.startsWith(`${place} `)) return null;
  const isKnown = IS_TITLED.test(name) || statements.some(({ text }) => introduces(text, name));
  return isKnown ? { name, rest: topic ? `what is said about ${topic}` : '' } : null;
}

/** "Cllr Ann Quay is Leader", "Chief Executive Ann Quay is responsible": the name where somebody is introduced, and what they are. */
function introduces(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const isHead = at >= 0 && at <= HEAD;
  return isHead && HOLDS.test(text.slice(at + name.length));
}

const HEAD = 40;
const HOLDS =
  /^,? (?:[CMOK]BE )?(?:is|was|became|has been) (?:(?:the|an?|its|now|also|[\w']+'s) )*(?:\p{Lu}|responsible|chief|director|leader|deputy|head|chair|councillor|lead|managing)/u;
