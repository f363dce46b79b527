import { anyForm } from '../forms.ts';

/**
 * What is asked in other orders and other words ("housing - what did they say?", "what was the verdict on housing?", "who is
 * in charge of housing?"): put as the plain question, so that it is answered as that is.
 */

const SPEAKER =
  '(?:the )?(?:20\\d\\d )?(?:peers?|peer team|lga|council|they|we|you|ofsted|reports?|reviewers|review)';
const SAY =
  '(?:say|said|says|think|thought|find|found|conclude|recommend|want|suggest|write|wrote)(?: (?:about|on|of) (?:it|this|that|them))?';
/** "Housing - what did the peers say?": the subject stands first. */
const SUBJECT_FIRST = new RegExp(
  [
    '^\\W*(?!(?:hi|hiya|hello|hey|ok|okay|so|and|but|please|thanks|sorry|yes|no|well|good|great|morning|afternoon|',
    'who|whose|what|which|how|when|where|why|is|are|was|were|do|does|did|has|have|can|could|should|would|will|i|we|that|this)\\b)',
    "(?:(?:on|about|re|regarding|as for|for) )?([\\p{L}\\d][\\p{L}\\d '’&/-]{1,60}?)",
    `(?:\\s+[-–—]+\\s*|\\s*[:,;?.]\\s*|\\s*\\.\\.+\\s*|(?<=^\\W*(?:\\S+ ){0,4}\\S+)\\s)((?:so |and )?what (?:did|do|does|have|has) ${SPEAKER}(?: (?:actually|really|also))? )(${SAY})\\W*$`,
  ].join(''),
  'iu',
);
/** "What was the verdict on …", "how did we do on …", "any feedback on …" */
const JUDGED = anyForm(
  {
    'what was the verdict on the quay':
      /what(?:['’]?s| is| was| were) (?:the |their |(?:the )?(?:peers?['’]?s?|lga['’]?s?|team['’]?s?) )(?:overall |final |main )?(?:verdict|judge?ment|assessment|conclusions?) (?:on|about)/,
    'how did we do on the quay':
      /how (?:well |badly )?(?:did|have) (?:we|the council) (?:do|done|fare|fared|get on|got on|score|scored|perform|performed|come out) (?:on|with|for|in terms of)/,
    'what are the peers’ views on the quay':
      /what(?:['’]?s| is| are| were| was) (?:the )?(?:peers?['’]?s?|lga['’]?s?|peer team['’]?s?) (?:overall |general )?(?:views?|opinions?|take|comments?|thoughts?|feedback) (?:on|about|of)/,
    'what did the lga make of the quay':
      /what (?:did|do|does) (?:the )?(?:lga|peers?|peer team|reviewers) make of/,
    'any feedback on the quay': /(?:is there |was there |got )?any (?:peer )?feedback (?:on|about)/,
  },
  { before: /^\W*(?:(?:so|and|ok|hi)[ ,]+)?/, after: / (?=\S)/ },
);
const OF_REVIEW =
  '(?:team|process|reports?|reviews?|dates?|recs?|recommendations?|findings?|portal|visit|progress|follow|managers?|clock|timelines?|summary|results?|outcomes?|feedback|members?|website|action|conclusions?|20\\d\\d|in|of|was|is|and|for|by|to)';
/** "Peer challenge housing": whose report, and what it is asked for. */
const REVIEW_AND_SUBJECT = new RegExp(
  `^\\W*(?:the )?(?:lga |corporate )*(?:peer challenge|peer review|cpc)[ :,–-]+(?!${OF_REVIEW}\\b)((?:[\\p{L}\\d'’&-]+ ?){1,4})\\W*$`,
  'iu',
);

/** "Who is in charge of …", "who leads on …", and not whose fault something is. */
const IN_CHARGE = anyForm(
  {
    'who is in charge of the quay':
      /who(?:['’]?s| is| are) (?:in charge of|responsible for|accountable for|the (?:lead|director|officer|person|head) (?:for|on|of|in charge of|responsible for))/,
    'who leads on the quay':
      /who (?:(?:here|currently|now) )?(?:leads on|heads(?: up)?|oversees|looks after|manages|is over|has charge of)/,
  },
  {
    before: /^\W*(?:(?:so|and|ok|hi)[ ,]+)?/,
    after:
      / (?!(?:it|this|that|these|those|them|what|peers?|(?:deliver|mak|do|fix|sort|lett|tak|bring|meet|report|driv|implement|gett|ensur|check)ing)\b|(?:the |our )?(?:r|rec|recs|recommendations?)\b ?\d*|(?:the |our )?(?:\w+ )?(?:overspend|mess|fault|failure|failings?|delays?|problems?|decline|rise|increase|peer|review|challenge|report|updates?|bot|reporting)\b)(?=\S)/,
  },
);

/** The plain question, where the message is another way to ask it; else as it is. */
export function asPlainQuestion(text: string): string {
  const [, subject, asks, said] = SUBJECT_FIRST.exec(text) ?? [];
  if (subject && asks && said) return `${asks}${said.split(' ')[0]} about ${subject}`;
  const reviewed = REVIEW_AND_SUBJECT.exec(text)?.[1];
  if (reviewed) return `what did the peers say about ${reviewed.trim()}`;
  return text.replace(JUDGED, 'what did the peers say about ').replace(IN_CHARGE, 'who runs ');
}
