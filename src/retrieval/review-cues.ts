import { ANYWHERE, anyForm } from '../forms.ts';

/** How a question asks of the review itself: who came, whom they spoke to, what they were given. */

/** Whether the question is about those who made the review: "who chaired the peer team". */
export function asksAboutTeam(text: string): boolean {
  return /\b(?:peer|review|challenge|inspection) team\b|\bon the team\b|\b20\d\d team\b|\b(?:all|name|list) (?:of )?(?:all )?the peers\b|\blead peers?\b|^\W*(?:and |so )?who (?:were|are|was) (?:(?:the|these|those|our) )?(?:20\d\d )?peers?\b|\bwhich peers (?:came|visited)\b/i.test(
    text,
  );
}

/** Whether the question asks how many came to review: a report that gives no number names them. */
export function asksHowManyPeers(text: string): boolean {
  return /\bhow many (?:(?:20\d\d )?peers? (?:were|was|are|came|visited|did|took part)\b(?! (?:satisfied|happy|told|say))|(?:people |members |peers )?(?:(?:were|was|are) )?(?:(?:there )?(?:on|in) the (?:20\d\d )?(?:peer |review )?team\b))/i.test(
    text,
  );
}

/** Whether the question is about how the review was made: "how many people did they talk to when they were here". */
export function asksHowItWasMade(text: string): boolean {
  return HOW_IT_WAS_MADE.test(text);
}

const TEAM = String.raw`(?:they|the (?:20\d\d )?(?:peers|(?:peer |review )?team))`;
const HOW_IT_WAS_MADE = anyForm(
  {
    'who did they speak to': new RegExp(
      String.raw`^\W*(?:(?:and|so|but) )?(?:who did|did|have) (?:${TEAM}|peers) (?:actually |really |even |also )?(?:talk(?:ed)? (?:to|with)|sp(?:eak|oke|oken) (?:to|with)|meet|met|interview(?:ed)?|visit(?:ed)?|consult(?:ed)?)\b`,
    ),
    'how many people did the team interview': new RegExp(
      String.raw`\bhow many (?:\w+ ){1,3}(?:did|have|had) ${TEAM} (?:actually |really )?(?:talk(?:ed)? to|speak (?:to|with)|spoken (?:to|with)|meet|met|see|seen|interview(?:ed)?|hold|held|read|look(?:ed)? at)\b`,
    ),
    'how long was the visit here':
      /\bhow (?:long|many days) (?:were|was|did|have|had) (?:they|(?:the )?(?:20\d\d )?(?:peers|(?:peer |review )?team|visit))(?: been)? (?:here|there|with us|on[- ]site|spend|stay|take|last|visit)\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/** Whether it is asked what the peers were given to read: "which plans did we hand over to the peers". */
export function asksWhatWasHandedOver(text: string): boolean {
  return HANDED_OVER.test(text);
}

/** What the council gave the peers to read. */
const HANDED_OVER = anyForm(
  {
    'which plans did we hand over to the peers':
      /\bwe (?:\w+ )?(?:hand(?:ed)?(?: over)?|g[ia]ve|sen[dt]|show(?:ed)?|submit(?:ted)?|provided?|shared?|supp(?:ly|lied))\b.*\b(?:to|with) (?:the )?(?:20\d\d )?(?:peers?|peer team|lga|review team)\b/,
    'what were the peers given':
      /\b(?:were|was) (?:the )?(?:20\d\d )?(?:peers?|peer team) (?:given|sent|shown|provided with)\b/,
    'what did we give the peers to read':
      /\bwe (?:\w+ )?(?:g[ia]ve|sen[dt]|show(?:ed)?|hand(?:ed)?) (?:the )?(?:20\d\d )?(?:peers?|peer team|lga) (?:to read|for reading|before|beforehand|in advance)\b/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);
