import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimOf } from '../../src/answers/select.ts';
import { findFault } from '../../src/answers/verify.ts';
import { loadCatalogue } from '../../src/corpus/catalogue.ts';
import { figuresMissingFrom } from '../../src/corpus/figures.ts';
import { findDoubts } from '../../src/corpus/import/find-doubts.ts';
import { levelSpaces } from '../../src/corpus/import/import-document.ts';
import { isLeftOut } from '../../src/corpus/left-out.ts';
import { type Corpus, loadCorpus, loadDocuments } from '../../src/corpus/library.ts';
import { linkFindings } from '../../src/corpus/link.ts';
import { listStatements, type Statement } from '../../src/corpus/statements.ts';
import type { Finding, Passage } from '../../src/corpus/types.ts';
import { phrasesIn } from './phrases.ts';

/** Whether the digest says what the documents say, wherever the documents are at hand. */
const MAIN = resolve(import.meta.dirname, '../..');
const KNOWLEDGE = join(MAIN, 'knowledge');
/** The documents that are at hand: `PEERSAY_SOURCES`, as for the bot, or those that lie beside the checkout. */
const SOURCES = resolve(MAIN, process.env.PEERSAY_SOURCES || '../shared/sources');

describe('the digest alone', () => {
  test('holds no claim that fails its own check', async () => {
    const corpus = await loadCorpus({ knowledge: KNOWLEDGE, sources: null });
    const statements = listStatements(corpus);
    expect(statements.length).toBeGreaterThan(0);
    expect(faultsOf(statements, corpus)).toEqual([]);
  });
});

if (!existsSync(SOURCES)) {
  describe.skip(`${SOURCES} is not there, so the digest is not held against the documents`, () => {
    test('skipped', () => {});
  });
}

