import { join, resolve } from 'node:path';
import { loadCatalogue } from '../../src/corpus/catalogue.ts';
import { loadRecommendations } from '../../src/corpus/registers.ts';
import type { BoardDeps } from '../../src/updates/board/board.ts';
import { currentRecommendations } from '../../src/updates/load-update-knowledge.ts';
import { createDatesOf } from '../../src/updates/record/dates-of.ts';
import type { Update } from '../../src/updates/record/update.ts';
import type { RecordView } from '../../src/updates/record/view.ts';
import { loadStatuses } from '../../src/updates/statuses.ts';
import { HARBOUR_KNOWLEDGE } from './harbour.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The scale that comes with the project: the invented council has no other. */
export const SCALE = loadStatuses(resolve(ROOT, 'knowledge/statuses.yml'));

/** Harbour's eight recommendations of its last peer challenge. */
export const RECOMMENDATIONS = currentRecommendations(
  loadRecommendations(join(HARBOUR_KNOWLEDGE, 'recommendations.yml')),
  loadCatalogue(join(HARBOUR_KNOWLEDGE, 'catalogue.yml')).entries.map(({ source }) => source),
);

export const PAT = { person: 'pat@harbour.example', name: 'Pat Quayle', platform: 'slack' };
export const SAM = { person: 'sam@harbour.example', name: 'Sam Tern', platform: 'teams' };

/** The number of a Harbour recommendation as an id: 5 is "peers-2023/R5". */
export const idOf = (number: number) => `peers-2023/R${number}`;

/** An update of Harbour's record; noon of a day, on track and without anything else where nothing is said. */
export function updateOf(number: number, day: string, more: Partial<Update> = {}): Update {
  return {
    ...{ id: `draft-${number}-${day}`, version: 1, recommendation: idOf(number), status: 'on-track' },
    ...{ progress: 'Work goes on.', nextStep: null, due: null, blocker: null },
    ...{ correctiveAction: null, explanation: null, figures: [], evidence: [] },
    ...{ author: PAT, at: `${day}T12:00:00.000Z` },
    ...more,
  };
}

/** The record of some standing updates. */
function viewOf(updates: readonly Update[]): RecordView {
  const all = updates.toSorted((one, other) => one.at.localeCompare(other.at));
  const history = (recommendation: string) => all.filter((item) => item.recommendation === recommendation);
  return {
    all: () => all,
    history,
    datesOf: createDatesOf(() => []),
    trail: () => all.map((update) => ({ update, replacedBy: null, takenBack: null })),
    latest: (recommendation, at) =>
      history(recommendation)
        .filter((item) => at === undefined || new Date(item.at) <= at)
        .at(-1) ?? null,
  };
}

export function depsOf(updates: readonly Update[], more: Partial<BoardDeps> = {}): BoardDeps {
  return { recommendations: RECOMMENDATIONS, view: viewOf(updates), scale: SCALE, ...more };
}

/** A record with something of everything: slips, steps replaced, stale, overdue, complete, silent. */
export const STORY: readonly Update[] = [
  updateOf(1, '2026-09-14', {
    progress: 'Brief for the survey agreed.',
    nextStep: 'Survey of the breakwater',
    due: '2026-10-14',
  }),
  updateOf(1, '2026-10-12', {
    status: 'at-risk',
    progress: 'Survey vessel broke down.',
    nextStep: 'Survey of the breakwater',
    due: '2026-11-06',
    blocker: 'No vessel',
    author: SAM,
  }),
  updateOf(1, '2026-11-09', {
    status: 'off-track',
    progress: 'Survey still outstanding. Two firms were asked for prices.',
    nextStep: 'Breakwater survey by a new firm',
    due: '2026-12-18',
    blocker: 'The first firm withdrew',
    correctiveAction: 'Framework contract called off',
    figures: ['£40k'],
    evidence: ['https://harbour.example/survey'],
  }),
  updateOf(2, '2026-10-05', {
    progress: 'Six homes leased.',
    nextStep: 'Lease ten more homes',
    due: '2026-11-13',
  }),
  updateOf(3, '2026-09-21', { status: 'at-risk', nextStep: 'Programme to full council', due: '2026-10-20' }),
  updateOf(3, '2026-11-16', {
    status: 'complete',
    progress: 'Full council agreed the programme.',
    evidence: ['https://harbour.example/programme'],
  }),
  updateOf(4, '2026-11-17', {
    progress: 'Case system moved in house.',
    nextStep: 'Move the payroll',
    due: '2027-01-29',
    author: SAM,
  }),
  updateOf(5, '2026-11-18', {
    status: 'not-started',
    progress: null,
    nextStep: 'Name a lead',
    due: '2026-12-01',
  }),
];

/** Noon of a Saturday in the week of the story's last updates. */
export const NOW = new Date('2026-11-21T12:00:00.000Z');
