import { rankOfName } from '../updates/reading/status-words.ts';
import { ANY_UPDATE, type Make, MOVED, REPORTED, STATUSES, whose, within } from './record-asked.ts';
import type { RecordIntent } from './record-intent.ts';
import { STATUS, takeParts, WHEN } from './record-parts.ts';
import { firstRead, wholePatterns } from './whole-patterns.ts';

/** Questions of how the record came to be what it is: who has reported, what moved, what was changed or taken back. */

const UPDATES_DONE =
  '(?:what|which(?: updates?| ones?)?|anything|any updates?|updates?|who)(?: (?:has|have|had|was|were|is|are|got|been))*';

const KEPT = wholePatterns<Make>(
  [
    // of all, and what the words for it mean
    [
      [
        '(?:the )?(?:status(?:es)?|rag|progress|position|update)(?: report)? (?:of|on|for) (?:all(?: of (?:them|it))?|everything|each(?: of them| one)?|~all~)',
        `(?:what|which) (?:percentage|proportion|share)(?: of (?:them|it|~all~))? (?:is|are|has been|have been) ${STATUSES}`,
      ],
      () => ({ kind: 'board' }),
    ],
    [
      [
        `what (?:does|do|is|are)(?: you mean by)?(?: an?| the| our)? (?:${STATUS}|stale|overdue|status(?:es)?|colou?rs|rag ratings?)(?: (?:status|rating|mark|marks))?(?: (?:means?|stand for|mean here))`,
        `what (?:do you|does the board|is) mean(?:t)? by (?:${STATUS}|stale|overdue)`,
        `what (?:counts|qualifies|goes) as(?: an?)? ${STATUS}`,
        `what makes (?:something|it|one|a recommendation|~all~)(?: an?| to be)? ${STATUS}`,
        `(?:what is |explain |tell me )?(?:the )?difference between(?: an?)? ${STATUS} and(?: an?)? ${STATUS}`,
        `(?:when|how) (?:should|do|would|can) (?:i|we|one) (?:use|put|say|choose|pick|go|mark (?:it|something)(?: as)?|rate (?:it|something)(?: as)?|call it) ${STATUS}(?: (?:or|and) ${STATUS})?`,
        '(?:what is |what are )?(?:the |our )?(?:rag|brag|status|colour)(?: (?:ratings?|status))? (?:key|legend|scale|definitions?|criteria|rules)',
        '(?:(?:show|print|list|see) )?(?:me |us )?(?:the |a )?(?:status |colour |rag )?(?:key|legend)(?: (?:to|of|for) (?:the )?(?:statuses|colou?rs|ratings|board))?',
      ],
      () => ({ kind: 'key' }),
    ],
    [
      [
        `(?:what|which(?: ones| ~all~| steps| dates)?|anything|has anything|have any)(?: (?:has|have|is))* slipped(?: back)?${WHEN}`,
      ],
      (_, parts) => ({ kind: 'moves', slipped: true, ...within(parts) }),
    ],
    [
      [
        `(?:what|which)(?: due)? (?:dates|deadlines)(?: (?:have|has|were|was|got|been))* (?:moved?|changed?|put back|rescheduled|brought forward)(?: on ~all~)?${WHEN}`,
        `(?:has|have|did|were)(?: any| the| our)*(?: due)? (?:dates?|deadlines?) ${MOVED}${WHEN}`,
        `(?:all |the |any )*(?:moved (?:dates|deadlines)|date (?:moves|changes)|slips|slippage)${WHEN}`,
      ],
      (_, parts) => ({ kind: 'moves', ...within(parts) }),
    ],
    // from one status to another × when
    [
      [
        `(?:what|which(?: ones| ~all~| ~own~)?|anything|has anything|is anything)(?: (?:is|are|has|have|been))*(?: getting| got| gone| become)? (?:worse|better),? ~period~`,
      ],
      (_, parts) => ({ kind: 'changes', ...within(parts) }),
    ],
    [
      [
        `(?:what|which(?: ones| ~all~)?|anything|has anything|have any|did anything)(?: (?:has|have|is))*(?: (?:gone|go|went|moved|move|turned|changed|come|been))+ from (${STATUS}) (?:to|into) (${STATUS})${WHEN}`,
      ],
      ([, from = '', to = ''], parts) => ({
        kind: 'travel',
        direction: rankOfName(to) < rankOfName(from) ? 'better' : 'worse',
        between: [from, to],
        ...within(parts),
        ...whose(parts),
      }),
    ],
    // who has reported × when
    [
      [
        `how many(?: of (?:them|~all~)| (?:people|owners|directors|recs|recommendations|~all~))?(?: have| has| did)? ${REPORTED}${ANY_UPDATE}${WHEN}`,
      ],
      (_, parts) => ({ kind: 'changes', ...within(parts) }),
    ],
    [
      [
        `(?:have|has|did) (?:all|every|each)(?: of)?(?: the| our)?(?: (?:directors?|owners?|people|services?|of them|~all~|one|body))* ${REPORTED}${ANY_UPDATE}${WHEN}`,
        `(?:have|has|did) (?:everyone|everybody|they all|you all|we all) ${REPORTED}${ANY_UPDATE}${WHEN}`,
        `is (?:everyone|everybody|anyone|every (?:director|owner)) (?:up to date|missing)${WHEN}`,
      ],
      (_, parts) => ({ kind: 'silent', ...within(parts) }),
    ],
    [
      [
        `(?:has|have|was|were|is) (?:anything|something|any(?: of)? ~all~|any updates?|anybody's|much)(?: (?:been|new))* (?:updated|reported|posted|logged|recorded|saved|sent(?: in)?|submitted|changed)(?: on ~all~| on the (?:board|record))?,? ~period~`,
      ],
      (_, parts) => ({ kind: 'changes', ...within(parts) }),
    ],
    // what was changed or taken back × when
    [
      [
        `(?:the |an? |full )*audit (?:trail|log)(?: of (?:all )?(?:the )?updates)?${WHEN}`,
        `(?:all |the |old |earlier |every )*versions?(?: of (?:all )?(?:the )?updates)?${WHEN}`,
      ],
      (_, parts) => ({ kind: 'trail', wanted: 'all', ...within(parts) }),
    ],
    [
      [
        `${UPDATES_DONE} (?:undone|withdrawn|reverted|retracted|deleted|removed|taken back)${WHEN}`,
        `what (?:did|have|has) (?:i|we|anyone|people|they) (?:undone|undo|withdrawn?|reverted?|retracted?|taken? back)${WHEN}`,
        `(?:all |the |any |show )*(?:withdrawals|(?:undone|withdrawn|deleted) updates)${WHEN}`,
      ],
      (_, parts) => ({ kind: 'trail', wanted: 'undone', ...within(parts) }),
    ],
    [
      [
        `${UPDATES_DONE} (?:amended|edited|corrected|rewritten|changed (?:afterwards|later|after (?:they|it) (?:was|were) saved))${WHEN}`,
        `what (?:did|have|has) (?:i|we|anyone|people|they) (?:amend(?:ed)?|correct(?:ed)?|edit(?:ed)?)${WHEN}`,
        `(?:all |the |any |show )*(?:amendments|corrections|(?:amended|corrected|edited) updates)${WHEN}`,
      ],
      (_, parts) => ({ kind: 'trail', wanted: 'amended', ...within(parts) }),
    ],
    [
      [
        '(?:the |an? |full )*(?:audit (?:trail|log)|(?:(?:all|old|earlier|previous|past|other) )+(?:the )?(?:versions|updates)|versions) (?:of|on|for) #',
        'what did # (?:say|report|look like),? ~period~',
        '# (?:audit (?:trail|log)|versions|(?:earlier|old|previous|past) (?:updates|versions))',
      ],
      (_, { of }) => ({ kind: 'standing', about: of ?? '', whole: true }),
    ],
  ],
  '(?:show )?',
);

/** Reads a question of what has become of the record; null where it is none. */
export function readPast(asked: string): RecordIntent | null {
  const parts = takeParts(asked);
  return firstRead(KEPT, parts.core, (make, found) => make(found, parts));
}
