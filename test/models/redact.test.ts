import { describe, expect, test } from 'vitest';
import { redact } from '../../src/models/redact.ts';

const clean = (text: string, names: string[] = [], strangers: string[] = []) =>
  redact(text, { names, strangers });

describe('before a text leaves the house', () => {
  test.each([
    ['write to jo.o’neil+x@harbour.gov.uk now', 'write to [e-mail] now'],
    ['mail a.b@c.org, please', 'mail [e-mail], please'],
    ['ring 020 7946 0123 or +44 7700 900123', 'ring [telephone] or [telephone]'],
    ['ask <@U012AB3CD> or @sam.hill', 'ask [person] or [person]'],
    ['<at>Sam Hill</at> says', '[person] says'],
    ['Cllr Waters and Dr. Tom Oakes said', '[person] and [person] said'],
  ])('“%s” becomes “%s”', (text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  test('names that are known go, and words that only look like them stay', () => {
    expect(clean('Sam Green asks about green spaces', ['Sam Green'])).toBe(
      '[person] asks about green spaces',
    );
    expect(clean('sam green asks; so does Green', ['Sam Green'])).toBe('[person] asks; so does [person]');
  });

  test('a word with a capital that no document knows is taken for a name, with its neighbour', () => {
    expect(clean('did Anna Quill praise the ferry?', [], ['quill'])).toBe('did [name] praise the ferry?');
  });

  test('figures, years and the subject stay', () => {
    const text = 'how much of the £3.5m of 2023/24 went to 1,950 households in R5?';
    expect(clean(text, ['Sam Green'], ['zebra'])).toBe(text);
  });
});
