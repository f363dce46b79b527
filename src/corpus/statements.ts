import { isLeftOut } from './left-out.ts';
import type { Corpus } from './library.ts';
import type { Finding, Passage, Stance, Voice } from './types.ts';

/**
 * What an answer may say: a finding of the digest with the passages it rests on, or, where the digest says nothing of
 * a passage, the passage itself. Statements are what retrieval searches.
 */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly section: string;
  readonly subheading: string | null;
  readonly voice: Voice;
  readonly year: number;
  readonly stance: Stance;
  readonly themes: readonly string[];
  /** The finding behind it; null where the statement is the source's own words. */
  readonly finding: Finding | null;
  /** The passages it rests on; empty where the document is not at hand. */
  readonly passages: readonly Passage[];
  readonly recommendation: string | null;
}

/** Lists all statements: findings first, in the order of the digest, then passages without a finding. */
export function listStatements(corpus: Corpus): Statement[] {
  const recommendationAt = recommendationFinder(corpus);
  const findings = corpus.findings.map((finding) => toStatement(corpus, finding, recommendationAt(finding)));
  const covered = new Set([...corpus.links.passagesOf.values()].flat().map((passage) => passage.id));
  const passages = [...corpus.documents.values()].flatMap((document) => document.passages);
  const bare = passages.filter(
    (passage) => !covered.has(passage.id) && !isLeftOut(corpus, passage) && !isFragment(passage.reading),
  );
  return [...findings, ...bare.map((passage) => passageStatement(corpus, passage))];
}

/** So few words without a stop name something, and state nothing. */
const FEWEST_WORDS = 8;

/** "Capacity for improvement:", "Strategic themes": leads in to what follows, or heads it. */
function isFragment(reading: string): boolean {
  const text = reading.trim();
  return text.endsWith(':') || (!/[.!?]["'”’)]*$/.test(text) && text.split(/\s+/).length < FEWEST_WORDS);
}

function toStatement(corpus: Corpus, finding: Finding, recommendation: string | null): Statement {
  const passages = corpus.links.passagesOf.get(finding.id) ?? [];
  const { id, source, section, voice, stance, themes } = finding;
  return {
    ...{ id, source, voice, stance, themes, finding, passages, recommendation },
    text: finding.statement,
    section: passages[0]?.section ?? section,
    subheading: passages[0]?.subheading ?? null,
    year: corpus.sources.get(source)?.year ?? 0,
  };
}

function passageStatement(corpus: Corpus, passage: Passage): Statement {
  const { id, source, section, subheading, voice } = passage;
  return {
    ...{ id, source, section, subheading, voice },
    text: passage.reading,
    year: corpus.sources.get(source)?.year ?? 0,
    stance: 'fact',
    themes: [],
    finding: null,
    passages: [passage],
    recommendation: null,
  };
}

/** The recommendation whose own paragraph a finding sums up. */
function recommendationFinder({ recommendations }: Corpus): (finding: Finding) => string | null {
  return (finding) =>
    recommendations.find(
      ({ source, section, anchor, title }) =>
        source === finding.source &&
        section === finding.section &&
        finding.anchors.length <= 2 &&
        finding.anchors.some(
          (words) => words.includes(anchor) || anchor.includes(words) || words.includes(title),
        ),
    )?.id ?? null;
}
