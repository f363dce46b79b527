import { describe, expect, test } from 'vitest';
import { withoutPreamble } from '../../src/retrieval/preamble.ts';

describe('what an answer is for', () => {
  test.each([
    [
      "I'm writing a speech for the leader. Give me two lines about the ferry",
      'Give me two lines about the ferry',
    ],
    [
      'We are drafting the cabinet paper. what do the peers say on moorings',
      'what do the peers say on moorings',
    ],
    [
      'I need something for the newsletter. What did they say about the quay?',
      'What did they say about the quay?',
    ],
    ['HR here. which of the ten mention culture?', 'which of the ten mention culture?'],
    ['Hi, I look after the quay. What do they want done on dredging?', 'What do they want done on dredging?'],
    ["I've just joined the ferry team - what do the peers say on fares", 'what do the peers say on fares'],
    ['Hi, started on Monday - what are the fares, and who set them', 'what are the fares, and who set them'],
    ["I've just started as mayor. What is said of the quay?", 'What is said of the quay?'],
    [
      "I'm the new harbour master. Tell me the three things I most need to know",
      'Tell me the three things I most need to know',
    ],
    ['Cllr is asking what the report said about fares', 'what the report said about fares'],
    ['a resident wants to know whether the ferry sails in winter', 'the ferry sails in winter'],
    ['i have a meeting with the mayor. is the harbour wall safe?', 'is the harbour wall safe?'],
  ])('in “%s” is no part of what is asked', (text, rest) => expect(withoutPreamble(text)).toBe(rest));

  test.each([
    ['I am worried about the ferry. What did they say?', 'it tells the subject'],
    ['We are writing a report on the ferry. What did they say?', 'the subject stands there alone'],
    ['We are writing a report on the ferry. Any useful figures?', 'the subject stands there alone'],
    ['I look after the ferry. What do they want done about it?', 'the subject stands there alone'],
    ['What happens here. is it safe on the quay', 'nobody tells who they are'],
    ['I’m writing a speech', 'there is nothing else'],
    ['what did they say about the speech. I am writing it', 'it comes afterwards'],
  ])('“%s” stays whole: %s', (text) => expect(withoutPreamble(text)).toBe(text));
});
