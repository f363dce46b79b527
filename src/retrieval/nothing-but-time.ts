import { anyForm } from '../forms.ts';

/** "And last time?": a question that names a report and nothing else. */
export const NOTHING_BUT_TIME = anyForm(
  {
    'last one': /(?:last|previous|earlier|first|older) (?:time|one|report|review|peer challenge|team|visit)/,
    'and in 2016?': /20\d\d(?: (?:one|report|review|team|lot|visit))?/,
    'back then?': /back then/,
    'and this time?': /(?:this|the) time(?: round| before)?/,
    'in the latest report': /(?:the )?(?:latest|newest|most recent) (?:one|report|review|visit|team)/,
    'one before': /(?:the )?one before|before (?:that|then)/,
  },
  {
    before: /^\W*(?:(?:and|ok|so|or|what about|how about) )*(?:(?:in|of|for|from) )?(?:(?:the|our) )?/,
    after: /\W*$/,
  },
);
