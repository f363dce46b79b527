import type { Block } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import { readTurn } from '../retrieval/turns.ts';
import type { Answer } from './answer.ts';
import { heading, numberClaims, text } from './blocks.ts';
import { THEN_AND_NOW } from './wording.ts';

/** Statements in pairs, each under its theme. */
export function thenAndNowBody({ query, claims }: Answer, corpus: Corpus): Block[] {
  const lead = THEN_AND_NOW.leads[readTurn(query.text) ?? 'changed'];
  const years = [...new Set(claims.map(({ year }) => year))];
  const pairs = claims.flatMap((claim, at): Block[] => {
    const theme = corpus.glossary.themes.find(({ id }) => id === claim.statement.themes[0]);
    return [
      ...(at % 2 === 0 && theme ? [heading(theme.title)] : []),
      ...numberClaims([claim], claims, corpus),
    ];
  });
  return [
    text(lead(Math.min(...years), Math.max(...years))),
    ...pairs,
    { type: 'hint', text: THEN_AND_NOW.care },
  ];
}
