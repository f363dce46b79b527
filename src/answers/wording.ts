import type { Voice } from '../corpus/types.ts';
import { joinWords, spell } from '../spell-out.ts';

/** Every sentence of an answer to a question that is not the documents' own. */

const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  peers: 'peers',
  council: 'council',
  ofsted: 'Ofsted',
  other: 'third party',
};

/** Somebody whose words or promises stand in a document of somebody else: "council, in the peers’ report of 2024". */
export function relayedSpeaker(voice: Voice, documentVoice: Voice, year: number): string {
  const document = documentVoice === 'peers' ? 'the peers’ report' : 'the council’s document';
  return `${VOICE_NAMES[voice]}, in ${document} of ${year}`;
}

/** Who speaks and when, as shown beside every statement: "peers, 2024". */
export function speaker(voice: Voice, year: number): string {
  return `${VOICE_NAMES[voice]}, ${year}`;
}

export const HEADINGS = {
  councilRelayed: (year: number) => `The council, as the peers’ report of ${year} relays it`,
  ofstedRelayed: (year: number) => `Ofsted, as reproduced in ${year}`,
  peers: (year: number) => `The peers, ${year}`,
  council: (year: number) => `The council about itself, ${year}`,
  ofsted: 'Ofsted',
  other: 'Others, as reported',
  figuresDiffer: 'Figures that differ',
} as const;

export const LEADS = {
  also: 'Also:',
  recommendations: (count: number, year: number) =>
    `The ${year} peer challenge made ${spell(count)} key recommendations:`,
  picked: {
    urgent: (year: number) =>
      `The ${year} report does not rank its recommendations. These ask for speed or priority themselves:`,
    timed: (year: number) => `These recommendations of ${year} name a time themselves:`,
  },
  noneOf: {
    urgent: (year: number) =>
      `The ${year} report does not rank its recommendations, and none asks for more speed than the others. All of them:`,
    timed: (year: number) => `None of the recommendations of ${year} names a time. All of them:`,
  },
  noneOnIt: (count: number, year: number) =>
    `None of the ${spell(count)} recommendations of ${year} is on that, by their words. What comes nearest:`,
  unnumbered: 'The report does not number them; the order is its own.',
  further: (year: number) =>
    `Beside the numbered recommendations, the ${year} report asks for more in its text. The main points:`,
  overall: (year: number) =>
    `A peer challenge gives no grade, and I sum nothing up myself. Main points of the peers’ report of ${year}, good and bad:`,
  sideBySide: 'Side by side:',
} as const;

/** Two reports of the peers side by side, where no subject is named. */
export const THEN_AND_NOW = {
  leads: {
    worse: (then: number, now: number) =>
      `Where the peers were pleased in ${then} and raise a concern in ${now}, side by side:`,
    better: (then: number, now: number) =>
      `Where the peers raised a concern in ${then} and are pleased in ${now}, side by side:`,
    changed: (then: number, now: number) =>
      `Where the peers judge differently in ${then} and in ${now}, side by side:`,
    again: (then: number, now: number) =>
      `Where the peers raise a concern or ask for something both in ${then} and in ${now}, side by side:`,
  },
  care: 'These are the judgements of two reports, the clearest first, not a measurement: unless a statement says so itself, neither I nor the peers find here that something has changed. Name a subject to see more on it.',
  none: 'I find no theme on which the peers’ last two reports can be held together like that. Name a subject, for example “housing then and now”.',
} as const;

/** What became of what an earlier review asked for. */
export const BECAME = {
  lead: (year: number, newest: number) =>
    `Progress is recorded here on the recommendations of ${newest} alone. On those of ${year}, what later documents say nearest to each:`,
  nothingOn: (titles: readonly string[]) => `I find nothing later on: ${titles.join('; ')}.`,
  care: 'A later statement on the same subject does not mean that a recommendation was carried out: read it as what was said next.',
  none: 'I find nothing in later documents on what those recommendations asked for.',
} as const;

/** Answers to "did the peers say …?". */
export const VERDICTS = {
  peers: 'Yes, this is in the peers’ report:',
  peersSaid: 'The peers say so, in their report:',
  reported: 'It stands in the peers’ report as what others say:',
  besides: 'Near to it in the same reports:',
  otherYear: 'Not the report you name, but another of the peers’ reports says so:',
  opposite: 'No. The peers’ report says the opposite:',
  narrower:
    'I don’t find the peers saying that. They say only this, which points the other way, of something narrower:',
  figure: 'The peers’ report gives that figure, in these words:',
  councilFigure: 'The council gives that figure, in these words:',
  council: 'I don’t find the peers saying that. The council writes:',
  councilAlone: 'The council writes:',
  nearAnybody: 'I don’t find anybody saying just that. The nearest in the documents:',
  both: 'Both say it. The peers, and the council about itself:',
  ofsted: 'These are Ofsted’s words, reproduced in the document:',
  oppositeOfsted: 'No. What is reproduced of Ofsted says the opposite:',
  nearCouncil: 'I don’t find that in the peers’ reports. The nearest is what the council says about itself:',
  nearOfsted: 'I don’t find Ofsted saying that. The nearest in the documents:',
  relayed:
    'It stands in the peers’ report, but as what the council told them, not as a finding of the peers:',
  compare: 'The nearest on the other side:',
  comparePeers: 'The nearest the peers come:',
} as const;

