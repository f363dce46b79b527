import { describe, expect, test } from 'vitest';
import { createAnswering } from '../../src/talk/answering.ts';
import { readLength } from '../../src/talk/of-length.ts';
import { loadHarbour } from '../support/harbour.ts';

describe('how long an answer may be', () => {
  test.each([
    ['what did peers say on scrutiny in two sentences', 'what did peers say on scrutiny', 2],
    [
      'Summarise what peers said on scrutiny for my boss, in one line please',
      'what peers said on scrutiny',
      1,
    ],
    ['give me the whole report in five bullet points', 'summarise the whole report', 5],
    ['three key points about scrutiny', 'scrutiny', 3],
    ['scrutiny findings as 4 bullets max', 'scrutiny findings', 4],
    ['what are 3 things I can tell staff about scrutiny?', 'scrutiny', 3],
    ['give me two things to share with my team on the peer review', 'summarise the peer review', 2],
  ])('“%s”', (question, rest, most) => {
    expect(readLength(question)).toEqual({ rest, most });
  });

  test.each([
    'in two sentences',
    'what did peers say in 2018',
    'did the peers make one point about scrutiny',
    'how many people live in three bed houses',
  ])('is not told by “%s”', (question) => {
    expect(readLength(question)).toBeNull();
  });

  test('is kept to, and “more” shows the others', async () => {
    const { answer } = createAnswering(await loadHarbour());
    const { claims, further } = answer('what did peers say about housing in one sentence', []).answer;
    expect(claims).toHaveLength(1);
    expect(further.length).toBeGreaterThan(0);
  });
});
