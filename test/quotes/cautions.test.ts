import { describe, expect, it } from 'vitest';
import { ImportedEntry, toEntry } from '../../src/corpus/catalogue.ts';
import type { Finding, Source } from '../../src/corpus/types.ts';
import type { QuotedWords } from '../../src/quotes/cautions/caution.ts';
import { disputedFigure } from '../../src/quotes/cautions/disputed-figure.ts';
import { isQuotedThere } from '../../src/quotes/cautions/handed-on.ts';
import { contradictedLater } from '../../src/quotes/cautions/later-finding.ts';
import { namesPerson } from '../../src/quotes/cautions/named-person.ts';
import { sourceSlip } from '../../src/quotes/cautions/source-slip.ts';
import {
  insideAnother,
  quotesElsewhere,
  relaysAnother,
  reportsOthers,
  retellsPeers,
} from '../../src/quotes/cautions/speakers.ts';
import { balancedFinding, nextSentenceTurns, turnsInside } from '../../src/quotes/cautions/turns.ts';

const report = toEntry(
  ImportedEntry.parse({
    ...{ id: 'report', title: 'Report', short: 'Report 2019', publisher: 'LGA', voice: 'peers', year: 2019 },
    ...{ date: 'May 2019', url: null },
  }),
).source;
const newer: Source = { ...report, id: 'newer', shortTitle: 'Report 2023', year: 2023 };

function words(text: string, more: Partial<QuotedWords> = {}): QuotedWords {
  return {
    ...{ text, source: report, section: '4.1', voice: 'peers', relays: null, before: '', after: '' },
    ...{ passage: text, findings: [] },
    ...more,
  };
}

function finding(statement: string, more: Partial<Finding>): Finding {
  return {
    ...{ id: statement, source: 'report', section: '4.1', statement, anchors: [], stance: 'praise' },
    ...{ themes: ['housing'], figures: [], asked: [], phrases: [], voice: 'peers' },
    ...more,
  };
}

describe('the next sentence turns', () => {
  it.each([
    'However, it is slow.',
    'But money is short.',
    'Nevertheless the risk stays.',
    '“Although early, …',
  ])('warns before %j', (after) => {
    expect(nextSentenceTurns(words('The plan is good.', { after }))).toContain('next sentence');
  });
  it.each([
    'Despite the cold, the crews are determined.',
    'Although small, the team is strong.',
    'However, it is also bold and well liked.',
  ])('says nothing where praise goes on: %j', (after) => {
    expect(nextSentenceTurns(words('The plan is good.', { after }))).toBeNull();
  });
  it.each([
    'Despite the praise, money is lacking.',
    'Although the risk is high, the team is strong.',
    'Although the team is strong, money has run out.',
    'However, it is not yet funded.',
  ])('warns where it does not: %j', (after) => {
    expect(nextSentenceTurns(words('The plan is good.', { after }))).toContain('next sentence');
  });
  it('warns of praise after a worry, and not of a further worry', () => {
    const findings = [finding('The ferry is late.', { stance: 'concern' })];
    const late = (after: string) => nextSentenceTurns(words('The ferry is often late.', { findings, after }));
    expect(late('Despite this, the crews are proud.')).toContain('next sentence');
    expect(late('Although the crews are proud, delays remain a problem.')).toBeNull();
  });
  it.each(['', 'The plan is also clear.', 'Butter is dear.'])('says nothing before %j', (after) => {
    expect(nextSentenceTurns(words('The plan is good.', { after }))).toBeNull();
  });
});