describe.runIf(existsSync(SOURCES))(`held against the documents of ${SOURCES}`, () => {
  let corpus: Corpus;
  let statements: readonly Statement[];

  beforeAll(async () => {
    corpus = await loadCorpus({ knowledge: KNOWLEDGE, sources: SOURCES });
    statements = listStatements(corpus).filter(({ finding }) => finding !== null);
  }, 60_000);

  const textOf = ({ source, start, end }: Passage) =>
    levelSpaces(corpus.documents.get(source)?.text.slice(start, end) ?? '');
  /** The passages of a finding with their subheadings: an anchor may stand in either. */
  const wordsOf = (passages: readonly Passage[]) =>
    passages.flatMap((passage) => [passage.subheading ?? '', textOf(passage)]).join('\n');
  const readingsOf = (passages: readonly Passage[]) => passages.map(({ reading }) => reading).join('\n');

  test('every source of the catalogue is at hand and was read without doubts', async () => {
    expect([...corpus.documents.keys()].sort()).toEqual([...corpus.sources.keys()].sort());
    expect(corpus.faults).toEqual([]);
    const { documents } = await loadDocuments(SOURCES, loadCatalogue(join(KNOWLEDGE, 'catalogue.yml')));
    expect(documents.flatMap(findDoubts)).toEqual([]);
  });

  describe('every anchor stands in exactly one passage of its section', () => {
    const unresolved = (findings: readonly Finding[]) =>
      linkFindings(findings, [...corpus.documents.values()]).faults.map(
        ({ finding, anchor, found }) => `${finding.id}: “${anchor}” stands in ${found} passages`,
      );

    test('of the findings and the deliverables', () => {
      expect(corpus.findings.some(({ id }) => id.includes('/D'))).toBe(true);
      expect(unresolved(corpus.findings)).toEqual([]);
    });

    test('of the recommendations, their own and the related ones', () => {
      const places = corpus.recommendations.flatMap(({ id, source, section, anchor, related }) =>
        [{ section, anchor }, ...related].map((place) => asFinding({ id, source, ...place })),
      );
      expect(unresolved(places)).toEqual([]);
    });

    test('of the disputed figures, and the figure stands there', () => {
      const places = corpus.disputedFigures.flatMap(({ id, figures }) =>
        figures.map((place, at) => ({ ...place, finding: asFinding({ ...place, id: `${id} ${at + 1}` }) })),
      );
      const { passagesOf, faults } = linkFindings(
        places.map(({ finding }) => finding),
        [...corpus.documents.values()],
      );
      expect(faults).toEqual([]);
      for (const { finding, figure } of places)
        expect(wordsOf(passagesOf.get(finding.id) ?? []), finding.id).toContain(levelSpaces(figure));
    });
  });

  describe('every finding says what its passages say', () => {
    test('as to figures', () => {
      const years = [...corpus.sources.values()].map(({ year }) => year);
      const missing = statements.flatMap(({ id, text, passages, recommendation }) => {
        // The number of a recommendation stands in the heading of its paragraph.
        const number = recommendation?.split('/R')[1] ?? '';
        const evidence = [wordsOf(passages), readingsOf(passages), ...years, ...corpus.council.names, number];
        return figuresMissingFrom(evidence.join('\n'), text).map((figure) => `${id}: ${figure}`);
      });
      expect(missing).toEqual([]);
    });

    test('as to the figures that it lists, as they are written there', () => {
      const missing = statements.flatMap(({ id, finding, passages }) => {
        // A row is read with its header cells, and a figure may stand in those.
        const evidence = [wordsOf(passages), readingsOf(passages)].join('\n');
        return (finding?.figures ?? [])
          .filter((figure) => !evidence.includes(levelSpaces(figure)))
          .map((figure) => `${id}: ${figure}`);
      });
      expect(missing).toEqual([]);
    });

    test('as to the phrases that it quotes, sign for sign', () => {
      const places = corpus.recommendations.map(({ section, anchor, related, ...item }) => ({
        id: item.id,
        text: item.asks,
        findings: [{ section, anchor }, ...related].map((place, at) =>
          asFinding({ id: `${item.id} ${at}`, source: item.source, ...place }),
        ),
      }));
      const { passagesOf } = linkFindings(
        places.flatMap(({ findings }) => findings),
        [...corpus.documents.values()],
      );
      const asked = places.map(({ findings, ...item }) => ({
        ...item,
        passages: findings.flatMap(({ id }) => passagesOf.get(id) ?? []),
      }));
      const quoting = [...statements, ...asked].filter(({ text }) => phrasesIn(text).length > 0);
      expect(quoting.length).toBeGreaterThan(50);
      const wrong = quoting.flatMap(({ id, text, passages }) =>
        phrasesIn(text)
          .filter((phrase) => !wordsOf(passages).includes(levelSpaces(phrase)))
          .map((phrase) => `${id}: ${phrase}`),
      );
      expect(wrong).toEqual([]);
    });

    test('as to the phrases that it lists to print, sign for sign', () => {
      const listing = statements.flatMap(({ id, finding, passages }) =>
        (finding?.phrases ?? []).map((phrase) => ({ id, phrase, passages })),
      );
      const wrong = listing.filter(
        ({ phrase, passages }) => !wordsOf(passages).includes(levelSpaces(phrase)),
      );
      expect(wrong.map(({ id, phrase }) => `${id}: ${phrase}`)).toEqual([]);
    });

    test('so that no claim fails its check', () => {
      expect(faultsOf(statements, corpus)).toEqual([]);
    });
  });

  test('every passage of the peers’ reports is summed up, or left out with a reason', () => {
    const reports = [...corpus.sources.values()].filter(({ voice }) => voice === 'peers');
    expect(reports).not.toEqual([]);
    const covered = new Set([...corpus.links.passagesOf.values()].flat());
    const passages = reports.flatMap(({ id }) => corpus.documents.get(id)?.passages ?? []);
    const open = passages.filter((passage) => !covered.has(passage) && !isLeftOut(corpus, passage));
    expect(open.map((passage) => `${passage.source} ${passage.section}: ${textOf(passage)}`)).toEqual([]);
  });

  test('nothing is listed as left out that is not there', () => {
    const stale = corpus.digests.flatMap(({ source, notSummarised }) =>
      notSummarised
        .filter(({ words }) => !passagesOf(source).some((passage) => textOf(passage).startsWith(words)))
        .map(({ words }) => `${source}: ${words}`),
    );
    expect(stale).toEqual([]);
  });

  describe('the speakers', () => {
    test('what the council retells of the 2018 review is never the peers’', () => {
      const retold = passagesOf('position-2024').filter(({ section }) => section === 'PREVIOUS LGA REVIEW');
      const told = statements.filter(({ section }) => section === 'PREVIOUS LGA REVIEW');
      expect(retold.length).toBeGreaterThan(0);
      expect(told.length).toBeGreaterThan(0);
      expect(new Set([...retold, ...told].map(({ voice }) => voice))).toEqual(new Set(['council']));
    });

    test('the peers speak in no document but their own', () => {
      const passages = [...corpus.documents.values()].flatMap((document) => document.passages);
      const peers = [...statements, ...passages].filter(({ voice }) => voice === 'peers');
      expect(peers).not.toEqual([]);
      const foreign = peers.filter(({ source }) => corpus.sources.get(source)?.voice !== 'peers');
      expect(foreign.map(({ id }) => id)).toEqual([]);
    });

    test('Ofsted’s stretches are found from their first words to their last', () => {
      const { entries } = loadCatalogue(join(KNOWLEDGE, 'catalogue.yml'));
      const stretches = entries.flatMap(({ source, voices }) => voices.map((each) => ({ ...each, source })));
      expect(stretches.filter(({ voice }) => voice === 'ofsted')).not.toEqual([]);
      for (const { source, section, from, to, voice } of stretches) {
        const held = passagesOf(source.id).filter((passage) => passage.section === section);
        const own = held.filter((passage) => passage.voice === voice).map(textOf);
        expect(
          own.some((words) => words.includes(from)),
          from,
        ).toBe(true);
        expect(
          own.some((words) => words.includes(to)),
          to,
        ).toBe(true);
        expect(
          held.some((passage) => passage.voice === source.voice),
          section,
        ).toBe(true);
      }
    });

    test('a finding that rests on Ofsted’s text alone is Ofsted’s', () => {
      const resting = statements.filter(
        ({ passages }) => passages.length > 0 && passages.every(({ voice }) => voice === 'ofsted'),
      );
      expect(resting.length).toBeGreaterThan(0);
      expect(
        resting.filter(({ voice }) => voice !== 'ofsted').map(({ id, text }) => `${id}: ${text}`),
      ).toEqual([]);
    });
  });

  function passagesOf(source: string): readonly Passage[] {
    return corpus.documents.get(source)?.passages ?? [];
  }
});

function faultsOf(statements: readonly Statement[], corpus: Corpus): string[] {
  return statements.flatMap((statement) => {
    const fault = findFault(claimOf(statement, corpus), corpus);
    return fault ? [`${statement.id}: ${fault}: ${statement.text}`] : [];
  });
}

/** A place as a finding, so that it is looked up as the findings are. */
function asFinding(place: { id: string; source: string; section: string; anchor: string }): Finding {
  const { id, source, section, anchor } = place;
  return {
    ...{ id, source, section, statement: '', anchors: [anchor], stance: 'fact', voice: 'other' },
    ...{ themes: [], figures: [], asked: [], phrases: [] },
  };
}
