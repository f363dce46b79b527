import { describe, expect, test } from 'vitest';
import { readPicked, saysSo } from '../../src/retrieval/recommendation-cues.ts';

describe('which of the recommendations are asked for', () => {
  test.each([
    ['which recommendation is the most urgent?', 'urgent'],
    ['which of the recs should we do first', 'urgent'],
    ['what are the most pressing recommendations', 'urgent'],
    ['which recs have a deadline', 'timed'],
    ['do any of the recommendations come with a timescale?', 'timed'],
    ['which of the recs are about money', 'several'],
    ['which recommendations mention partners', 'several'],
    ['which of the ten have culture in them', 'several'],
  ])('“%s”: %s', (question, picked) => expect(readPicked(question)).toBe(picked));

  test.each([
    'list the recommendations',
    'what is recommendation 5',
    'which rec covers the ferry',
    'what did they recommend on housing',
  ])('“%s”: all, or one', (question) => expect(readPicked(question)).toBeNull());

  test('those that say so themselves', () => {
    expect(saysSo('rapidly add to the crew', 'urgent')).toBe(true);
    expect(saysSo('publish the plan within a year', 'timed')).toBe(true);
    expect(saysSo('show progress at one, three and five years', 'timed')).toBe(true);
    expect(saysSo('make the ferry plan part of Harbour 2040', 'timed')).toBe(false);
  });
});
