import { NUMBERED } from '../../corpus/numbered.ts';
import { straighten } from '../../typed-text.ts';

/** Work, or what was said of it, that somebody says is no more, or orders to be. */
export interface Gone {
  /** `order`: the update is to go. `withdrawn`: the update, or the work, which is to be asked. `superseded`: the work, for which the scale has no status. */
  readonly kind: 'withdrawn' | 'superseded' | 'order';
  /** The words that name the recommendation. */
  readonly about: string;
}

const ONE = `(${NUMBERED})`;
const IS = String.raw`(?:\s*[:,–-]+\s*|\s+)(?:it |this )?(?:is |was |has been |now |should be |to be )*`;
const WITHDRAWN = new RegExp(
  `^${ONE}${IS}(?:withdrawn|retracted|taken back|removed|deleted|in error|a mistake|posted (?:by mistake|in error))(?: (?:please|sorry|now))*[.!]*$`,
  'i',
);
const SUPERSEDED = new RegExp(
  `^${ONE}${IS}(?:no longer (?:needed|required|relevant|applicable|applies|going ahead|happening)|not (?:needed|required|going ahead|happening) any ?more|superseded|overtaken by|abandoned|cancelled|dropped|merged (?:into|with)|folded into)\\b[^?]*$`,
  'i',
);

const VERB = '(?:undo|delete|remove|withdraw|retract|take back|scrap|bin|reverse)';
const UPDATE = '(?:update|one|report|entry|post)';
/** "Delete my R9 update", "undo the R2 one", "take back the update on R2" */
const ORDERS = [
  new RegExp(
    `^(?:please |can you |could you |actually[ ,]+)*${VERB} (?:(?:my|the|that|last|latest) )*${ONE}(?:'s)? ${UPDATE}(?: (?:please|sorry|now))*[.?!]*$`,
    'i',
  ),
  new RegExp(
    `^(?:please |can you |could you |actually[ ,]+)*${VERB} (?:(?:my|the|that|last|latest) )*${UPDATE} (?:on|for|about) ${ONE}(?: (?:please|sorry|now))*[.?!]*$`,
    'i',
  ),
];

/** Reads that a recommendation, or the update on it, is said to be no more; null where it is not. */
export function readGone(text: string): Gone | null {
  const plain = straighten(text).trim();
  const [order] = ORDERS.flatMap((pattern) => pattern.exec(plain)?.[1] ?? []);
  if (order) return { kind: 'order', about: order };
  const withdrawn = WITHDRAWN.exec(plain)?.[1];
  if (withdrawn) return { kind: 'withdrawn', about: withdrawn };
  const superseded = SUPERSEDED.exec(plain)?.[1];
  return superseded ? { kind: 'superseded', about: superseded } : null;
}
