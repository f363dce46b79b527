import type { Draft } from './draft.ts';
import { hasPast } from './tense.ts';
import type { MessageView } from './view.ts';
import { isOfSender, isSearched } from './wants-to-know.ts';

/** Words of a question about the documents, however much they sound like a report. */
const ABOUT_DOCUMENTS =
  /\b(?:peers?|quot\w*|papers?|documents?|reports? (?:say|said)|told us|anything|figures? for)\b/i;

/** A paper that we take somewhere is work of ours; what peers said never is. */
const OUR_DOING = /\b(?:we|we've|we'll|we're|our|i've)\b/i;
const ABOUT_PEERS = /\b(?:peers?|quot\w*)\b/i;

/** What somebody thinks or has heard is no report by itself: "I think staff are overworked". */
const OPINION =
  /^(?:(?:well|so|but|and|hmm+)[ ,]+)*(?:(?:i|we) (?:\p{L}+ly )?(?:think|feel|believe|reckon|guess|suspect|worry|wonder|doubt|hear|heard)\b|in my (?:view|opinion)|imo\b|apparently\b|(?:people|they|everyone|everybody|some) (?:say|think|reckon)s?\b)/iu;

/**
 * Whether a message is an update beyond doubt: it names a recommendation or a status, or tells what was done, and asks nothing.
 * `unchanged`: it says that a draft is as it was.
 */
export function isSure(view: MessageView, drafts: readonly Draft[], unchanged: boolean): boolean {
  // "Number of homes completed" has a word of the scale, and states nothing.
  const isNamed = view.mentions.some(({ denied }) => !denied);
  if (!isNamed && isSearched(view.plain)) return false;
  if (unchanged || drafts.some(({ status }) => status !== null))
    return !view.clauses.every((clause) => view.asking.has(clause));
  if (isNamed) return true;
  const isOwn = OUR_DOING.test(view.plain) && drafts.some(({ recommendation }) => recommendation !== null);
  return (
    hasPast(view.plain) &&
    !(isOwn ? ABOUT_PEERS : ABOUT_DOCUMENTS).test(view.plain) &&
    !OPINION.test(view.plain) &&
    !isOfSender(view.plain) &&
    view.asking.size === 0
  );
}
