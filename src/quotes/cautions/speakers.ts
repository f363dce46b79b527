import { CAUTIONS } from '../wording.ts';
import type { Caution } from './caution.ts';

const PEERS = '(?:peers?|the (?:peer )?team|we)';
const OTHERS =
  '(?:staff|councillors|(?:elected )?members|officers|partners|residents|people|managers|employees|respondents|stakeholders)';
const HEARSAY = [
  String.raw`\b${PEERS} (?:\w+ )?(?:were|was|have been|had been) (?:\w+ )?(?:told|informed|advised|assured|made aware|given)\b`,
  String.raw`\b${PEERS} (?:\w+ )?(?:hear|heard|received|understand)\b`,
  String.raw`\b(?:described|highlighted|reported|shared|outlined|explained|expressed|conveyed)\b[^.;]{0,40}\b(?:to|with) (?:us|peers|the (?:peer )?team)\b`,
  String.raw`\b(?:to|with) (?:us|peers|the (?:peer )?team) (?:that|how|what|as)\b`,
  String.raw`\b${OTHERS}(?: \w+){0,3} (?:described?|told|sa(?:y|id)|report(?:ed)?|felt|feel|expressed|commented|believed?|view(?:ed)?|see)\b`,
  String.raw`\bseen(?: now)?,? by\b|\b(?:is|are|was|were) (?:\w+ )?seen\b|\bpraised\b[^.]*\bby\b|\b(?:people|staff|those) (?:we|peers) (?:spoke|met)\b`,
  String.raw`\bthe council (?:\w+ )?(?:says?|said|told|states?|stated|claims?|describes?|predicts?|expects?|reports?|believes?|calculated)\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Whether a sentence of the peers hands on what others told or showed them. */
export function handsOnOthers(text: string): boolean {
  return HEARSAY.some((pattern) => pattern.test(text));
}

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
