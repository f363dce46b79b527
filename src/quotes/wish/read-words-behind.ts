import { levelMessage } from '../../typed-text.ts';
import { areGlue } from './glue-words.ts';
import { type Pointed, pointedIn } from './read-pointer.ts';

/** What asks for words as they stand in the source. */
const CUE =
  /\b(?:(?:(?:turn|make|into|direct) )*(?:an? )?(?:direct )?quot(?:e[ds]?|ations?|able|ing)|verbatim|literally|word[- ]for[- ]word|soundbites?|(?:exact|actual|own|original|real) (?:words|wording|sentences?|lines?))\b/g;
/** What was told, pointed at; "something that we can print" points at nothing. */
const POINTS =
  /\b(?:it|this|these|those|them|that(?! (?:we|i|you|they|can|could|is|are|was|will|would|says?|shows?|sounds?|makes?)\b)|(?:number|statement|point|the) (?:\d{1,2}|one|two|three|first|second|third|fourth|fifth|last)|they (?:said|wrote|used)|their|said)\b/;
/** "Really? Word for word?": nothing but the cue. */
const BARE =
  /^(?:(?:really|ok|okay|and|but|so|is that|was that|in|as|a|the|please|can i have|can we have|give me|show me|their|its)\b[?,. ]*)*(?:literally|verbatim|word[- ]for[- ]word|(?<=\bas a )(?:direct )?quot(?:e|ation)|(?:exact|actual|own|original) (?:words|wording|sentences?))(?: please)?$/;
/** What asks for others than were told. */
const OTHERS =
  /^(?:and |so |but )?(?:did|do|does|has|have) (?:they|the)\b|\b(?:any|some|another|others?|more|else|about|positive|negative|an? (?:good|nice|short|strong|real)|good|nice|best|two|three)\b/;

/** The statements of an answer whose own words a message wants ("give me that as a quote"); null where it wants others. */
export function readWordsBehind(text: string): Pointed | null {
  const plain = levelMessage(text).toLowerCase();
  if (plain.search(CUE) < 0 || OTHERS.test(plain)) return null;
  if (!BARE.test(plain) && !POINTS.test(plain)) return null;
  return areGlue(plain.replace(CUE, ' ')) ? pointedIn(plain) : null;
}
