import { describe, expect, test } from 'vitest';
import type { Query } from '../../src/retrieval/query.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { stemWord } from '../../src/retrieval/words.ts';
import { loadHarbour } from '../support/harbour.ts';

const retriever = createRetriever(await loadHarbour());
/** The last question, after the others: oldest first, as in a chat. */
const ask = (...questions: string[]) => retriever.understand(questions.at(-1) ?? '', questions.slice(0, -1));
const subjects = ({ facets }: Query) => facets.filter(({ light }) => !light).map(({ words }) => words);

describe('a question', () => {
  test('is about its subject, not about the words around it', () => {
    expect(subjects(ask('so what did the peers actually say about scrutiny then?'))).toEqual(['scrutiny']);
    expect(subjects(ask('whats happening with the ferry at the council'))).toEqual(['ferry']);
  });

  test('takes a phrase of the glossary as one thing', () => {
    expect(subjects(ask('temporary accommodation in Harbour'))).toEqual(['temporary accommodation']);
  });

  test('reads abbreviations as what they stand for', () => {
    const [typed, meant] = [ask('TA costs'), ask('temporary accommodation costs')];
    const shared = [...typed.tokens.keys()].filter(
      (token) => token.startsWith('=') && meant.tokens.has(token),
    );
    expect(shared).toHaveLength(1);
  });

  test('tells “IT” from “it”', () => {
    expect(subjects(ask('whats wrong with IT'))).toEqual(['IT']);
    expect(subjects(ask('whats wrong with it'))).toEqual([]);
  });

  test('takes words in capitals for stress, and single letters for chat', () => {
    expect(subjects(ask('WHAT did WE say about the FERRY'))).toEqual(['FERRY']);
    expect(subjects(ask('q about the ferry n scrutiny'))).toEqual(['ferry', 'scrutiny']);
  });

  test('takes the visit of a year for a date, not for a subject', () => {
    const words = (text: string) => subjects(ask(text));
    expect(words('how much debt was there by the 2019 visit')).toEqual(
      words('how much debt was there in 2019'),
    );
  });

  test('takes two words that a stroke joins for two', () => {
    expect(subjects(ask('scrutiny/ferry'))).toEqual(['scrutiny', 'ferry']);
  });

  test.each([
    ['peer comments on the ferry', ['ferry']],
    ['the ferry across the documents', ['ferry']],
    ['what is said on the ferry in the feedback', ['ferry']],
    ['the feedback from passengers on the ferry', ['feedback', 'passengers', 'ferry']],
  ])('“%s”: whose words they are is no subject', (question, subject) => {
    expect(subjects(ask(question))).toEqual(subject);
  });

  test('is read as it was meant where an everyday word is misspelt', () => {
    expect(ask('is that a recomendation on the ferry').shape).toBe('recommendation');
    expect(ask('wot did the piers say abowt scrutiny')).toMatchObject({ voice: 'peers', unknown: [] });
  });

  test('that puts a claim before “peers’ prediction?” asks who said it', () => {
    expect(ask('75% of the moorings will be lost - peers prediction?').shape).toBe('attribution');
    expect(ask('what is the peers’ prediction for the moorings').shape).not.toBe('attribution');
  });

  test('does not hang on a word that nobody knows where that is one of two, or done to “it”', () => {
    const weights = (text: string) =>
      Object.fromEntries(ask(text).facets.map(({ words, light }) => [words, light]));
    expect(weights('is the ferry zonky or late')).toMatchObject({ zonky: true });
    expect(weights('how do we zonk it on the ferry')).toMatchObject({ zonk: true });
    expect(weights('is the ferry zonky')).toMatchObject({ zonky: false });
  });

  test('is about what judges where that is somebody’s work', () => {
    expect(subjects(ask('what did they think of our complaints handling'))).toContain('complaints');
    expect(subjects(ask('any complaints about the ferry'))).toEqual(['ferry']);
  });

  test('is not about the position that somebody takes on it', () => {
    for (const question of ['what’s our position on the ferry', 'the council’s stance on the ferry?']) {
      expect(subjects(ask(question))).toEqual(['ferry']);
      expect(ask(question).voice).toBe('council');
    }
  });

  test('of the recommendations “then and now” means those of the last two reports', () => {
    expect(ask('how many recommendations then and now')).toMatchObject({
      shape: 'recommendation-list',
      years: [2019, 2023],
    });
  });

  test.each([
    ['I want to write that the quay is unsafe. Who said so and where?', 'who said the quay is unsafe'],
    ['We’d like to say the quay is unsafe. Did the peers say that?', 'did the peers say the quay is unsafe'],
    [
      'Our draft release says the 2019 peers found the quay is safe. Is that true?',
      'did the 2019 peers say the quay is safe',
    ],
    ['For the progress review file: what is said about the quay?', 'what is said about the quay?'],
    ['A reporter asks what is wrong with the quay. What can I tell them?', 'what is wrong with the quay.'],
  ])('“%s” is “%s”', (typed, meant) => expect(ask(typed).text).toBe(meant));

  test('asks the council what it handed over to the peers', () =>
    expect(ask('which plans did we hand over to the peers')).toMatchObject({
      voice: 'council',
      aboutReview: true,
    }));

  test('is not about the briefing that it is for', () => {
    expect(subjects(ask('any headlines for a 1 page briefing on the ferry'))).toEqual(['ferry']);
  });

  test('for “the overspend” wants the sum, and not what the word means', () => {
    expect(ask("what's the overspend?").defined).toEqual([]);
    expect(ask("what's an overspend?").defined).not.toEqual([]);
  });

  test('is no part of what it is for', () => {
    expect(ask('give me three key points for my briefing').shape).toBe('overview');
    expect(subjects(ask('the briefing for members'))).toContain('briefing');
  });

  test('is not about what stands in brackets to say what it is for', () => {
    expect(subjects(ask('how many berths has the ferry (need it for a leaflet)'))).not.toContain('leaflet');
  });

  test.each(['mooring fee figure please', 'pence per passenger on the ferry'])(
    '“%s” asks for a figure',
    (text) => expect(ask(text).shape).toBe('figure'),
  );

  test('that quotes a few words is about those', () => {
    expect(ask('whats this "good and bad" about').shape).not.toBe('overview');
  });

  test('is not about the number of a recommendation', () => {
    expect(subjects(ask('R5 and the ferry'))).toEqual(['ferry']);
  });

  test('reads another country’s spelling as its own', () => {
    expect(ask('what did peers say about councilors').corrected).toEqual([
      { typed: 'councilors', read: 'councillors' },
    ]);
    expect(ask('what did peers say about trams').corrected).toEqual([]);
  });

  test('counts what stands first', () => {
    const { counted } = ask('how many of the ferry crews think scrutiny works');
    expect(counted).toContain(stemWord('ferry'));
  });

  test('“makes a difference” is no comparison', () => {
    expect(ask('does scrutiny make a difference').shape).toBe('finding');
    expect(ask('what is the difference between 2019 and now on scrutiny').shape).toBe('compare');
  });

  test('the difference between two things is told by what is said of each, not by then and now', () => {
    expect(ask('what is the difference between scrutiny and the ferry').shape).toBe('finding');
  });

  test('says which words it read as others, and which nobody knows', () => {
    const { corrected, unknown } = ask('what did peers say about scrutny and Zanzibar?');
    expect(corrected).toEqual([{ typed: 'scrutny', read: 'scrutiny' }]);
    expect(unknown).toEqual(['Zanzibar']);
  });

  test.each([
    'what has changed since 2019 on scrutiny?',
    'which bits of the port got better, and which worse?',
  ])('of everyday words needs no correction: “%s”', (question) => {
    expect(ask(question)).toMatchObject({ corrected: [], unknown: [] });
  });

  test('never reads a short noun as one of the small words', () => {
    const { corrected, unknown } = ask('how long is the pier?');
    expect(corrected).toEqual([]);
    expect(unknown).toEqual(['pier']);
  });

  test('takes the name of the council for no subject', () => {
    expect(subjects(ask('what is Harbour Council like on the ferry? HBC I mean'))).toEqual(['ferry']);
  });

  test('names a recommendation by its number, of the newest report unless a year is given', () => {
    expect(ask('what is rec 3').recommendations).toEqual(['peers-2023/R3']);
    expect(ask('R3').recommendations).toEqual(['peers-2023/R3']);
    expect(ask('recommendations 3 and 5').recommendations).toEqual(['peers-2023/R3', 'peers-2023/R5']);
    expect(ask('recommendation 3 of 2019').recommendations).toEqual(['peers-2019/R3']);
    expect(ask('recommendation 9').recommendations).toEqual([]);
  });

  test('of two years is a comparison', () => {
    expect(ask('technology, 2019 and 2023')).toMatchObject({ shape: 'compare', years: [2019, 2023] });
  });

  test('for a quotation is put to the peers, and asks for praise, unless it says otherwise', () => {
    expect(ask('a quote about staff')).toMatchObject({ voice: 'peers', stances: ['praise', 'balanced'] });
    expect(ask('a critical quote about scrutiny').stances).toContain('concern');
    expect(ask('what should we be most worried about').stances).toEqual(['concern', 'balanced']);
    expect(ask('what should we do about scrutiny').stances).toContain('recommendation');
  });
});