describe('a sentence that is part praise, part warning', () => {
  it.each([
    'The director is admired; however, saving must be shared.',
    'Staff are proud, but tired.',
    'Although new, the team delivers.',
    'Whilst progress is made, the challenge remains.',
    'Despite praise, money is a problem.',
    'Despite the cold, the crews are proud, but tired.',
  ])('warns of %j', (text) => {
    expect(turnsInside(words(text))).toContain('part warning');
  });
  it.each([
    'The plan is not only clear but also funded.',
    'Partners meet while the market is open.',
    'The work has yet to begin.',
    'Given the challenges of health, it is good to see how present the service is.',
    'The plan is clear and funded.',
    'Despite funding pressures, the budget balances.',
    'Notwithstanding the risks, the crews are strong and no one is left behind.',
  ])('says nothing of %j', (text) => {
    expect(turnsInside(words(text))).toBeNull();
  });
  it('knows from the digest that a passage is balanced when no word shows it', () => {
    const balanced = [finding('Good, with risks.', { stance: 'balanced' })];
    expect(balancedFinding(words('The plan is bold.', { findings: balanced }))).toContain('warning');
    expect(balancedFinding(words('The plan is bold, but risky.', { findings: balanced }))).toBeNull();
  });
});

describe('what others told the peers', () => {
  it.each([
    'Peers were told that calls are answered.',
    'Peers also heard that calls are answered.',
    'Staff described the office as kind.',
    'The town centre was described to peers as unsafe.',
    'The council predicts a rise.',
    'The leader was praised warmly by residents.',
    'Parking is widely seen to be the worst problem.',
    'There was a strong and repeated narrative that parking is dear.',
    'In the spring 34 per cent feel safe at night, against 20 per cent before.',
    'The most frequently cited complaint is litter.',
    'The survey of residents showed a fall in trust.',
    'Hotels told us that trade is slow.',
  ])('warns of %j', (text) => {
    expect(reportsOthers(words(text))).toContain('told');
  });
  it('says nothing of the peers’ own judgement, nor of the council’s paper', () => {
    expect(reportsOthers(words('Peers saw a clear plan.'))).toBeNull();
    expect(reportsOthers(words('It is transforming the way the town is seen.'))).toBeNull();
    expect(reportsOthers(words('People feel at home in the office.'))).toBeNull();
    expect(reportsOthers(words('Peers expressed their own view that parking is dear.'))).toBeNull();
    expect(reportsOthers(words('Staff described the office.', { voice: 'council' }))).toBeNull();
  });
  it('leaves it to the digest where that knows whose statement it is', () => {
    const promise = words('The council predicts a rise.', { relays: 'council' });
    expect(reportsOthers(promise)).toBeNull();
    expect(relaysAnother(promise)).toContain('the council itself');
    expect(relaysAnother(words('Inspectors saw progress.', { relays: 'ofsted' }))).toContain('Ofsted');
  });
});

describe('words in quotation marks in the source', () => {
  const isQuoted = (sentence: string, part: string) =>
    isQuotedThere(sentence, sentence.indexOf(part), sentence.indexOf(part) + part.length);
  it('are somebody else’s, but for names and turns of phrase', () => {
    expect(isQuoted('Staff call it “a kind place to work”.', 'kind place')).toBe(true);
    expect(isQuoted('It is “no ordinary harbour”.', 'no ordinary harbour')).toBe(false);
    expect(isQuoted('Staff call it ‘a kind place to work’ today.', 'kind place')).toBe(true);
    expect(isQuoted('The ‘People Strategy’ is new.', 'People Strategy')).toBe(false);
    expect(isQuoted('The council’s plan and the peers’ report agree.', 'plan')).toBe(false);
    expect(isQuoted('Staff call it “a kind place”, and rightly.', 'and rightly')).toBe(false);
  });
});

describe('whose words they are', () => {
  it('names the speaker of a passage inside another’s document', () => {
    expect(insideAnother(words('Children are safe.', { voice: 'ofsted' }))).toContain('Ofsted');
    expect(insideAnother(words('Children are safe.'))).toBeNull();
  });
  it('does not let the council’s account of the peers pass for the peers', () => {
    const council = { ...report, voice: 'council' } as const;
    const own = { voice: 'council', source: council } as const;
    expect(retellsPeers(words('Peers found our plan bold.', own))).toContain('account');
    expect(retellsPeers(words('IT is a risk.', { ...own, section: 'PREVIOUS LGA REVIEW' }))).toContain(
      'account',
    );
    expect(retellsPeers(words('Our plan is bold.', own))).toBeNull();
    expect(retellsPeers(words('Peers found the plan bold.'))).toBeNull();
  });
  it('says when the document itself quotes the sentence', () => {
    expect(quotesElsewhere(words('“Parking is a source of daily grief for many”'))).toContain(
      'quotation marks',
    );
    expect(quotesElsewhere(words('The plan is “bold” and clear.'))).toBeNull();
  });
});

