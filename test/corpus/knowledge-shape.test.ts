import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/corpus/catalogue.ts';
import { loadCorpus } from '../../src/corpus/library.ts';
import { listStatements } from '../../src/corpus/statements.ts';
import { loadAttributionStyles } from '../../src/quotes/attribution-styles.ts';
import { loadSlips } from '../../src/quotes/slips.ts';
import { isFiller, readWords } from '../../src/retrieval/words.ts';
import { loadStatuses } from '../../src/updates/statuses.ts';
import { phrasesIn } from './phrases.ts';

/** What can be checked of `knowledge/` without the documents. */
const KNOWLEDGE = resolve(import.meta.dirname, '../../knowledge');
const corpus = await loadCorpus({ knowledge: KNOWLEDGE, sources: null });
const catalogue = loadCatalogue(join(KNOWLEDGE, 'catalogue.yml'));
const themes = new Set(corpus.glossary.themes.map(({ id }) => id));
const digestFindings = corpus.digests.flatMap(({ findings }) => findings);
const { recommendations, disputedFigures, findings } = corpus;

const ANCHOR_WORDS = 8;
const STATEMENT_WORDS = 60;
const PHRASE_WORDS = 11;

const countWords = (text: string) => text.trim().split(/\s+/).length;
const repeated = (items: readonly string[]) =>
  items.filter((item, at) => item.trim() === '' || items.indexOf(item) !== at);

describe('the files of knowledge/', () => {
  test('are all readable', () => {
    const files = readdirSync(KNOWLEDGE).filter((file) => file.endsWith('.yml'));
    expect(files).toContain('catalogue.yml');
    for (const file of files) expect(load(readFileSync(join(KNOWLEDGE, file), 'utf8')), file).not.toBeNull();
    expect(corpus.faults).toEqual([]);
    expect(() => loadAttributionStyles(join(KNOWLEDGE, 'attribution.yml'))).not.toThrow();
    expect(() => loadStatuses(join(KNOWLEDGE, 'statuses.yml'))).not.toThrow();
    expect(loadSlips(join(KNOWLEDGE, 'slips.yml'))).not.toEqual([]);
  });

  test('give every source of the catalogue a digest, and no other', () => {
    const listed = catalogue.entries.map(({ source }) => source.id);
    expect(corpus.digests.map(({ source }) => source).sort()).toEqual(listed.sort());
    expect(repeated(listed)).toEqual([]);
    for (const { source, findings: own } of corpus.digests) expect(own.length, source).toBeGreaterThan(0);
  });

  test('speak only of sources that the catalogue knows', () => {
    const places = [
      ...findings,
      ...recommendations,
      ...disputedFigures.flatMap(({ figures }) => figures),
    ].map(({ source }) => source);
    expect([...new Set(places)].filter((source) => !corpus.sources.has(source))).toEqual([]);
  });

  test('say each recommendation in a finding of its own, which a list of them shows', () => {
    const said = new Set(listStatements(corpus).map(({ recommendation }) => recommendation));
    expect(recommendations.map(({ id }) => id).filter((id) => !said.has(id))).toEqual([]);
  });

  test('give no id twice', () => {
    const ids = [findings, recommendations, disputedFigures, corpus.glossary.themes];
    for (const group of ids) expect(repeated(group.map(({ id }) => id))).toEqual([]);
  });

  test('use only themes of the glossary, and every finding has one', () => {
    const used = [...findings, ...recommendations].map(({ id, themes: own }) => ({ id, own }));
    expect(used.filter(({ own }) => own.length === 0 || own.some((theme) => !themes.has(theme)))).toEqual([]);
  });
});

describe('the findings', () => {
  test('have anchors of at most eight words', () => {
    const anchors = [
      ...findings.flatMap(({ anchors: own }) => own),
      ...recommendations.flatMap(({ anchor, related }) => [anchor, ...related.map((place) => place.anchor)]),
      ...disputedFigures.flatMap(({ figures }) => figures.map(({ anchor }) => anchor)),
    ];
    expect(anchors.filter((anchor) => countWords(anchor) > ANCHOR_WORDS)).toEqual([]);
  });

  test('are sentences of at most sixty words that end as sentences do', () => {
    for (const { id, statement } of digestFindings) {
      expect(countWords(statement), id).toBeLessThanOrEqual(STATEMENT_WORDS);
      expect(statement, id).toMatch(/^[\p{Lu}\d£"“].*[.!?]["”)]?$/u);
    }
  });

  test('have no Markdown in them, which a chat would show as it is or turn into something else', () => {
    const marked = findings.filter(({ statement }) =>
      /\*|`|~~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\]\(|^[#>]/u.test(statement),
    );
    expect(marked.map(({ id }) => id)).toEqual([]);
  });

  test('quote at most eleven words at a time, and close every quotation mark', () => {
    for (const { id, statement, phrases } of findings) {
      for (const phrase of [...phrasesIn(statement), ...phrases])
        expect(countWords(phrase), `${id}: ${phrase}`).toBeLessThanOrEqual(PHRASE_WORDS);
      expect([...statement.matchAll(/"/g)].length % 2, id).toBe(0);
    }
  });

  test('are not written twice', () => {
    expect(repeated(findings.map(({ statement }) => statement))).toEqual([]);
  });
});

describe('the recommendations', () => {
  const reports = [...new Set(recommendations.map(({ source }) => source))];
  const itemsOf = (report: string) => recommendations.filter(({ source }) => source === report);

  test('have aliases that lead to one of them within a report', () => {
    for (const report of reports) {
      const aliases = itemsOf(report).flatMap((item) => item.aliases);
      expect(repeated(aliases.map((alias) => alias.toLowerCase())), report).toEqual([]);
    }
  });

  test('have no alias that people say without meaning it', () => {
    const aliases = recommendations.flatMap((item) => item.aliases);
    const empty = aliases.filter((alias) => readWords(alias).every((word) => isFiller(word)));
    const short = aliases.filter((alias) => alias.length < 3);
    expect([...empty, ...short]).toEqual([]);
  });

  test('are numbered from 1 in each report, with the number in the id', () => {
    for (const report of reports)
      itemsOf(report).forEach((item, at) => {
        expect([item.number, item.id]).toEqual([at + 1, `${report}/R${at + 1}`]);
      });
  });
});

describe('the disputed figures', () => {
  test('give at least two different figures for one thing', () => {
    for (const { id, figures } of disputedFigures)
      expect(new Set(figures.map(({ figure }) => figure)).size, id).toBeGreaterThanOrEqual(2);
  });
});

describe('the glossary', () => {
  const { abbreviations, synonyms } = corpus.glossary;

  test('spells out each short form once, in one of its two parts', () => {
    expect(repeated(abbreviations.map(({ short }) => short))).toEqual([]);
    for (const { short, long } of abbreviations) {
      expect(long.length, short).toBeGreaterThan(0);
      expect(repeated([short, ...long]), short).toEqual([]);
    }
  });

  test('has groups of two terms or more, none twice in a group', () => {
    for (const group of synonyms) {
      expect(group.length, group.join()).toBeGreaterThanOrEqual(2);
      expect(repeated(group), group.join()).toEqual([]);
    }
  });

  test('has words for every theme, and every theme has findings', () => {
    for (const { id, words } of corpus.glossary.themes) {
      expect(repeated(words), id).toEqual([]);
      expect(words.length, id).toBeGreaterThan(0);
      expect(
        digestFindings.some((finding) => finding.themes.includes(id)),
        id,
      ).toBe(true);
    }
  });
});
