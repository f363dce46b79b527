import { expect, test } from 'vitest';
import { tellsWhatItFound } from '../../src/answers/review-findings.ts';

const tells = (text: string, kind: 'peer' | 'any' = 'peer') =>
  tellsWhatItFound({ text }, { subject: 'dredging', kind });

test('what another review found is told by a statement that names it and tells a finding', () => {
  expect(tells('The dredging peer challenge found the channel too shallow.')).toBe(true);
  expect(tells('A peer review of dredging recommended a survey.')).toBe(true);
  expect(tells('A dredging review by the port identified two wrecks.', 'any')).toBe(true);
});

test('that there was one is no finding, nor is what somebody else says of its subject', () => {
  expect(tells('The papers of the dredging peer challenge were handed over.')).toBe(false);
  expect(tells('Peers found dredging a challenge.')).toBe(false);
});
