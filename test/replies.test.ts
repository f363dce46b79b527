import { describe, expect, test } from 'vitest';
import { joinReplies, textReply } from '../src/replies.ts';
import { followedBy } from '../src/updates/reporting/receipts.ts';

const [plain, worded] = [textReply('One.'), { ...textReply('Two.'), model: 'a model' }];

describe('replies in a row', () => {
  test('are worded by a model where one of them was', () => {
    expect(joinReplies([plain, worded])).toMatchObject({ summary: 'One. Two.', model: 'a model' });
    expect(followedBy(plain, worded)).toMatchObject({ summary: 'One. Two.', model: 'a model' });
    expect(joinReplies([plain, plain])).not.toHaveProperty('model');
    expect(followedBy(plain, plain)).not.toHaveProperty('model');
  });

  test('are for the asker alone where one of them is', () => {
    expect(joinReplies([plain, { ...plain, audience: 'asker' }]).audience).toBe('asker');
    expect(joinReplies([plain, plain])).not.toHaveProperty('audience');
  });
});
