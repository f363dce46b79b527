import { writeOut } from '../chat-spellings.ts';
import { readNumberWord } from '../corpus/number-words.ts';
import { withoutEndMarks } from '../typed-text.ts';
import { type AboutBot, readAboutBot } from './newcomer.ts';
import { readSmallTalk, withoutExcuse, withoutPoliteness } from './small-talk.ts';
import { readWhole, wholePatterns } from './whole-patterns.ts';

/** What a message wants from the bot. */
export type Intent =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'documents' }
  | { readonly kind: 'words'; readonly number: number | null }
  | { readonly kind: 'who'; readonly number: number | null }
  | { readonly kind: 'more' }
  | { readonly kind: 'quote'; readonly number: number | null }
  /** When a peer challenge of a year was, the newest where null. */
  | { readonly kind: 'review-date'; readonly year: number | null }
  | { readonly kind: 'off-task' }
  | { readonly kind: 'about-bot'; readonly asked: readonly AboutBot[] }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'apology' }
  | { readonly kind: 'complaint' }
  | { readonly kind: 'confused' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number };

/** Longer messages are documents pasted into the chat, not questions. */
export const LONGEST_QUESTION = 2000;

/** What the bot is told or asked in a few set words. */
const WHOLE = wholePatterns<Intent>([
  [['help(?: me)?(?: please)?', String.raw`\?`, 'commands', 'menu', 'start'], { kind: 'help' }],
  [[String.raw`(?:hi|hiya|hello|hey)\b.*\b(?:new here|what is this|this thing)`], { kind: 'help' }],
  [
    [
      'documents',
      'docs',
      'sources',
      '(?:which|what) (?:documents|docs|sources|reports|papers|files)(?: (?:do you (?:know|have|use)|have you (?:got|read)|are there|can you (?:see|search)))?',
      'what do you know',
      'where do(?:es)? (?:this|your answers?|you) (?:come|get).*',
      'who (?:wrote|published|made|produced) (?:the|this|that|these|those|our) (?:20\\d\\d )?(?:(?:peer|lga|council) )*(?:reports?|documents?|papers?|position statement|self.assessment)',
      '(?:when (?:was|were)|what (?:date|year) (?:was|were|is)) (?:the|this|that|these|those|our) (?:20\\d\\d )?(?:(?:peer|lga|council) )*(?:papers?|position statement|self.assessment) (?:written|published|produced|made|from|dated|sent|submitted)',
      'how old (?:is|are) (?:the|this|that|these|those|our) (?:(?:peer|lga|council) )*(?:reports?|documents?|papers?|position statement|self.assessment)',
    ],
    { kind: 'documents' },
  ],
  [
    [
      '(?:and |ok(?:ay)? |please )*(?:more|show more|tell me (?:some )?more|(?:is there )?any(?:thing|one)? (?:else|more)|any others?|what else(?: (?:is there|did they say|do they say))?|go on|go ahead|carry on|continue|keep going|next|is that (?:all|it|everything))(?: then| please)?',
      'and',
    ],
    { kind: 'more' },
  ],
  [['ok', 'okay'], { kind: 'thanks' }],
]);

