import { describe, expect, test } from 'vitest';
import { findRecovery } from '../../../src/updates/draft/find-recovery.ts';

describe('what is done to bring the work back', () => {
  test.each([
    [
      'R4 red, pump broken, we will hire a pump to recover, next step survey',
      'we will hire a pump to recover',
    ],
    [
      'R4 red. To get back on track we are hiring a pump. Next: survey',
      'To get back on track we are hiring a pump',
    ],
    ['R4 red. To catch up, we are hiring a pump. Next: survey', 'To catch up, we are hiring a pump'],
    [
      'R4 red, hired a pump, in order to get it back on track',
      'hired a pump, in order to get it back on track',
    ],
    ['R4 red - mitigating this with a hired pump - next step survey', 'mitigating this with a hired pump'],
  ])('is found in “%s”', (message, action) => expect(findRecovery(message)?.action).toBe(action));

  test('leaves the rest of the message', () =>
    expect(findRecovery('R4 red, pump broken, we will hire one to recover, next step survey')?.rest).toBe(
      'R4 red, pump broken, , next step survey',
    ));

  test.each([
    'R4 red, pump broken, next step survey by 4 May',
    'R4 red, we went to court to recover the costs',
    'R4 red, back to the drawing board',
  ])('is not in “%s”', (message) => expect(findRecovery(message)).toBeNull());
});
