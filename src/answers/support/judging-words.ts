import type { Stance } from '../../corpus/types.ts';
import { anyForm } from '../../forms.ts';

/**
 * Words that turn the sense of a sentence, in families. Changing one for a word of another family makes another claim of
 * the same words, so sharing most words with the source is not enough: the family has to stand there too. Each pattern
 * fits whole words.
 */
export interface Family {
  readonly words: RegExp;
  /** Findings of this stance bear out these words, whatever their own: "peers praise". */
  readonly stance: Stance | null;
  readonly said: RegExp | null;
}

const family = (
  words: readonly string[],
  stance: Stance | null = null,
  said: string | null = null,
): Family => ({
  words: wholeWords(words),
  stance,
  said: said === null ? null : wholeWords([said]),
});

function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi');
}

/** Families of judgement and direction. A word of one may be put for another word of the same. */
export const FAMILIES: readonly Family[] = [
  // Praise.
  family(
    [
      'prais\\w*|commend(?:ed|s|able)?|applaud\\w*|admir\\w*|impress\\w*|excellen\\w*|exemplary',
      'outstanding|strong(?:ly)?|strength\\w*|good|well|positiv\\w*|proud|respected',
      'effective(?:ly)?|welcom\\w*|highly|confident|talented|committed|passionate|celebrat\\w*',
      'remarkable|thriving|mature',
    ],
    'praise',
    'prais\\w*|commend(?:ed|s)?|applaud\\w*|admir\\w*|welcom\\w*|impressed|positiv\\w*',
  ),
  // Blame and worry.
  family(
    [
      'criticis\\w*|warn\\w*|concern\\w*|worr(?:y|ies|ied|ying)|weak\\w*|poor(?:ly)?|inadequate',
      'fragil\\w*|risk\\w*|problem\\w*|challeng\\w*|issue\\w*|fragment\\w*|inconsisten\\w*|unclear',
      'lack\\w*|limited|patchy|overspen\\w*|pressur\\w*|difficult\\w*|serious|significant(?:ly)?',
      'deficit\\w*|frustrat\\w*|confus\\w*|bad(?:ly)?|gaps?|struggl\\w*',
    ],
    'concern',
    'criticis\\w*|warn\\w*|concern\\w*|worr(?:y|ies|ied|ying)',
  ),
  // Asking for something.
  family(
    [
      'recommend\\w*|urg(?:e|es|ed|ing)|advis\\w*|encourag\\w*|should|ought|suggest\\w*|propos\\w*',
      'asks?|asked|calls? for|needs?|must|want(?:s|ed)?|call(?:ed|ing) for|require[sd]?',
      'would benefit|advocat\\w*',
    ],
    'recommendation',
    'recommend\\w*|urg(?:e|es|ed|ing)|advis\\w*|encourag\\w*|should|suggest\\w*|asks?|asked|calls? for',
  ),
  // Promising.
  family(
    [
      'promis\\w*|pledg\\w*|commit(?:s|ted|ment\\w*)?|vow\\w*|undertak\\w*|guarantee\\w*|will',
      'plans?|planned|planning to|intends?|aims?|aim(?:ed|ing)|going to|set out to',
    ],
    'commitment',
    'promis\\w*|pledg\\w*|commit(?:s|ted)?|plans?|intends?',
  ),
  // Up.
  family([
    'r[io]se[ns]?|rising|gr[eo]w\\w*|increas\\w*|improv\\w*|higher|climb\\w*|expand\\w*|expansion',
    'gain\\w*|doubl\\w*|better|exceed\\w*|surplus\\w*|accelerat\\w*|above|more|over',
  ]),
  // Down.
  family([
    'f[ae]ll(?:s|en|ing)?|reduc\\w*|decreas\\w*|declin\\w*|lower(?:ed|ing|s)?|shrink\\w*|shrank',
    'cut(?:s|ting)?|drop(?:s|ped)?|worse\\w*|deteriorat\\w*|halv\\w*|below|fewer|less',
    'under(?:spen\\w*)?',
  ]),
  // Done.
  family([
    'complet\\w*|achiev\\w*|deliver(?:ed|s|y|ing)?|finish\\w*|succe\\w*|approv\\w*|agreed|won',
    'pass(?:ed|es)|launch\\w*|implement\\w*|resolv\\w*|solv\\w*|met',
  ]),
  // Not done.
  family([
    'fail\\w*|miss(?:ed|es)|reject\\w*|refus\\w*|lost|delay\\w*|slip\\w*|overdue|stall\\w*',
    'abandon\\w*|cancel\\w*|postpon\\w*|behind',
  ]),
  // Saying that somebody is sorry or denies something.
  family(['admit\\w*|acknowledg\\w*|conced\\w*|recognis\\w*|accept(?:s|ed)?|aware']),
  family(['den(?:y|ies|ied)|disput\\w*|contradict\\w*']),
  family([
    'confirm\\w*|prov(?:e|es|ed|en)|verif\\w*|guarantee\\w*|certain(?:ly)?|definite\\w*',
    'undoubted\\w*',
  ]),
  family([
    'caus(?:e|es|ed|ing)|because|due to|led to|leads to|result(?:s|ed|ing)? in|thanks to',
    'driven by',
  ]),
];

