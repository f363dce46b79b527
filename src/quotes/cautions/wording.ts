import type { Voice } from '../../corpus/types.ts';
import { speakerNoun } from '../wording.ts';

/** How words could mislead when printed alone, one sentence each. */
export const CAUTIONS = {
  nextTurns: (word: string) => `The next sentence turns: it begins with “${word}”.`,
  turnsInside: (word: string) =>
    `The sentence is part praise, part warning (“${word}”): quote all of it or none.`,
  balanced: 'Praise and a warning stand together in this passage: read the sentences around it first.',
  reportsOthers: 'It passes on what others told or showed the peers; it is not the peers’ own judgement.',
  relaysCouncil:
    'It passes on a plan, promise or figure of the council itself; the peers did not test it here.',
  relaysOther: (voice: Voice) =>
    `It passes on what ${speakerNoun(voice)} said; it is not the writer’s own judgement.`,
  insideOther: (voice: Voice, document: string) =>
    `The words are those of ${speakerNoun(voice)}, not of whoever wrote the document (${document}).`,
  retellsPeers:
    'It is the council’s account of what the peers said, not the peers’ own text: quote the report instead.',
  quotesEarlier: 'It stands inside quotation marks in the source: the words are quoted there from elsewhere.',
  later: (place: string) =>
    `A later finding on the same theme points the other way: see ${place} before using this.`,
  disputed: (about: string, others: string) =>
    `Its figure is disputed (${about}); other places give ${others}.`,
  person: (name: string) => `It names a person (${name}): check that they agree and still hold the post.`,
  slip: (as: string, meant: string) =>
    `The source has “${as}” (evidently “${meant}”): print it as it stands and add “[sic]”.`,
  doubled: (words: string) => `The source has “${words}”: print it as it stands and add “[sic]”.`,
  phrase: (title: string) =>
    `This is a phrase of the digest, not a whole sentence. To quote those, ask whoever runs Peersay for you to bring the document in (${title}).`,
} as const;