/** "Yes" to what was asked: whether they said, praised, criticised, recommended or named it. */
export const DONE = {
  say: VERDICTS.peers,
  praise: 'The peers speak of this with praise:',
  criticise: 'The peers raise a concern in speaking of this:',
  warn: 'Yes, the peers raise this as a concern or a warning:',
  recommend: 'Yes, the peers recommend this:',
  mention: 'Yes, the peers’ report speaks of it:',
} as const;

export const NOT_DONE = {
  say: 'I don’t find the peers saying just that. The nearest they come:',
  praise: 'I don’t find the peers praising that. The nearest they come:',
  criticise: 'I don’t find the peers criticising that. The nearest they come:',
  warn: 'I don’t find the peers warning of that. The nearest they come:',
  recommend: 'I don’t find the peers recommending that. The nearest they come:',
  mention: 'I don’t find the peers speaking of that. The nearest they come:',
} as const;

export const NOTES = {
  unsaid: (words: readonly string[]) =>
    `No document says ${words.map((word) => `“${word}”`).join(' or ')}. What comes nearest:`,
  toldInstead: 'What they say of it:',
  noPages: 'I keep no page numbers: each statement has its section behind it.',
  namesNobody: 'The documents don’t name who that is here. What they say of it:',
  noneInTone: (tone: 'praise' | 'concern') =>
    `I find no ${tone === 'praise' ? 'praise' : 'criticism'} on just this. What is said of it:`,
  onlyCouncil: 'I found nothing on this in the peers’ reports. What you see is the council’s own account.',
  onlyOld: (year: number, voice: Voice | null) =>
    voice === 'peers'
      ? `I found this only in what the peers wrote in ${year}, and nothing later on it by them.`
      : `I found this only in what was written in ${year}, and nothing later on it.`,
  nothingOf: (years: readonly number[]) =>
    `I found nothing on this in what was written in ${joinWords(years.map(String))}.`,
  notAsked: (voice: Voice | null, years: readonly number[]) => {
    const of = years.length > 0 ? ` of ${years.join(' and ')}` : '';
    return `I found nothing on this in ${voice ? SPEAKERS[voice].writings : 'the documents'}${of}. Elsewhere it is mentioned:`;
  },
  /** `then`: what is shown instead. */
  noReport: (voice: Voice, year: number, then: 'later' | 'elsewhere' | null) => {
    const lead = `The documents hold nothing by ${SPEAKERS[voice].name} of ${year}.`;
    if (then === null) return lead;
    return `${lead} ${then === 'later' ? 'What they say of it later:' : 'Elsewhere it is mentioned:'}`;
  },
  standsFor: (short: string, long: string) => `${short} stands for ${long}.`,
  readAs: (typed: string, read: string) => `I read “${typed}” as “${read}”.`,
} as const;

/** Whoever speaks, and what there is of them. */
const SPEAKERS: Readonly<Record<Voice, { readonly name: string; readonly writings: string }>> = {
  peers: { name: 'the peers', writings: 'the peers’ reports' },
  council: { name: 'the council itself', writings: 'the council’s own documents' },
  ofsted: { name: 'Ofsted', writings: 'what is reproduced of Ofsted' },
  other: { name: 'third parties', writings: 'what third parties say' },
};

export const NOT_FOUND = {
  lead: 'The documents don’t cover that.',
  recommendation: (number: number, year: number, count: number) =>
    `There is no recommendation ${number}: the ${year} peer challenge made ${spell(count)}. Say “list the recommendations of ${year}” to see them all.`,
  noRecommendationsOf: (year: number | null) =>
    `The documents hold no list of recommendations${year ? ` of ${year}` : ''}. Say “list the recommendations” to see the newest.`,
  later: (date: string) => `The documents end in ${date}; they cannot tell what came after.`,
  figure: 'The documents give no figure for that.',
  date: 'The documents give no date for that.',
  outcome: 'The documents don’t say how that came out.',
  nearest: (topics: readonly string[]) => `Nearest topics: ${topics.join('; ')}.`,
  unknown: (words: readonly string[]) =>
    `No document mentions ${words.map((word) => `“${word}”`).join(' or ')}.`,
  next: 'Try other words, or ask “which documents do you know?”.',
} as const;

export const TOUCHES = {
  one: (name: string) => `This touches ${name}.`,
  several: (names: readonly string[]) => `This touches ${joinWords(names)}.`,
  recommendation: (number: number, year: number, title: string) =>
    `recommendation ${number} of ${year} (${title})`,
} as const;

export const OWNERS = {
  line: (number: number, owner: string | null, leadMember: string | null, deputy: string | null) => {
    const named = [
      ...(owner ? [`lead officer ${owner}`] : []),
      ...(leadMember ? [`lead member ${leadMember}`] : []),
      ...(deputy ? [`deputy ${deputy}`] : []),
    ];
    return named.length > 0
      ? `Recommendation ${number}: ${joinWords(named)}.`
      : `No owner has been recorded for recommendation ${number} yet. Ask whoever runs Peersay for you to name one.`;
  },
} as const;

export const NEXT = {
  words: 'words 1',
  more: 'more',
  recommendation: (number: number, year: number | null) =>
    `recommendation ${number}${year ? ` of ${year}` : ''}`,
  ask: (items: readonly string[]) => `You can go on with: ${items.map((item) => `“${item}”`).join(', ')}.`,
} as const;
