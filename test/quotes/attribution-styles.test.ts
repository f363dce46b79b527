import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { createAttributor, loadAttributionStyles } from '../../src/quotes/attribution-styles.ts';
import { loadMillbrook, MILLBROOK_KNOWLEDGE } from '../support/millbrook.ts';

const FILE = join(MILLBROOK_KNOWLEDGE, 'attribution.yml');

describe('attribution', () => {
  it('follows the house style of the voice, full and short', async () => {
    const { corpus } = await loadMillbrook();
    const { attribute } = createAttributor(loadAttributionStyles(FILE), corpus);
    const council = { source: 'statement-2023', section: 'STAFF', voice: 'council', relays: null } as const;
    expect(attribute(council, 'full')).toBe(
      'Millbrook Council, position statement, spring 2023, section “STAFF”',
    );
    expect(attribute(council, 'short')).toBe('Millbrook Council, position statement, 2023');
  });

  it('says so when the words are another’s, or are only passed on', async () => {
    const { corpus } = await loadMillbrook();
    const { attribute } = createAttributor(loadAttributionStyles(FILE), corpus);
    const place = { source: 'report-2023', section: '3.2', voice: 'ofsted', relays: null } as const;
    expect(attribute(place, 'short')).toBe('Ofsted, as reproduced in LGA peer team, 2023');
    expect(attribute({ ...place, voice: 'peers', relays: 'council' }, 'short')).toBe(
      'LGA peer team, 2023, passing on a statement by Millbrook Council',
    );
  });

  it('names the line at fault when a field is not known', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'attribution-')), 'attribution.yml');
    writeFileSync(file, readFileSync(FILE, 'utf8').replace('{publisher}, {kind}', '{author}, {kind}'));
    expect(() => loadAttributionStyles(file)).toThrow(UserError);
    expect(() => loadAttributionStyles(file)).toThrow(/voices\.council\.full: \{author\} is not known/);
  });
});
