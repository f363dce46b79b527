import { anyForm } from '../forms.ts';
import { everydayWords } from './light-words.ts';
import { readOverall } from './overall-cues.ts';
import { isFiller, readWords } from './words.ts';

const WHO = "(?:i|we)(?:['’](?:m|ve|re|d)| am| are| have| had| was| were)?";
const PIECE =
  '(?:speech|talk|presentation|slides?|newsletter|report|paper|briefing|brief|statement|press release|release|article|blog|posts?|tweet|note|bid|meeting|interview|committee|event|conference|video|poster|website|web page|page|email|letter|q ?& ?a|something|this)';
/** What somebody is busy with: it says what the answer is for, not what it should be about. */
const BUSY = [
  `${WHO} (?:just |currently |also |now )*(?:(?:been )?(?:asked|told) to )?(?:writ(?:e|ing)|draft(?:ing)?|prepar(?:e|ing)|work(?:ing)? on|put(?:ting)? together|pull(?:ing)? together|do(?:ing)?|giv(?:e|ing)|present(?:ing)?|updat(?:e|ing))(?: [\\w'’-]+){0,3}? ${PIECE}s?\\b[^.?!]{0,60}`,
  `(?:i|we) (?:need|want|could do with) (?:something|a few lines|some lines|this|it|a line|some words)(?: for| to)\\b[^.?!]{0,60}`,
  `${WHO} (?:got )?an? (?:[\\w'’-]+ ){0,2}?(?:meeting|interview|briefing|presentation|speech|event)\\b[^.?!]{0,60}`,
].join('|');
/** Who somebody is, or what they have just done, before what they ask. */
const ABOUT_ONESELF = anyForm(
  {
    'parks team here. what did peers say':
      /(?!(?:what|why|how|who|is|are|we|i|people|the|it|that|this|not|over|from)\b)(?:[\w&'’-]+ ){1,3}here\b/,
    'I am new, what is this':
      /(?:i|we)(?:['’](?:m|ve|re)| am| are| have| look after| run| lead| manage| head(?: up)?| work| just| only| joined| started| sit on| chair)\b[^.?!;:]{0,80}/,
    'just started in parks today, what did peers say':
      /(?:just |only )?(?:started|joined) (?:here|on|in|last|this|yesterday|today|a)\b[^.?!;:–—-]{0,40}?/,
  },
  {
    before: /^\W*(?:(?:hi|hiya|hello|hey|ok)[ ,.!]+)?/,
    after:
      / *[.!;:,–—-]+\s+(?=(?:so |and |but |please |can you |could you )*(?:what|how|who|whose|which|where|when|why|give|tell|show|find|list|sum|is|are|was|were|did|do|does|has|have|any|anything|something)\b)/,
  },
);
/** "A councillor wants to know what …": who asks is no part of what is asked. */
const ASKED_BY = anyForm(
  {
    'a councillor wants to know what the peers said':
      /cllrs?|councillors?|members?|leader|mayor|mp|chief exec(?:utive)?/,
    'my boss keeps asking who runs the ferry': /directors?|boss|manager|colleagues?|team/,
    'a reporter asks what is wrong with the quay': /journalist|reporter|press|paper/,
    'a resident asked me if the ferry sails in winter': /residents?|somebody|someone|people/,
  },
  {
    before:
      /^\W*(?:(?:hi|hiya|hello|hey|so|ok)[ ,.!]+)?(?:(?:a|an|the|our|my|one of (?:the|our)|some) )?(?:[\w'’-]+ ){0,2}?/,
    after: new RegExp(
      [
        "(?: (?:here|in [\\w'’-]+))? (?:is|are|was|were|keeps?|has|have|just)? ?",
        '(?:asking|asks?|asked|wants? to know|wanted to know|wondering|wonders?)(?: (?:me|us))?,? ',
        '(?=(?:what|how|who|whose|which|where|when|why|whether|if|did|is|are|was|were|have|has)\\b)',
        '(?:(?:whether|if) )?',
      ].join(''),
    ),
  },
);
/** "Hi, quick question - what …", "I was wondering what …" */
const OPENS_ASKING = anyForm(
  {
    'quick question - what is new':
      /(?:just )?(?:an? )?(?:quick|another|one more|simple|silly|random|further) (?:questions?|q|one|query)\b *[:;,.–—-]* */,
    'I was wondering what is new':
      /(?:i was|i am|i'm|im|we were|was|am)? ?(?:just )?wondering,? (?:if you (?:could|can) (?:tell|say)(?: me)? )?(?:(?:if|whether) )?/,
  },
  {
    before: /^\W*(?:(?:hi|hiya|hello|hey|so|ok|sorry)\b[ ,.!]+)?/,
    after: /(?=(?:what|how|who|whose|which|where|when|why|did|is|was|were|are|have|has|the|peers)\b)/,
  },
);
/** "For the progress review file: …" */
const FOR_FILE =
  /^\W*for (?:(?:the|my|our|a|tomorrow['’]s|next week['’]s|this week['’]s) )(?:[\w'’-]+ ){0,3}?(?:file|briefing|report|papers?|release|speech|slides?|pack|newsletter|notes?|meeting|board|committee|cabinet|exec|submission|presentation|website|intranet|q ?& ?a|faqs?)\s*[:,–—-]+\s+(?=\S)/i;
const PREAMBLE = new RegExp(`^\\W*(?:(?:hi|hiya|hello|hey|so|ok)[ ,.!]+)?(?:${BUSY})[.!;]\\s+(?=\\S)`, 'i');

/** What is asked for of a subject, and is none. */
const KINDS =
  'figures numbers statistics stats evidence data facts examples detail useful relevant there'.split(' ');
const EVERYDAY = new Set([...everydayWords(), ...KINDS]);

/**
 * "I'm writing a speech for the leader. Give me two lines about poverty": without what it is for. A message whose subject
 * stands only in its first sentence stays whole.
 */
export function withoutPreamble(text: string): string {
  const asked = text.replace(OPENS_ASKING, '');
  const rest = [FOR_FILE, PREAMBLE, ABOUT_ONESELF, ASKED_BY].reduce(
    (left, lead) => left.replace(lead, ''),
    asked,
  );
  const hasSubject = readWords(rest).some(
    (word) => !isFiller(word) && !EVERYDAY.has(word.raw.toLowerCase()) && !/^\d+$/.test(word.raw),
  );
  return hasSubject || readOverall(rest) ? rest : asked;
}