describe('a follow-up', () => {
  const first = 'what did peers say about housing?';

  test('“and in 2019?” keeps the subject and the speaker, and changes the year', () => {
    const query = ask(first, 'and in 2019?');
    expect(query).toMatchObject({ voice: 'peers', years: [2019] });
    expect(subjects(query)).toEqual(['housing']);
  });

  test('“and last time?” asks the same, person or figure, of the report before', () => {
    const team = ask('who was on the peer team in 2023', 'and last time?');
    expect(team).toMatchObject({ person: true, aboutReview: true, years: [2019] });
    const figure = ask('how many passengers did the ferry carry', 'what about 2019?');
    expect(figure).toMatchObject({ shape: 'figure', measured: 'count', years: [2019] });
  });

  test('“and this time?” asks the same of the newest report', () => {
    const team = ask('who was on the peer team in 2019', 'and this time?');
    expect(team).toMatchObject({ person: true, aboutReview: true, years: [2023] });
  });

  test.each(['is it still late?', 'where are we with it these days', 'is it running yet'])(
    '“%s” leaves the year and the speaker before for how it is now',
    (turn) => {
      const query = ask('what did the 2019 peers say about the ferry', turn);
      expect(query).toMatchObject({ years: [2023], voice: null });
      expect(query.facets.map(({ words }) => words)).toContain('ferry');
    },
  );

  test.each([
    'any criticism?',
    'did they say anything negative?',
    'and the downsides?',
    'any risks mentioned?',
  ])('“%s” keeps the subject and asks for nothing else on it', (turn) => {
    const query = ask(first, turn);
    expect(query).toMatchObject({ voice: 'peers', shape: 'finding', tone: 'concern' });
    expect(subjects(query)).toEqual(['housing']);
  });

  test('“and weaknesses?” after the strengths asks for the main points of the same speaker', () => {
    const query = ask('what are our strengths according to the peers?', 'and weaknesses?');
    expect(query).toMatchObject({ voice: 'peers', shape: 'overview', stances: ['concern', 'balanced'] });
  });

  test.each(['how much have we spent on it?', 'how many people does it carry', 'who was it built by'])(
    '“%s” is about what was spoken of as much as about its own words',
    (turn) => {
      const [ferry] = ask('the ferry', turn).facets.filter(({ words }) => words === 'ferry');
      const [alone] = ask('the ferry').facets;
      expect(ferry?.weight).toBeGreaterThan((alone?.weight ?? 0) / 2);
    },
  );

  test.each([
    'what does it say about moorings?',
    'how long does it take to berth',
    'what did they say on moorings at that time?',
  ])('nobody put the subject before in place of “it” in “%s”', (turn) => {
    const [ferry] = ask('the ferry', turn).facets.filter(({ words }) => words === 'ferry');
    const [alone] = ask('the ferry').facets;
    expect(ferry?.weight ?? 0).toBeLessThan((alone?.weight ?? 0) / 2);
  });

  test('“what about IT?” has its own subject', () => {
    expect(subjects(ask('the ferry', 'what did they spend on IT'))).not.toContain('ferry');
  });

  test('what is asked of a thing, and names none, is asked of what was spoken of, as it is now', () => {
    const query = ask('what did the 2019 peers say about the ferry', "what's the budget");
    expect(subjects(query)).toContain('ferry');
    expect(query.years).toEqual([2023]);
    expect(subjects(ask('the ferry', "what's the budget for moorings"))).toContain('moorings');
  });

  test('“the time before” is the report before', () => {
    expect(ask('what did the 2023 peers say about the ferry', 'and the time before?').years).toEqual([2019]);
  });

  test('“back then” is the year that was spoken of', () => {
    expect(ask('the ferry in 2023', 'what did the peers recommend back then?').years).toEqual([2023]);
  });

  test.each(['anything from the council then?', 'and according to us?', 'and from us?', 'and the council?'])(
    '“%s” turns to the council',
    (turn) => expect(ask(first, turn).voice).toBe('council'),
  );

  test('“which is the peers’ figure?” asks it of what was spoken of', () => {
    const asked = ask('how much is the breakwater?', 'which is the peers’ figure?');
    expect(subjects(asked)).toEqual(['breakwater']);
    expect(asked.voice).toBe('peers');
  });

  test('“what do we say, what do peers say” wants both side by side', () => {
    const query = ask('ferry money: what do we say, what do peers say');
    expect(query).toMatchObject({ shape: 'compare', bothVoices: true });
  });

  test.each(['the text of the last one of the ten', 'what is the last recommendation'])(
    '“%s” is the recommendation with the highest number',
    (text) => {
      const [last] = ask(text).recommendations;
      const number = Number(/\d+$/.exec(last ?? '')?.[0]);
      expect(ask(`recommendation ${number}`).absentRecommendation).toBeNull();
      expect(ask(`recommendation ${number + 1}`).absentRecommendation).toBe(number + 1);
    },
  );

  test('“that we hadn’t found yet” stays in the year before', () => {
    expect(ask('what did the 2019 peers say about the ferry', 'any of it we hadnt found yet?').years).toEqual(
      [2019],
    );
  });

  test('a financial year of its own takes the place of the year before', () => {
    expect(ask('council tax in 2019', 'what about 22/23, did it go up?').years).toEqual([]);
  });

  test('that points at a recommendation is about what it recommends', () => {
    const query = ask('what is recommendation 1', 'can anyone help us with that');
    expect(query).toMatchObject({ shape: 'finding', recommendations: [] });
    expect(query.facets.map(({ words }) => words)).toContain('breakwater');
    const reminded = ask('remind me of rec 1', 'have we made a start on it?');
    expect(reminded.facets.map(({ words }) => words)).toContain('breakwater');
  });

  test('“and in 2019?” after a recommendation asks what was said of its subject then', () => {
    for (const turn of ['and in 2019?', 'and before that?']) {
      const query = ask('what is recommendation 1', turn);
      expect(query).toMatchObject({ years: [2019], recommendations: [], voice: 'peers' });
      expect(query.facets.map(({ words }) => words)).toContain('breakwater');
    }
  });

  test('of a recommendation by its number, or of IT, stands by itself', () => {
    const numbered = ask('what did the 2019 peers say about the ferry', 'what is recommendation 1');
    expect(numbered).toMatchObject({ years: [], recommendations: ['peers-2023/R1'] });
    const short = ask('what did the 2019 peers say about the ferry', 'what did peers say about IT');
    expect(short.years).toEqual([]);
    expect(short.facets.map(({ words }) => words)).not.toContain('ferry');
  });

  test('“what came out badly?” is asked of what was spoken of', () => {
    const query = ask('how many answered the ferry survey', 'what came out badly');
    expect(query).toMatchObject({ shape: 'finding', wants: 'anything' });
    expect(query.facets.map(({ words }) => words)).toContain('ferry');
    expect(query.stances).toContain('concern');
  });

  test('“what do we say about it?” keeps the subject and changes the speaker', () => {
    const query = ask(first, 'what do we say about it?');
    expect(query.voice).toBe('council');
    expect(subjects(query)).toEqual(['housing']);
  });

  test('reaches back over several turns', () => {
    const query = ask(first, 'and in 2019?', 'what about us?', 'and in 2023?');
    expect(query.years).toEqual([2023]);
    expect(subjects(query)).toEqual(['housing']);
  });

  test('“and 8?” after recommendation 7 is recommendation 8', () => {
    expect(ask('what is recommendation 7', 'and 8?').recommendations).toEqual(['peers-2023/R8']);
    expect(ask('recommendation 2 of 2019', 'and 3?').recommendations).toEqual(['peers-2019/R3']);
  });

  test('a bare number means nothing where no recommendation was talked of', () => {
    expect(ask(first, 'and 8?').recommendations).toEqual([]);
  });

  test('“and the year after?” moves the financial year by one, and leaves the first one behind', () => {
    const { tokens } = ask('how much did council tax go up in 2022/23?', 'and the year after?');
    expect(tokens.get(stemWord('2023/24')) ?? 0).toBeGreaterThan(tokens.get(stemWord('2022/23')) ?? 0);
  });

  test('“and the year before?” moves it back', () => {
    const { tokens } = ask('how much did council tax go up in 2023/24?', 'and the year before?');
    expect(tokens.get(stemWord('2022/23')) ?? 0).toBeGreaterThan(tokens.get(stemWord('2023/24')) ?? 0);
  });

  test('“has it got any better?” asks for then and now of what was spoken of', () => {
    const { shape, years, voice } = ask(
      'what did the 2019 peers say about scrutiny',
      'has it got better now?',
    );
    expect([shape, years, voice]).toEqual(['compare', [2019, 2023], null]);
  });

  test.each([
    ['who runs the zoo?', 'zoo'],
    ['how many passengers does the ferry carry', 'ferry'],
    ['what does the council tax bill look like', 'tax'],
  ])('with a subject of its own, “%s”, is not about the subject before', (question, subject) => {
    const query = ask(first, question);
    expect(subjects(query)).toContain(subject);
    expect(subjects(query)).not.toContain('housing');
    expect(query.voice).toBeNull();
  });

  test.each([
    ['who looks after the ferry?', 'can they overrule the harbour master', 'ferry'],
    ['what is the staff survey?', 'how many of their answers were good', 'survey'],
  ])('“they” are those that were spoken of: “%s”, then “%s”', (before, question, subject) => {
    expect(subjects(ask(before, question))).toContain(subject);
  });

  test('“they” who say something are the peers', () => {
    expect(subjects(ask(first, 'what did they say about the ferry'))).not.toContain('housing');
  });

  test('a claim in everyday words is asked about by itself, unless it points back', () => {
    const before = 'what did peers say about the breakwater?';
    const own = ask(before, 'did the peers say we have too many strategies?');
    expect(own.facets.map(({ words }) => words)).not.toContain('breakwater');
    expect(ask(before, 'did the peers say it?').facets.map(({ words }) => words)).toContain('breakwater');
  });

  test('about something nobody knows is not dragged back to the subject before', () => {
    for (const question of ['how long is the pier?', 'what about Zanzibar?', 'and the zoo?']) {
      const query = ask(first, question);
      const own = query.facets.filter(({ words }) => query.unknown.includes(words));
      const rest = query.facets.filter((facet) => !own.includes(facet));
      const weigh = (facets: Query['facets']) => facets.reduce((sum, { weight }) => sum + weight, 0);
      expect(weigh(own), question).toBeGreaterThan(weigh(rest) * 2);
    }
  });
});
