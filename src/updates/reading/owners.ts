import type { Span } from './clauses.ts';
import { OWNER_NAMES } from './labels.ts';
import type { Piece, Scope, Sorted } from './pieces.ts';
import { hasPast } from './tense.ts';
import { type MessageView, textOf } from './view.ts';

/** Who has a step to do, or leads on the work: no news of it, though it may belong to a step. */

const NAME = "\\p{Lu}[\\p{L}'.-]*";
const PERSON = `(?:${NAME}(?: ${NAME}){0,2}|\\p{Lu}{2,3})(?:(?: and | & |/)${NAME}(?: ${NAME}){0,2})?`;

const BARE = new RegExp(`^(?:${PERSON})(?: (?:to|will) lead| leading| leads)?$`, 'u');
const CALLED = new RegExp(
  `^(?:(?:and|the|our) )*(?:${OWNER_NAMES})(?:(?: is| are|:)? )(?:now )?(?:${PERSON})(?: now)?$`,
  'u',
);
/** "Director of Housing", "Ian Slater": every word of weight has a capital. */
const TITLE = /^(?:the )?\p{Lu}[\p{L}'.&-]*(?: (?:of|and|for|the|&|to|in|\p{Lu}[\p{L}'.&-]*))*$/u;

/** "Sarah", "SR", "Sue to lead": whom a step is given to, where it stands behind one. */
function isBareOwner(text: string): boolean {
  return BARE.test(text);
}

/** "lead Sarah", "Owner is Ian Slater". */
function namesOwner(text: string): boolean {
  return CALLED.test(text.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase()));
}

/** What stands under "Owner:" and is a name or an office; "vacant since May" is news. */
function isNameOrOffice(text: string): boolean {
  return TITLE.test(text);
}

/**
 * "Brief members - Sue - 12 December", "action plan (due 12 December, lead Sarah)": who is to do it stays with what is to be
 * done. Elsewhere an owner is no news: who owns a recommendation stands in the register.
 */
export function givesOwner(view: MessageView, piece: Piece, sorted: Sorted[], scope: Scope | null): boolean {
  const text = textOf(view, piece);
  if (scope?.role === 'owner' && isNameOrOffice(text)) return true;
  const last = sorted.at(-1);
  const isBehind = last !== undefined && last.piece.sentence === piece.sentence && last.role !== 'blocker';
  const isApart = piece.before === 'dash' || piece.before === 'bracket';
  const isCalled = namesOwner(text);
  if (!isCalled && !(isBehind && isApart && isBareOwner(text))) return false;
  if (isBehind && !hasPast(textOf(view, last.span))) {
    const end = withBracket(view, piece);
    sorted[sorted.length - 1] = { ...last, span: { ...last.span, end }, dated: { ...last.dated, end } };
  }
  return true;
}

/** As far as the end of a piece, with the bracket that closes behind it. */
function withBracket({ plain }: MessageView, { start, end }: Span): number {
  const isOpen = plain.lastIndexOf('(', start) > plain.lastIndexOf(')', start);
  return isOpen && plain[end] === ')' ? end + 1 : end;
}
