/**
 * The words that people use around an update, as tables: here those of use everywhere; chatter, steps, blockers, corrections
 * and questions have a file each. What people say about the status stands in knowledge/statuses.yml; what they call a
 * recommendation, in knowledge/recommendations.yml. Everything is matched against levelled text: straight quotes, plain
 * spaces, any case.
 */

/** Builds "any of these, as whole words" from readable lists; a blank matches any run of blanks or a hyphen. */
export function anyOf(...lists: readonly string[]): string {
  return `(?:${lists.join('|').replace(/ /g, '[\\s-]+')})`;
}

/** Any of some patterns, as one group of a larger one. */
export function either(forms: readonly string[]): string {
  return `(?:${forms.join('|')})`;
}

/** The words of a readable list. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that only frame a status or a recommendation: a stretch made of nothing else says nothing further. */
export const FRAME_WORDS = words(`
  's a about above afraid again either all oops whoops obvs obviously also alright am an and another are as at be been being both but by call calling currently
  definitely each everything everyone far feeling feels fine firmly for from further get getting go going good gone got has
  have having here hi honest i i'd i'll i'm i've im in is it it's its just lets let's lot made make mark marked me mine moment
  month more morning move moved moving my now of off on one ones only our out over overall part please pls position pretty probably
  put quarter quite rag rated rating reading really remain remaining remains right say scale set should so sorry squarely
  staying stays stay still stuff status tbh than that that's thats the their them then there these they they're thing
  things think this though time to today too turn turned turning two three up update updated updates us very was
  we we'd we're we've week weekly well were with would yet you your
  actually back bit basically continues continue continuing current mostly looking look looks somewhere between pending confirm
  cpc plan return returns requested template like want wanted give giving u progressing brag light dark
  rec recs recommendation recommendations number no. item work project programme workstream piece area action actions task
  progress report reporting summary headline headlines quick short next latest heres here's hello hiya afternoon evening team folks
  guess suppose reckon maybe leaning go-ahead im can could may might be solidly solid holding held keep keeping kept
  yep yes yeah yup aye ok okay bang spot dead comfortably broadly generally happily
  she he asked told ask saying behalf goes falls belongs sits file filed under
  first firstly second secondly third thirdly lastly finally
  oh one's too
  wait mean no down verging bordering hovering sitting defo probs imo imho ngl note log record show logged recorded anyway otherwise
`);

/** Those who meet and decide. */
export const BODIES =
  'exec|executive|cabinet|clt|cmt|slt|smt|dmt|board|council|committee|scrutiny|leader|members|portfolio holder|chief exec';

/** Where a thing is taken or decided, which tells nothing of what it is about: "signed off at exec". */
export const VENUE = new RegExp(
  `\\b(?:to|at|by|with|from|before|via|of|on)\\s+(?:the\\s+|our\\s+|full\\s+|joint\\s+)*(?:${BODIES}|cllrs|councill?ors|cx|s151|partners|peers|lga|managers|staff|directors?)\\b`,
  'giu',
);
