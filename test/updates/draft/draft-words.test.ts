import { describe, expect, test } from 'vitest';
import { readDraftWord, readSlip } from '../../../src/updates/draft/draft-words.ts';

const WORDS = {
  yes: [
    'yes',
    'Yes please',
    'yep',
    'y',
    'ok',
    'okay thanks',
    'looks good',
    'Looks good to me.',
    'that’s right',
    'great, thanks',
    '👍',
    'go ahead',
    'perfect',
    'yes, that’s fine',
    'yep do it',
    'thanks, all good',
    'lovely, thanks',
  ],
  no: ['no', 'nope', 'No thanks', 'that’s wrong', 'not quite', 'not right', 'no, that’s wrong'],
  save: [
    'save',
    'Save it',
    'yes please save',
    'ok save',
    'looks good, save it',
    'save both',
    'lovely save that',
    'submit',
    'confirm',
    'log it',
    'pass it on',
    'save as it is',
    'yes that’s right save it thanks',
  ],
  cancel: [
    'cancel',
    'Cancel that',
    'never mind',
    'scrap it',
    'forget it',
    'delete the draft',
    'actually never mind',
    'no, cancel',
    'start again',
    'let’s start over',
    'stop',
  ],
  skip: [
    'skip',
    'skip this one',
    'pass',
    'none',
    'none yet',
    'n/a',
    'tbc',
    'TBC.',
    'not yet',
    'don’t know',
    'don’t know yet',
    'no idea',
    'no blockers',
    'no date yet',
    'nothing',
    'leave it blank',
    'nope that’s it',
    'that’s all thanks',
    '-',
  ],
  edit: ['edit', 'change it', 'amend this'],
  show: [
    ...['show my draft', 'what’s my draft', 'draft', 'show draft', 'read it back to me'],
    ...['what’s left to do?', 'what else do you need?', 'is that everything?'],
    ...['what have you got so far', 'ok show the draft again', 'is that enough?', 'should I save it'],
  ],
} as const;

describe('words said to a draft', () => {
  test.each(Object.entries(WORDS).flatMap(([word, list]) => list.map((text) => [text, word])))(
    '“%s” means %s',
    (text, word) => expect(readDraftWord(text)).toBe(word),
  );

  test.each([
    ...[
      'R5 amber',
      'no planning officer',
      'none of the boats sail',
      'save £2m by March',
      'skip hire contract let',
    ],
    ...[
      'yes, but make it amber',
      'not yet started',
      'next week',
      'good progress on site',
      'pass the plan to scrutiny',
    ],
    ...[
      'change the date to 5 December',
      'nothing has moved since the summer',
      'stop the leak first',
      'ok amber',
    ],
    'cancel the contract with the supplier',
  ])('“%s” is about the work', (text) => expect(readDraftWord(text)).toBeNull());

  test('nothing long is one of them', () => expect(readDraftWord('ok '.repeat(4000))).toBeNull());
});

describe('a word that is mistyped', () => {
  test.each([
    ['saev', 'save'],
    ['cancle', 'cancel'],
    ['confrim', 'confirm'],
    ['submut', 'submit'],
    ['canvel', 'cancel'],
    ['skpi', 'skip'],
  ])('“%s” is meant as “%s”', (typed, word) => expect(readSlip(typed)).toBe(word));

  test.each(['summit', 'cancer', 'conform', 'ski', 'sale', 'same', 'save', 'xxxxxx'])(
    '“%s” is no slip',
    (typed) => expect(readSlip(typed)).toBeNull(),
  );
});
