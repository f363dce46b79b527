import { describe, expect, test } from 'vitest';
import { traceError } from '../src/errors.ts';

describe('the trace of something that went wrong', () => {
  test('names what it was, where, and what was behind it', () => {
    const trace = traceError(new TypeError('the shelf collapsed', { cause: new RangeError('too heavy') }));
    expect(trace.cause).toBe('TypeError: the shelf collapsed');
    expect(trace.at[0]).toContain('errors.test.ts');
    expect(trace.causedBy?.cause).toBe('RangeError: too heavy');
  });

  test('ends where errors cause each other in a ring', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(traceError(error)).match(/round/g)).toHaveLength(4);
  });

  test('of what is no error is its text', () =>
    expect(traceError('gone')).toEqual({ cause: 'gone', at: [] }));
});
