import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyEntry, readingOf } from '../../../src/updates/draft/draft-entries.ts';
import { checkForm, fillEntry, formFor, LONGEST_FIELD } from '../../../src/updates/draft/draft-form.ts';
import type { DraftEntry } from '../../../src/updates/draft/update-draft.ts';
import { createNaming } from '../../../src/updates/naming.ts';
import { STATUS_IDS } from '../../../src/updates/statuses.ts';
import { startDraft } from '../../support/drafting.ts';
import { idOf, RECOMMENDATIONS, SCALE } from '../../support/harbour-record.ts';

const NAMING = createNaming(RECOMMENDATIONS, SCALE);
const valuesOf = (entry: DraftEntry) =>
  Object.fromEntries(
    formFor('d1:0', entry, RECOMMENDATIONS, NAMING).fields.flatMap(({ name, value }) =>
      value === null ? [] : [[name, value]],
    ),
  );
const WHOLE = { recommendation: idOf(8), status: 'at-risk', progress: 'Crew lists drawn up.' };

describe('a form over a draft', () => {
  test('shows what was read, and every recommendation and status to choose from', () => {
    const { draft } = startDraft('R8: red, crew lists drawn up, blocker: no skipper').say(
      'tender',
      '4 December',
    );
    const [entry = emptyEntry()] = draft.entries;
    expect(valuesOf(entry)).toEqual({
      ...{ recommendation: idOf(8), status: 'off-track', progress: 'crew lists drawn up' },
      ...{ nextStep: 'tender', due: '2026-12-04', blocker: 'no skipper' },
    });
    const { fields } = formFor('d1:0', entry, RECOMMENDATIONS, NAMING);
    expect(fields[0]?.options).toHaveLength(RECOMMENDATIONS.length);
    expect(fields[1]?.options.map(({ value }) => value)).toEqual(STATUS_IDS);
    expect(fields[1]?.options[2]?.label).toBe('🟠 At risk');
  });

  test('that comes back as it was shown changes nothing that is recorded', () => {
    const line = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((text) => text.trim())
      .filter(Boolean);
    const anyEntry = fc.record({
      recommendation: fc.constantFrom(idOf(5), idOf(8)),
      status: fc.constantFrom(...STATUS_IDS),
      progress: fc.array(line, { minLength: 1, maxLength: 2 }),
      nextStep: fc.array(line, { maxLength: 2 }),
      due: fc.option(fc.constantFrom('2026-12-04', '2027-01-29')),
      blocker: fc.array(line, { maxLength: 1 }),
      figures: fc.constant<string[]>([]),
      evidence: fc.array(fc.webUrl(), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(anyEntry, (words) => {
        const entry = { ...emptyEntry(), words, correctiveAction: 'Agency skipper' };
        const filled = fillEntry(entry, valuesOf(entry));
        expect({ ...readingOf(filled), figures: [] }).toEqual(readingOf(entry));
        expect(filled.correctiveAction).toBe('Agency skipper');
      }),
    );
  });

  test('reads the sums in what was filled in', () =>
    expect(fillEntry(emptyEntry(), { ...WHOLE, progress: '£2.4m spent' }).words.figures).toEqual(['£2.4m']));
});

describe('a form that was filled in', () => {
  test.each([
    [WHOLE, []],
    [{ ...WHOLE, due: '2026-12-04' }, []],
    [{ recommendation: idOf(8), status: 'not-started' }, []],
    [{ ...WHOLE, recommendation: 'peers-2023/R99' }, ['recommendation']],
    [{ ...WHOLE, status: 'purple' }, ['status']],
    [{ ...WHOLE, progress: '  ' }, ['progress']],
    [{ ...WHOLE, due: '2026-02-30' }, ['due']],
    [{ ...WHOLE, due: '4 December' }, ['due']],
    [{ ...WHOLE, blocker: 'x'.repeat(LONGEST_FIELD + 1) }, ['blocker']],
    [{}, ['recommendation', 'status', 'progress']],
  ] as [Record<string, string>, string[]][])('%j is faulted for %j', (values, names) =>
    expect(Object.keys(checkForm(values, RECOMMENDATIONS))).toEqual(names),
  );
});
