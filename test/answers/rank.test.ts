import { describe, expect, test } from 'vitest';
import { rankWanted } from '../../src/answers/rank.ts';
import type { Statement } from '../../src/corpus/statements.ts';
import type { Hit } from '../../src/retrieval/hit.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { loadHarbourDigest } from '../support/harbour.ts';

const retriever = createRetriever(await loadHarbourDigest());
const [model] = retriever.statements;
const hit = (text: string, score: number): Hit => ({
  ...{ score, coverage: 1, alone: 1 },
  statement: { ...(model as Statement), text },
});
const FORECAST = hit('The port is forecast to overspend by £4m in 2023/24.', 1);
const OUTTURN = hit('The port overspent by £3m in 2022/23.', 0.9);
const first = (question: string) =>
  rankWanted([FORECAST, OUTTURN], retriever.understand(question, []), retriever)[0]?.statement.text;

describe('of several figures', () => {
  test('what it came to leads where that is asked for', () => {
    expect(first('how much did the port overspend?')).toBe(OUTTURN.statement.text);
  });

  test.each(['how much is the port overspent?', 'how much did they forecast the port to overspend?'])(
    'what is expected may lead in answer to “%s”',
    (question) => {
      expect(first(question)).toBe(FORECAST.statement.text);
    },
  );
});

describe('of what is told of a thing', () => {
  const IS = hit('The ferry fund is a network of harbour partners.', 1);
  const DID = hit('Work of the ferry fund also included free crossings for 400 pupils.', 0.8);
  const leads = (question: string) =>
    rankWanted([IS, DID], retriever.understand(question, []), retriever)[0]?.statement.text;

  test.each(['what has the ferry fund actually done so far', 'the ferry fund... whats it achieved'])(
    'what it did leads where that is asked for: “%s”',
    (question) => expect(leads(question)).toBe(DID.statement.text),
  );
  test.each(['what is the ferry fund', 'what have we done about the ferry fund'])(
    'and does not in answer to “%s”',
    (question) => expect(leads(question)).toBe(IS.statement.text),
  );
});

test('asked how much, what tells it comes before what speaks of it as well', () => {
  const speaks = hit('The port is paying Quay Partners for the dredging.', 1);
  const tells = hit('The port is paying Quay Partners £3m.', 0.4);
  const query = retriever.understand('how much is the port paying quay partners', []);
  expect(query.wants).toBe('figure');
  expect(rankWanted([speaks, tells], query, retriever)[0]?.statement.text).toBe(tells.statement.text);
});

describe('of what is told of a state', () => {
  const WHAT = hit('The ferry carries fewer people than it did.', 1);
  const WHY = hit('Fewer people take the ferry because of its fares.', 0.8);
  const finding = { asked: ['why does nobody take the ferry'] } as unknown as Statement['finding'];
  const half = hit('Ferry fares went up by half.', 0.75);
  const ASKED: Hit = { ...half, statement: { ...half.statement, finding } };
  const leads = (question: string, hits: Hit[]) =>
    rankWanted(hits, retriever.understand(question, []), retriever)[0];

  test.each(['why is the ferry empty', 'and how come the ferry is empty', 'what is behind the empty ferry'])(
    'its reason leads where that is asked for: “%s”',
    (question) => {
      expect(leads(question, [WHAT, WHY])).toMatchObject({ statement: WHY.statement });
      expect(leads(question, [WHAT, ASKED])).toMatchObject({ statement: ASKED.statement });
    },
  );
  test('and does not where it is not', () => {
    expect(leads('is the ferry empty', [WHAT, WHY])).toMatchObject({ statement: WHAT.statement });
  });
});

test('asked when, what tells the day to come leads what only speaks of it', () => {
  const speaks = hit('The new marina, with its berths and moorings, is much awaited.', 1);
  const past = hit('The marina was talked of in 2011.', 0.9);
  const tells = hit('The marina is to open in 2031.', 0.4);
  const query = retriever.understand('when will the marina open?', []);
  const [first] = rankWanted([speaks, past, tells], query, retriever);
  expect(first?.statement.text).toBe(tells.statement.text);
});