/** Words that widen or sharpen what is said: they stand in the source themselves, or the claim says more than it does. */
export const WIDENING = anyForm(
  {
    all: /all|every|everyone|everybody|each|entire(?:ly)?|whole|always|only|solely|sole|best|worst|most/,
    least: /least|largest|biggest|smallest|highest|lowest|first|last|unique(?:ly)?|fully|complete(?:ly)?/,
    total: /total(?:ly)?|never|nobody|none|everything|nothing|any|majority|most|half|double|triple|twice/,
    dozens: /dozens?|hundreds|thousands|millions|unanimous(?:ly)?|urgent(?:ly)?|immediate(?:ly)?/,
    critical:
      /critical(?:ly)?|very|extremely|deeply|severe(?:ly)?|catastrophic(?:ally)?|corrupt\w*|illegal\w*/,
    unlawful: /unlawful\w*|resign\w*|dismiss\w*|sack(?:ed)?|bankrupt\w*/,
  },
  { flags: 'gi' },
);

/** Denials, in any of their forms. */
export const DENIAL =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|lacks?|lacked|lacking|lack of|absence|absent|unable|fails? to|failed to|failing to|failure to|failure|no longer|un(?:able|clear|aware|likely|certain)|in(?:adequate|sufficient|consistent)|yet to|far from|too (?:few|little)|rather than|instead of|missing|nowhere|hardly|barely|insufficient\w*)\b|n['’]t\b/gi;

/** What is wished, feared, planned or supposed, and not simply so. */
export const SUPPOSED = anyForm({
  may: /may|might|could|should|would|can|likely|unlikely|possib\w*|potential\w*|plan(?:s|ned|ning)?/,
  aim: /aim(?:s|ed|ing)?|intend\w*|intention\w*|hop(?:e|es|ed|ing)|seek(?:s|ing)?|sought|propos\w*/,
  expect: /expect\w*|appear\w*|seem\w*|suggest\w*|recommend\w*|urg(?:e|es|ed|ing)|advis\w*|encourag\w*/,
  need: /needs?|needed|must|if|unless|until|will|risk\w*|target\w*|ambition\w*|aspir\w*|vision/,
  consider: /consider\w*|explor\w*|prepar\w*|appl(?:y|ied|ication)|await\w*|pending|project(?:ed|ion\w*)/,
  forecast: /forecast\w*|estimat\w*|anticipat\w*|wants?|wish\w*|asks?|asked|calls? for|opportunit\w*/,
  promise: /promis\w*|commit\w*|pledg\w*|ought|due|develop\w*|working towards|to be|believ\w*|felt|feel\w*/,
  claim: /claim\w*|said|says?|tells?|told|telling|writes?|states?|mentions?|sums? up|describes?|report\w*/,
  sense: /sense|perceiv\w*|perception\w*|view\w*|question\w*|whether|you|your|ignore|disregard|answer/,
  reply: /reply|respond|pretend|by 20\d\d/,
});
