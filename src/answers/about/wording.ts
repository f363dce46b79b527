import type { Stance } from '../../corpus/types.ts';

/** What is said to a message about the answer that was shown last. */
export const ABOUT = {
  nothing: 'My last answer found nothing, so there is nothing to go back to. Ask it again in other words.',
  whichRecommendation:
    'Which recommendation do you mean? Say for example “is R5 on track?”, or “board” to see all of them.',
  whichClaim:
    'I cannot tell what you ask whether it is so. Ask it with the whole claim, for example “did the peers say the council is ambitious?”.',
  whatIsMeant:
    'What do you mean by “it”? I have no answer to go back to. Ask with the subject in it, for example “has scrutiny improved since the last review?”.',
  alreadyOne: 'It is one statement already:',
  alreadyOneEach: 'It is one statement of each year already:',
  notReworded: 'I do not put what the documents say into other words. The main point:',
  means: (short: string, long: string) => `${short}: ${long}.`,
  beside: 'What stands beside it:',
  statement: (number: number) =>
    number === 1 ? 'The main statement:' : `Statement ${number} of that answer:`,
  passage: 'The passage that it rests on:',
} as const;

export const WHY = {
  itself: 'The statement gives its reason itself:',
  given: 'What is given as a reason beside it:',
  near: 'No reason is given in so many words for this:',
  faults: 'What the same report finds wanting there:',
  none: 'The documents give no reason beyond the statement itself:',
} as const;

/** How a statement judges, as our digest reads it. */
export const JUDGED: Readonly<Record<Stance, string>> = {
  praise: 'as something good',
  concern: 'as a concern',
  balanced: 'as good with a reservation',
  recommendation: 'as something to be done',
  fact: 'as a plain fact, without judging it',
  commitment: 'as something the council means to do',
};

export const JUDGEMENT = {
  put: (who: string, how: string) => `That is not for me to judge. Statement 1 (${who}) puts it ${how}:`,
  asked: 'What the peers ask for on this:',
  alsoAsked: 'What else they ask for on it:',
  noneAsked: 'I find nothing that the peers ask for on exactly this.',
} as const;

export const PLACES = {
  lead: 'Where it stands, by section (I do not keep page numbers):',
  document: (title: string, date: string, places: readonly string[]) =>
    `“${title}”, ${date}: ${places.join('; ')}.`,
  place: (number: number, who: string) => `statement ${number} (${who})`,
  itself: (text: string) => `The statement names a time itself: ${text}`,
} as const;

export const CURRENT = {
  newest: (date: string) =>
    `It was written in ${date}, and I know of no document that is newer. What has happened since, I cannot tell.`,
  later: (date: string) => `I can only tell what was written. The statement is of ${date}. Later on this:`,
  nothingLater: (date: string) =>
    `I can only tell what was written. The statement is of ${date}, and I find nothing later on it.`,
} as const;

export const RESPONSE = {
  lead: 'What the council says it is doing or will do, in its own account:',
  none: 'I find nothing in the documents on what the council is doing about exactly this.',
  facts: 'Also from the council on this:',
  noRecommendation:
    'The answer touches no recommendation of the newest report, so no progress is recorded on it.',
} as const;

export const SIDES = {
  unsettled: 'The documents do not settle it. Each figure stands as its own document gives it:',
  notJudged: 'Whether they agree is not for me to judge. The peers say:',
  council: 'The council says about itself:',
  oneSide: 'I find only one side of this in the documents, so I have nothing to hold it against.',
} as const;

export const OWNED = {
  older: (newest: number) =>
    `Owners are recorded for the recommendations of ${newest} only, not for those of an older report.`,
  none: 'None of the recommendations is on exactly this, and owners are kept for recommendations alone.',
} as const;

export const RECOMMENDED = {
  on: 'What the peers recommend on this:',
  under: 'It comes under:',
  touched: 'The first statement makes no recommendation. What the answer touches elsewhere:',
  none: 'None of the recommendations is on exactly this. “List the recommendations” shows them all.',
} as const;

export const PICKED = {
  newest: (year: number) => `The most recent, of ${year}:`,
  oneDocument: (count: number, title: string, date: string) =>
    count === 1
      ? `There is one statement. It is of ${date}, in “${title}”.`
      : `None is newer than the others: all of them stand in “${title}”, ${date}.`,
  oneYear: (year: number) => `None is clearly newer than the others: all of them are of ${year}.`,
  unranked: 'The documents do not say which of these matters most.',
} as const;

export const TITLES = {
  lead: (year: number) => `The recommendations of ${year}, by title:`,
  line: (number: number, title: string) => `${number}. ${title}`,
} as const;
