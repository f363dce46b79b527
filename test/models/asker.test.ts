import { describe, expect, test } from 'vitest';
import { isAllowed } from '../../src/models/asker.ts';

const at = (conversation: string) => ({
  platform: 'slack',
  conversation,
  person: { id: 'U1', name: 'Sam', email: 'sam@harbour.gov.uk' },
});

describe('a channel for which no model is used', () => {
  test.each(['C0123', 'C0123:1764000000.0001', 'command:C0123:U1'])(
    'stands for whatever is written there: %s',
    (conversation) => expect(isAllowed(at(conversation), ['slack:c0123'])).toBe(false),
  );
  test.each(['C01234', 'command:C9:U1', 'D1'])('stands for no other: %s', (conversation) =>
    expect(isAllowed(at(conversation), ['slack:c0123'])).toBe(true),
  );
});
