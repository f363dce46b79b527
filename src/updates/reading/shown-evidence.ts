import { type Span, trimSpan } from './clauses.ts';
import type { Piece, Scope } from './pieces.ts';
import { type MessageView, textOf } from './view.ts';

/** What shows it: spans under that label, or led in by "see" and named as a paper. Null where a piece is none. */
export function evidenceIn(view: MessageView, piece: Piece, scope: Scope | null): Span[] | null {
  const text = textOf(view, piece);
  const lead = PAPER_LEAD.exec(text);
  const isKept = KEPT_SOMEWHERE.test(text);
  if (scope?.role !== 'evidence' && !lead && !isKept && !CALLED_LINK.test(text)) return null;
  // "Link to the brief here", and the address behind it.
  if (CALLED_LINK.test(text)) return view.links.some(({ at }) => at >= piece.end) ? [] : null;
  // An address is read as such; the words that it is hidden under say no more.
  if (view.links.some(({ at }) => at >= piece.start && at <= piece.end)) return [];
  const words = trimSpan(view.plain, { start: piece.start + (lead?.[0].length ?? 0), end: piece.end });
  return /[\p{L}\p{N}]/u.test(textOf(view, words)) ? [words] : [];
}

const CALLED_LINK =
  /^(?:(?:please |pls )?(?:see|details?(?: (?:here|at|in))?|here)|(?:and )?(?:the |our )?(?:minutes|paper|report|notes?|slides|agenda|dashboard|evidence)(?: (?:is|are))? (?:at|here|in|on)|(?:the |a )?links? (?:(?:to|for) (?:[\p{L}\p{N}'-]+ ){1,5})?(?:is )?(?:here|below|attached))$/iu;

/** "Minutes on SharePoint": where somebody may look it up. */
const KEPT_SOMEWHERE =
  /^(?:the |our |all )*(?:minutes|papers?|reports?|evidence|sign-?off|notes?|slides|records?|registers?) (?:(?:is|are|now|all) )*(?:on|in|saved (?:on|in|to)) (?:the |our )?(?:share ?point|teams|one ?drive|intranet|website|shared (?:drive|folder)|folder|dashboard|drive|evidence (?:log|folder))\b/i;

/** "see the minutes of 4 Nov", "as minuted at exec, item 6" */
const PAPER_LEAD =
  /^(?:please |pls )?(?:see|evidenced? (?:is|in|by|at)|as (?:recorded|minuted) (?:in|at)|minuted (?:in|at)|ref) (?:the |our )?(?=.*(?:minutes?|papers?|reports?|agenda|item|appendix|annex|pack|log|register|dashboard|folder|sharepoint|notice|scrutiny|exec|cabinet|committee|board)\b)/i;
