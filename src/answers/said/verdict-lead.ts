import type { Corpus } from '../../corpus/library.ts';
import { readAct, readAsked } from '../../retrieval/said-cues.ts';
import type { Answer, Claim } from '../answer.ts';
import { DONE, NOT_DONE, VERDICTS } from '../wording.ts';

/** The sentence that answers "did the peers say …?"; it promises no more than the first claim shows. */
export function verdictLead({ verdict, query }: Answer, first: Claim, corpus: Corpus): string {
  const act = readAct(query.text);
  const isPeers = corpus.sources.get(first.statement.source)?.voice === 'peers';
  const asked = readAsked(query.text);
  switch (verdict) {
    case 'peers':
      // “Yes” answers nobody who asked “who”.
      return query.person ? VERDICTS.peersSaid : DONE[act];
    case 'opposite':
      return first.voice === 'ofsted' ? VERDICTS.oppositeOfsted : VERDICTS.opposite;
    case 'council':
      if (isPeers) return VERDICTS.relayed;
      return asked === null ? VERDICTS.councilAlone : VERDICTS.council;
    case 'figure':
      return isPeers ? VERDICTS.figure : VERDICTS.councilFigure;
    case 'narrower':
    case 'both':
    case 'ofsted':
    case 'reported':
    case 'otherYear':
      return VERDICTS[verdict];
    case 'near':
    case null:
      if (asked === 'ofsted') return VERDICTS.nearOfsted;
      if (asked === null) return VERDICTS.nearAnybody;
      return isPeers ? NOT_DONE[act] : VERDICTS.nearCouncil;
  }
}
