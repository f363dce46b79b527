/** Column headings of the quotation sheet. */
export const SHEET = {
  title: (topic: string) => `Quotations: ${topic}`,
  made: (day: string) =>
    `Made on ${day}. Every quotation is copied from its document character for character.`,
  empty: 'There are no quotations on this sheet.',
  columns: {
    quotation: 'Quotation',
    speaker: 'Whose words',
    attribution: 'Attribution',
    short: 'Short attribution',
    caution: 'Caution',
    before: 'Sentence before',
    after: 'Sentence after',
    used: 'Used before',
  },
} as const;
