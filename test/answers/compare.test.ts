import { describe, expect, test } from 'vitest';
import { shownClaims } from '../../src/answers/reply-body.ts';
import { LEADS } from '../../src/answers/wording.ts';
import { createAsk, textsOf } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';

const ask = createAsk(await loadHarbour());
const sidesOf = (question: string) =>
  new Set(ask(question).answer.claims.map(({ year, voice }) => `${voice} ${year}`));

describe('a comparison', () => {
  test.each(['scrutiny, 2019 and 2023', 'scrutiny then and now', '2023 vs 2019 on scrutiny'])(
    'shows both reports: “%s”',
    (question) => {
      expect(ask(question).answer.query.shape).toBe('compare');
      expect(sidesOf(question)).toEqual(new Set(['peers 2019', 'peers 2023']));
    },
  );

  test.each(['peers vs us on the breakwater', 'what do the peers and the council say about the breakwater'])(
    'shows both speakers: “%s”',
    (question) => {
      expect(sidesOf(question)).toEqual(new Set(['peers 2023', 'council 2023']));
    },
  );

  test('asked what the peers said in two years leaves the council out, who speaks of it too', () => {
    const tells = (question: string) => [...sidesOf(question)].sort();
    expect(tells('housing in 2019 and 2023')).toContain('council 2023');
    expect(tells('what did the peers say about housing in 2019 and 2023')).toEqual([
      'peers 2019',
      'peers 2023',
    ]);
  });

  test('goes from the oldest to the newest', () => {
    const { answer, text } = ask('reserves then and now');
    const years = shownClaims(answer).map(({ year }) => year);
    expect(years).toEqual([...years].sort((one, other) => one - other));
    expect(text.startsWith(LEADS.sideBySide)).toBe(true);
    expect(text.indexOf('£14m')).toBeLessThan(text.indexOf('£9.2m'));
  });

  test('shows the years that were named, and no other', () => {
    for (const { year } of ask('technology, 2019 and 2023').answer.claims)
      expect([2019, 2023]).toContain(year);
  });

  test('shows how the council tells again what the peers had said', () => {
    const texts = textsOf(ask('technology, 2019 and 2023')).join('\n');
    expect(texts).toContain('serious barrier');
    expect(texts).toContain('the 2019 peers saw scope to modernise');
  });

  test('takes no more than two statements from one side, and six in all', () => {
    const { claims } = ask('housing strategy 2019 vs 2023').answer;
    const count = new Map<string, number>();
    for (const { voice, year } of claims)
      count.set(`${voice} ${year}`, (count.get(`${voice} ${year}`) ?? 0) + 1);
    expect(Math.max(...count.values())).toBeLessThanOrEqual(2);
    expect(claims.length).toBeLessThanOrEqual(6);
  });

  test('leaves out a side that does not speak of the subject', () => {
    expect(sidesOf('ferry passengers then and now')).toEqual(new Set(['peers 2023']));
  });

  test.each(['scrutiny, 19 vs 23', 'scrutiny in 2019 against today', 'scrutiny: 2019 and now'])(
    'understands how years are cut short: “%s”',
    (question) => {
      expect(sidesOf(question)).toEqual(new Set(['peers 2019', 'peers 2023']));
    },
  );

  test('asked whether the peers see it as the council does shows both', () => {
    expect(sidesOf('the breakwater - do the peers see it the same way as we do')).toEqual(
      new Set(['peers 2023', 'council 2023']),
    );
  });

  test('of three years begins with the best of each', () => {
    const { claims } = ask('housing in 13, 19 and 23').answer;
    expect(new Set(claims.slice(0, 3).map(({ year }) => year)).size).toBe(
      new Set(claims.map(({ year }) => year)).size,
    );
  });

  test('of something that nobody speaks of is not answered', () => {
    expect(ask('zanzibar, 2019 and 2023').answer.outcome).toBe('not-found');
  });
});
