import type { QuotationBlock } from '../../../src/chat.ts';
import { TEAMS } from '../wording.ts';
import { type CardElement, createParagraph, createRun } from './adaptive-card.ts';

/** The words in a run of their own, so that it holds the source's characters and nothing else. */
export function renderQuotation(block: QuotationBlock): CardElement {
  const { number, text, attribution, before, after, caution } = block;
  const lead = number === null ? [] : [createRun(`${number}. `, { isSubtle: true })];
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [
      createParagraph([...lead, createRun('“'), createRun(text), createRun('”')]),
      createParagraph([createRun(attribution, { weight: 'Bolder' })], { spacing: 'Small' }),
      ...(caution
        ? [
            createParagraph([createRun(TEAMS.beforePrinting(caution), { color: 'Attention' })], {
              spacing: 'Small',
            }),
          ]
        : []),
      ...neighbour(TEAMS.sentenceBefore, before),
      ...neighbour(TEAMS.sentenceAfter, after),
    ],
  };
}

/** What goes into a message that somebody is writing: the words and who said them. */
export function renderForCompose({ text, attribution }: QuotationBlock): CardElement[] {
  return [
    createParagraph([createRun('“'), createRun(text), createRun('”')]),
    createParagraph([createRun(attribution, { isSubtle: true })], { spacing: 'Small' }),
  ];
}

function neighbour(label: string, text: string): CardElement[] {
  if (text === '') return [];
  const runs = [
    createRun(`${label} `, { isSubtle: true, weight: 'Bolder' }),
    createRun(text, { isSubtle: true }),
  ];
  return [createParagraph(runs, { spacing: 'Small' })];
}
