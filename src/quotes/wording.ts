import type { Voice } from '../corpus/types.ts';

/** Every sentence of the capability that a reader sees. Plain British English; calm; no exclamation marks. */

const SPEAKER_NOUN: Readonly<Record<Voice, string>> = {
  peers: 'the peers',
  council: 'the council',
  ofsted: 'Ofsted',
  other: 'a third party',
};

export function speakerNoun(voice: Voice): string {
  return SPEAKER_NOUN[voice];
}

export const CAUTIONS = {
  nextTurns: (word: string) => `The next sentence turns: it begins with “${word}”.`,
  turnsInside: (word: string) =>
    `The sentence is part praise, part warning (“${word}”): quote all of it or none.`,
  balanced: 'Our digest reads this passage as praise with a warning: read the sentences around it first.',
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
    `A later document says otherwise on the same theme: see ${place} before using this.`,
  disputed: (about: string, others: string) =>
    `Its figure is disputed (${about}); other places give ${others}.`,
  person: (name: string) => `It names a person (${name}): check that they agree and still hold the post.`,
  slip: (as: string, meant: string) =>
    `The source has “${as}” (evidently “${meant}”): print it as it stands and add “[sic]”.`,
  doubled: (words: string) => `The source has “${words}”: print it as it stands and add “[sic]”.`,
  phrase: (title: string) =>
    `This is a phrase of the digest, not a whole sentence. To quote whole sentences, bring in the document: npm run import -- FILE (${title}).`,
} as const;

export const ATTRIBUTION_LABELS: Readonly<Record<Voice, string>> = {
  peers: 'The peers’ words',
  council: 'The council’s own words',
  ofsted: 'Ofsted’s words',
  other: 'A third party’s words',
};
