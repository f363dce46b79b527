import { describe, expect, test } from 'vitest';
import { runProcess } from '../support/run-process.ts';

const DIGEST = 'cli/digest';

describe('npm run digest', () => {
  test.each([
    ['a day, at the hour of the digest', '2026-11-20', 'week to 20 November 2026'],
    ['a time after it, which is the next week’s', '2026-11-20T15:01', 'week to 27 November 2026'],
    [
      'a time before New Year, whose digest comes a day earlier',
      '2026-12-28T10:00',
      'week to 31 December 2026',
    ],
  ])('prints the digest as of %s', async (_, now, title) => {
    const { stdout, status } = await runProcess(DIGEST, ['--now', now]);
    expect(stdout).toContain(title);
    expect(stdout).toContain('Key: ');
    expect(status).toBe(0);
  });

  test.each([['next Friday'], ['2026-02-30'], ['2026-11-20T25:00']])(
    'refuses “%s” as a time, and says what one looks like',
    async (now) => {
      const { stdout, stderr, status } = await runProcess(DIGEST, ['--now', now]);
      expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
      expect(stderr).toContain('--now is a day like 2026-11-20');
    },
  );
});
