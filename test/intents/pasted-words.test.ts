import { expect, test } from 'vitest';
import { isPasted } from '../../src/intents/pasted-words.ts';

test.each([
  '“The harbour master is a credit to the town”',
  '"The ferry has never run on time."',
  'check this: "the ferry has never run on time"',
  'please check this quote: the ferry has never run on time',
  'can you check “the ferry has never run on time”',
])('%s is to be checked', (text) => expect(isPasted(text)).toBe(true));

test.each([
  'two interviews held with “harbour partners together at last” on Monday',
  '"harbour works"',
  'check the ferry timetable with partners by Friday',
  '"R5: amber, land deal has slipped"',
  'R5: amber, “the ferry has never run on time”',
])('%s is not', (text) => expect(isPasted(text)).toBe(false));
