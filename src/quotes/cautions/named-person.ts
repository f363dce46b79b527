import type { Caution } from './caution.ts';
import { CAUTIONS } from './wording.ts';

const NAME = String.raw`\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?`;
const POST =
  '(?:Deputy Leader|Leader|Chief Executive|Chief Constable|Director|Mayor|Chair|Portfolio Holder|MP|Head of)';
const TITLED = new RegExp(
  String.raw`\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|Prof|Reverend|Imam)\.?\s(${NAME}(?:\s${NAME})?)`,
  'u',
);
const NAME_THEN_POST = new RegExp(
  String.raw`(${NAME}\s${NAME}),?\s(?:\(|as\s|is\s|was\s)?(?:the\s|our\s|its\s)?(?:[Cc]ouncil[’']s\s|[Cc]ouncil\s)?${POST}`,
  'u',
);
const POST_THEN_NAME = new RegExp(String.raw`${POST},?\s(${NAME}\s${NAME})`, 'u');

/** Words that open a title, a body or a place rather than a name. */
const NO_NAME = new RegExp(
  String.raw`\b(?:${[
    'Council|Borough|Town|City|County|Local|Authority|Government|Corporate|Public|Executive|Cabinet|Scrutiny|Overview|Committee|Board|Commission',
    'Director|Officer|Chief|Deputy|Lead|Assistant|Constable|Leader|Leadership|Interim|Managing|Strategic|Member|Partner',
    'Services?|Team|Review|Peers?|Peer|Programme|Project|Health|Children|Adult|Finance|University|Police|Group|Trust|Club|Association',
    'Conservative|Labour|Liberal|Democrat|Party|House|Centre|Park|Street|Road',
    'East|West|North|South|Regional|National|England|Rising|The|And',
  ].join('|')})\b`,
  'u',
);

/** A living person's name: printing it needs their agreement, and posts change hands. */
export const namesPerson: Caution = ({ text }) => {
  const name = [TITLED, NAME_THEN_POST, POST_THEN_NAME]
    .map((pattern) => pattern.exec(text)?.[1])
    .find((found) => found !== undefined && !NO_NAME.test(found));
  return name ? CAUTIONS.person(name) : null;
};