const WORDS =
  /^(?:please )?(?:show|see|give|read|what (?:are|were)|open|get)?\s*(?:me )?(?:the )?(?:exact |actual |original |full )?(?:words|wording|source|text|passage|evidence|citation)s?(?: (?:of|for|behind|on|to))?(?: (?:number|no\.?|statement|point|#))?\s*(\d{1,2})?$/i;
const WHO =
  /^(?:(?:and|ok|so) )*(?:who|which one)(?:'s| is| was| actually)? (?:said|says|saying|wrote)(?: so)?(?:$| (?:that|this|it|number|point|statement)$| (?:that|this|it|number|point|statement)?\s*#?(\d{1,2})$| (?:the )?(first|second|third|fourth|fifth|sixth)(?: (?:one|point|statement))?$)/i;

/** "Was that the peers?", "is it them or us?" */
const WHOSE =
  /^(?:(?:and|ok|so|but) )*(?:is|was|are|were) (?:that|this|it|those|these|they)(?: (?:from|by))? (?:the )?(?:peers?|lga|council|ofsted|us|them|we|they)(?:(?:,| or| and) (?:or )?(?:the )?(?:peers?|lga|council|ofsted|us|them|we|they))*(?: (?:(?:who|that) (?:said|says|wrote)|saying|talking|speaking)(?: (?:it|that|so|there|here))?)?$/i;

const QUOTE = /^(?:please )?quote (?:this|that|it|number|statement|point|no\.?|#)?\s*(\d{1,2})?$/i;

const REVIEW_DATE =
  /^(?:and |so )?(?:when (?:was|were|did|is)|what (?:date|month|day) was) (?:the |our )?(20\d\d) (?:(?:lga|corporate|peer) )*(?:challenge|review|cpc|peers?|report|visit|team)(?: (?:held|come|came|visit|here|done|published|written|take place|happen))?$/i;

/** Of no year: the newest. */
const NEWEST_DATE =
  /^(?:and |so )?(?:when (?:was|were|did|is)|what(?:'s|’s|s| is| was)? (?:the )?(?:date|year|month)(?: (?:of|on|was|is))?) (?:the |our |this |your )?(?:(?:lga|corporate|peer|latest|last|main|newest|final) )*(?:report|feedback report|ours)(?: (?:written|published|dated|from|come out|came out|issued|take place|happen))?$/i;

const OFF_TASK = new RegExp(
  [
    String.raw`^(?:please )?(?:ignore|disregard|forget|pretend|act as|write|compose|draw|translate|sing|rap)\b`,
    String.raw`\bsystem prompt\b`,
    String.raw`\btell me a joke\b`,
    String.raw`^(?:what(?:'s|’s|s| is) the (?:time|date)\b(?! (?:of|for|on|when|that|by|we|they|it)\b)|what(?:'s|’s|s| is| will)\b.{0,12}\bweather\b(?!.*\b(?:plan|event|emergency|response|climate))|what (?:time|day) is it)\b`,
  ].join('|'),
  'i',
);

/** Reads what a message wants. Everything that is no command is a question. */
export function readIntent(text: string): Intent {
  const intent = readTyped(text);
  if (intent.kind !== 'question') return intent;
  const written = readTyped(writeOut(text));
  return written.kind === 'question' ? intent : written;
}

function readTyped(text: string): Intent {
  const plain = withoutExcuse(
    text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (!/[\p{L}\p{N}?]/u.test(plain)) return { kind: 'empty' };
  if (plain.length > LONGEST_QUESTION) return { kind: 'too-long', length: plain.length };
  const bare = withoutEndMarks(plain) || plain;
  const whole = readWhole(WHOLE, bare);
  if (whole) return whole;
  const words = WORDS.exec(bare);
  if (words) return { kind: 'words', number: words[1] ? Number(words[1]) : null };
  const who = WHO.exec(bare);
  if (who) return { kind: 'who', number: readNumberWord(who[1] ?? who[2] ?? '') };
  if (WHOSE.test(bare)) return { kind: 'who', number: null };
  const quote = QUOTE.exec(bare);
  if (quote) return { kind: 'quote', number: quote[1] ? Number(quote[1]) : null };
  const year = REVIEW_DATE.exec(bare)?.[1];
  if (year) return { kind: 'review-date', year: Number(year) };
  if (NEWEST_DATE.test(bare)) return { kind: 'review-date', year: null };
  const asked = readAboutBot(plain);
  if (asked.length > 0) return { kind: 'about-bot', asked };
  const smallTalk = readSmallTalk(plain);
  if (smallTalk) return { kind: smallTalk };
  return OFF_TASK.test(plain) ? { kind: 'off-task' } : { kind: 'question', text: withoutPoliteness(plain) };
}
