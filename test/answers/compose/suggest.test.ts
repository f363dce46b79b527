import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/console/render.ts';
import { createAnswering } from '../../../src/talk/answering.ts';
import { loadHarbour } from '../../support/harbour.ts';
import { modelsAt } from '../../support/models.ts';
import { fails, type Script, says, standIn } from '../../support/stand-in-model.ts';

const corpus = await loadHarbour();
const plain = createAnswering(corpus);
const DIGS = 'what did peers say about the squiffers?';

const reads = (...readings: readonly (readonly [string, string | null])[]) =>
  says(JSON.stringify({ readings: readings.map(([word, term]) => ({ word, term })) }));

async function respond(script: Script, question = DIGS, names: readonly string[] = []) {
  const server = await standIn(script);
  const { answer, reply } = await createAnswering(corpus, {
    models: modelsAt(server.address),
    names,
  }).respond(question, [], null);
  return { answer, reply, text: renderReply(reply), server };
}

describe('a question in words that no document has', () => {
  test('stays not found, and the question that may have been meant is offered', async () => {
    expect(plain.answer(DIGS, []).answer.outcome).toBe('not-found');
    const { answer, text } = await respond(reads(['squiffers', 'temporary accommodation']));
    expect(answer.outcome).toBe('not-found');
    expect(answer.claims).toEqual([]);
    expect(text).toContain('Did you mean: “what did peers say about the temporary accommodation?”?');
  });

  test.each([
    ['no term fits', reads(['squiffers', null])],
    ['the term is not ours', reads(['squiffers', 'all is well'])],
    ['the word is not in doubt', reads(['peers', 'temporary accommodation'])],
    ['the shape is another', says('{}')],
    ['the model fails', fails(401)],
  ])('is offered no other where %s', async (_, script) => {
    const { reply } = await respond(script);
    expect(reply).toEqual(plain.answer(DIGS, []).reply);
  });

  test.each([
    'what did peers say about priya squiffer',
    'did priya.squiffer@harbour.gov.uk embezzle',
    'was priya sacked',
  ])(
    'with the name of somebody registered, be it without a capital, goes to no model: “%s”',
    async (question) => {
      const { server } = await respond(reads(), question, ['Priya Squiffer']);
      expect(JSON.stringify(server.received).toLowerCase()).not.toMatch(/priya|squiffer/);
    },
  );

  test.each([
    ['with a name that no document has', 'what did peers say about Squiffers?'],
    ['about a recommendation that does not exist', 'what does recommendation 44 say about squiffers?'],
    ['in words that all are known', 'how much do the lifeboats cost?'],
  ])('%s goes to no model', async (_, question) => {
    const { reply, server } = await respond(reads(), question);
    expect(server.received).toEqual([]);
    expect(reply).toEqual(plain.answer(question, []).reply);
  });
});
