import { writeOut } from '../chat-spellings.ts';
import { ANYWHERE, anyForm } from '../forms.ts';
import { readProgressOf } from './progress-cues.ts';
import { asksForQuotation, withoutPrintPlace } from './quotation-cues.ts';
import { withoutRequest } from './request-frame.ts';

const CURRENT_PHRASE = /\b(?:these days|nowadays|at the moment|right now|to date|so far|at present)\b/gi;

/** "By the 2018 visit" tells of when, as "in the 2018 report" does. */
const VISIT = anyForm(
  {
    'how much debt was there by the last visit':
      /(?:20\d\d|last|latest|previous|earlier|first|peers?['’]?) (?:peer )?visits?/,
    'what was said in the 2016 review':
      /20\d\d (?:peer )?(?:reviews?|reports?|challenges?|self[- ]assess?ments?|papers?|(?:position )?statements?|submissions?)/,
  },
  {
    before:
      /\b(?:(?:at|by|in|from|during|before|since|until|as of)(?: the time of)? )?(?:the|their|that|our) /,
    flags: 'gi',
  },
);
/** "Who came this time" tells of which review. */
const WHICH_TIME =
  /\b(?:(?:this|last|next|(?:the )?previous) time(?: (?:round|around|out))?|the time before(?: (?:that|last))?|back then)\b/gi;

/** "Peer comments on the quay", "our position on the quay", "across the documents": whose words, not what they are about. */
const WHOSE_WORDS = anyForm(
  {
    'peer comments on the ferry': /(?<=\bpeers?['’]? )(?:comments?|remarks|observations|feedback)\b/,
    'what’s our position on the ferry':
      /\b(?:our|their|the council['’]?s|the peers['’]?) (?:(?:own|official|current|overall) )?(?:position|stance|line|take|opinion|attitude|standpoint)(?= (?:on|about|towards?|regarding|re)\b)/,
    'what is said on the ferry in the feedback':
      /\b(?:in|from) (?:the|their|your) (?:feedback|write-?up|findings)\b(?! (?:from|of|on)\b)/,
    'the ferry across the documents':
      /\b(?:across|through) (?:all )?(?:the|our|these|your) (?:\w+ )?(?:documents?|reports|years|reviews|papers)\b/,
  },
  { before: ANYWHERE, after: ANYWHERE, flags: 'gi' },
);

/** "What does the position statement say on …": who speaks, and nothing of the subject. */
export const OWN_PAPER_SAYS = anyForm(
  {
    'what does our position statement say about parks':
      /\b(?:(?:what|how|anything|does|did|do|has) )+(?:the|our|its|your) (?:20\d\d )?(?:position statement|self[- ]assessment) (?:(?:say|says|said|tell|tells|told|mention|mentions|claim|claims|put|cover|covers)(?: (?:us|anything|much|it|peers))* )(?=(?:about|on|of|regarding|re)\b)/,
    'our position statement on parks':
      /^\W*(?:the |our )?(?:20\d\d )?(?:position statement|self[- ]assessment) (?=(?:on|about|re|regarding)\b)/,
  },
  { before: ANYWHERE, after: ANYWHERE },
);

/** "… for my briefing": what the answer is for. */
const FOR_WORK =
  /\bfor (?:my|our|a|an|tomorrow['’]s|today['’]s|next week['’]s) (?:\w+ ){0,2}(?:briefings?|speech|presentation|slides?|newsletter|articles?|blog|interview|one to one|1:1|handover|induction)(?=\W*$| (?:on|about|re|regarding)\b)/gi;

/**
 * What is asked about: chat spellings written out, without why it is asked, what a quotation is for, "now" and "these
 * days".
 */
export function readSubject(text: string): string {
  const asked = writeOut(withoutPurpose(withoutAside(text)));
  const plain = (readProgressOf(asked) ?? asked).replace(FOR_WORK, ' ').replace(/\s+/g, ' ');
  return withoutRequest(plain)
    .replace(CURRENT_PHRASE, ' ')
    .replace(VISIT, ' ')
    .replace(WHOSE_WORDS, ' ')
    .replace(OWN_PAPER_SAYS, ' ')
    .replace(WHICH_TIME, ' ')
    .replace(BESIDE_WHAT, ' ')
    .replace(ONLY_SPEAKER, ' ');
}

/** "Just the peers please": who should speak, of what was spoken of. */
const ONLY_SPEAKER =
  /^\W*(?:(?:and|ok|now|just|only|what about|how about) )+(?:(?:from|by) )?(?:the |our )?(?:peers?|council|lga|ofsted)(?:['’]s?)?(?: (?:views?|side|account|ones?|statements?|words|please|pls|now|then|only|this time))*\W*$/i;

/** "What did the council say instead": set against what was said before, and no subject. */
const BESIDE_WHAT = /(?<=\w )(?:instead|either|as well|anyway)\W*$/i;

/** "(need it for the newsletter)" */
const IN_BRACKETS =
  /\s*\((?:i )?(?:need|want|asking|for|it['’]?s for|this is for|just|writing|using|sorry|thanks|asap)\b[^)]*\)/gi;

/** "…? I need it for the committee": what follows a question in the first person only tells why it is asked. */
export function withoutAside(text: string): string {
  return text
    .replace(IN_BRACKETS, ' ')
    .replace(
      /(\?)\s+(?:i(?! mean)|it'?s for|it’s for|this is for|asking|thanks|thank you|cheers)\b[^?]*$/i,
      '$1',
    );
}

/** "…? need the line": how somebody wants it told. */
export function withoutNeed(text: string): string {
  return text
    .replace(WHAT_TO_TELL, '$1')
    .replace(
      /(\?)\s+(?:i )?(?:need|want) (?:the|a|its|their) (?:exact )?(?:line|quote|quotation|words|wording|page|reference|section)(?: (?:for it|please|pls|number|too))*\W*$/i,
      '$1',
    );
}

/** "… What can I tell them?": that it is to be passed on. */
const WHAT_TO_TELL =
  /([.?!;])\s+(?:so )?what (?:can|should|could|do) (?:i|we) (?:tell|say to|answer|give) (?:them|him|her|people|back)\b[^?]*\?*\s*$/i;

/** What a quotation is for is no subject. */
function withoutPurpose(text: string): string {
  return asksForQuotation(text) ? withoutPrintPlace(text) : text;
}