describe('a later finding', () => {
  const findings = [
    finding('Repairs to council homes are quick.', {}),
    finding('Repairs to council homes take far too long.', {
      source: 'newer',
      stance: 'concern',
      section: '3',
    }),
  ];
  const sources = new Map([report, newer].map((source) => [source.id, source]));
  const caution = contradictedLater(findings, sources, ({ source, section }) => `${source} ${section}`);
  it('names the newer place that points the other way', () => {
    expect(caution(words('Repairs are quick.', { findings: findings.slice(0, 1) }))).toContain('newer 3');
  });
  it('does not count an older one, one that agrees, or one on another theme', () => {
    expect(caution(words('Slow.', { source: newer, findings: findings.slice(1) }))).toBeNull();
    const agreeing = contradictedLater(
      [finding('Repairs to council homes are prompt.', { source: 'newer' })],
      sources,
      () => 'x',
    );
    expect(agreeing(words('Quick.', { findings: findings.slice(0, 1) }))).toBeNull();
    const elsewhere = contradictedLater(
      [
        finding('Repairs to council roads take too long.', {
          source: 'newer',
          stance: 'concern',
          themes: ['roads'],
        }),
      ],
      sources,
      () => 'x',
    );
    expect(elsewhere(words('Quick.', { findings: findings.slice(0, 1) }))).toBeNull();
  });
});

describe('a disputed figure', () => {
  const place = { source: 'report', section: '4.1', says: '', anchor: 'waiting lists fell' };
  const caution = disputedFigure(
    [
      {
        ...{ id: 'lists', about: 'waiting lists', words: ['waiting lists'], note: null },
        figures: [
          { ...place, figure: '12 per cent' },
          { ...place, figure: '15%', section: '1', anchor: 'lists are down' },
        ],
      },
    ],
    ({ section }) => `section ${section}`,
  );
  it('shows what the other place gives', () => {
    expect(caution(words('The waiting lists fell by 12 per cent.'))).toContain('15% (section 1)');
  });
  it('says nothing of another figure, or of the same number elsewhere', () => {
    expect(caution(words('The waiting lists fell by 11 per cent.'))).toBeNull();
    expect(caution(words('Of 12 per cent nobody spoke.'))).toBeNull();
  });
});

describe('a named person', () => {
  it.each([
    ['Councillor Edna Marsh leads the work.', 'Edna Marsh'],
    ['The Chief Executive, Tom Reed, listens.', 'Tom Reed'],
    ['Tom Reed, the Chief Executive, listens.', 'Tom Reed'],
  ])('warns of %j', (text, name) => {
    expect(namesPerson(words(text))).toContain(name);
  });
  it.each([
    'The Chief Executive listens.',
    'Millbrook Council leads.',
    'Corporate Leadership Team, Chief Executive',
  ])('says nothing of %j', (text) => {
    expect(namesPerson(words(text))).toBeNull();
  });
});

describe('a slip of the source', () => {
  const caution = sourceSlip([{ as: 'vison', meant: 'vision' }]);
  it('suggests a note and never changes the text', () => {
    expect(caution(words('A clear vison.'))).toBe(
      'The source has “vison” (evidently “vision”): print it as it stands and add “[sic]”.',
    );
    expect(caution(words('The plan is in the the file.'))).toContain('“the the”');
    expect(caution(words('It is part of a the plan.'))).toContain('“a the”');
  });
  it.each(['A clear vision.', 'Visons of grandeur.', 'They had had enough.', 'Luton, Luton.'])(
    'says nothing of %j',
    (text) => {
      expect(caution(words(text))).toBeNull();
    },
  );
});
