import { describe, expect, test } from 'vitest';
import { handsOver, tellsWhoReports } from '../../src/updates/reading/hand-over.ts';

describe('who reports', () => {
  test.each([
    'I’m handing R2 over to Priya Shah from Monday',
    'R2: I am handing this over to Priya Shah',
    'Priya Shah takes over from me from Monday',
    'Priya Shah will be doing R2 updates from now on',
    'Priya is doing the updates on R2 from January',
    'Oh and R9, Dave’s got that now',
    'Dave has taken R9 over',
    'R4 has been passed to Jo Marsh',
    'R9 now belongs to Dave',
    'I have handed R6 on to Sam',
  ])('“%s” hands over', (words) => {
    expect(handsOver(words)).toBe(true);
  });

  test.each([
    'Posting for Jo who is on leave',
    'As Dave is off sick I’m doing R9 this week',
    'I’m reporting on behalf of Jo Marsh',
    'Jo is on leave so I am covering R8',
  ])('“%s” only stands in', (words) => {
    expect(tellsWhoReports(words.replace(/’/g, "'"))).toBe(true);
    expect(handsOver(words)).toBe(false);
  });

  test.each([
    'Serco has taken it on',
    'Vinci takes over from Serco on 1 May',
    'handed over to the contractor on Monday',
    'R9 amber as the lead officer is off sick',
    'the brief is with legal',
    'it’s with the planners now',
    'finance will be writing reports monthly',
    'R5 goes to exec on Monday',
    'Jo is the new lead on R6',
    'Anna has got it approved',
    'posting for two officers',
    'covering letter sent to the ministry',
  ])('“%s” tells of the work', (words) => {
    expect(tellsWhoReports(words.replace(/’/g, "'"))).toBe(false);
    expect(handsOver(words)).toBe(false);
  });
});
