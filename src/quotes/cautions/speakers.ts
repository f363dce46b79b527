import type { Caution } from './caution.ts';
import { handsOnOthers } from './handed-on.ts';
import { CAUTIONS } from './wording.ts';

/** "Peers were told …": somebody else's statement, which the peers only pass on. */
export const reportsOthers: Caution = ({ text, voice, relays }) =>
  voice === 'peers' && relays === null && handsOnOthers(text) ? CAUTIONS.reportsOthers : null;

/** The digest knows the statement as somebody else's: mostly the council's promise in the peers' report. */
export const relaysAnother: Caution = ({ relays, voice }) => {
  if (relays === null) return null;
  return relays === 'council' && voice === 'peers' ? CAUTIONS.relaysCouncil : CAUTIONS.relaysOther(relays);
};

/** A stretch of the document in which somebody else speaks: Ofsted's text in the peers' report. */
export const insideAnother: Caution = ({ voice, source }) =>
  voice === source.voice ? null : CAUTIONS.insideOther(voice, source.shortTitle);

const PEERS_SAID =
  /\b(?:peers?|peer (?:team|review|challenge)|LGA|review team)\b[^.]{0,60}\b(?:said|says?|found|find|noted|recogni[sz]ed|told|recommended|praised|commented|concluded|highlighted|identified)\b/iu;
const REVIEW_HEADING = /\b(?:previous|last|earlier|first)\b.*\b(?:LGA|peer)\b.*\b(?:review|challenge)\b/iu;

/** The council's paper retells the peers in its own words: never to be printed as theirs. */
export const retellsPeers: Caution = ({ voice, text, section }) =>
  voice === 'council' &&
  (PEERS_SAID.test(text) || (REVIEW_HEADING.test(section) && !/achievements/i.test(section)))
    ? CAUTIONS.retellsPeers
    : null;

/** The whole sentence stands in quotation marks: the document quotes it from somewhere else. */
export const quotesElsewhere: Caution = ({ text }) =>
  /^["“‘][^"”’]{12,}["”’][.,]?$/u.test(text.trim()) ? CAUTIONS.quotesEarlier : null;
