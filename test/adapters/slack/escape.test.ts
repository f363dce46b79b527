import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, listMentions, readText, unescapeText } from '../../../adapters/slack/escape.ts';

describe('escaping', () => {
  test('is undone by reading, for any text that can be sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unescapeText(escapeText(text))).toBe(text);
      }),
    );
  });

  test('leaves nothing that Slack would take for a mention, a link or a command', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '!', '@', '#', '|', '&', 'a', ';') }),
        (text) => {
          expect(escapeText(text)).not.toMatch(/[<>]/);
          expect(escapeText(text).replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
        },
      ),
    );
  });

  test('happens once, and only where Slack asks for it', () => {
    expect(escapeText('R&D &amp; <!channel> *bold* “quoted” \' "')).toBe(
      'R&amp;D &amp;amp; &lt;!channel&gt; *bold* “quoted” \' "',
    );
    expect(escapeText('half \ud83d')).toBe('half \uFFFD');
  });
});

describe('reading what somebody typed', () => {
  const read = (text: string) => readText(text, 'UBOT', new Map([['U1', 'Kim Hall']]));

  test.each([
    ['<@UBOT> ferry?', 'ferry?'],
    ['<@UBOT|peersay>ferry?', 'ferry?'],
    ['ask <@U1> and <@U2> and <@U3|Ola>', 'ask @Kim Hall and @someone and @Ola'],
    ['<https://a.example/?x=1&amp;y=2|the plan>', 'https://a.example/?x=1&y=2'],
    ['<mailto:kim@a.example|kim@a.example>', 'kim@a.example'],
    ['<#C1|general> <#C2>', '#general a channel'],
    ['<!here> <!subteam^S1|@owners> <!date^1^{date}|tomorrow>', '@here @owners tomorrow'],
    ['5 &lt; 6 &amp;&amp; 7 &gt; 6', '5 < 6 && 7 > 6'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['line one\nline two', 'line one\nline two'],
  ])('%j is %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('lists whom it mentions, once each', () => {
    expect(listMentions('<@U1> <@U2|kim> <@U1> &lt;@U3&gt;')).toEqual(['U1', 'U2']);
  });
});
