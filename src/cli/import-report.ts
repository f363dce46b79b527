import type { ImportOutcome, ImportReport } from '../corpus/import/import-into.ts';
import { printable } from './printable.ts';

/** How many examples show what was left out, and how much of each. */
const EXAMPLES = 3;
const EXAMPLE_LENGTH = 50;

/** The report of an import for the person who ran it. */
export function renderImportReport({ documents, skipped }: ImportReport, into: string): string {
  const imported = documents.filter(({ outcome }) => outcome === 'imported').length;
  const blocks = documents.map(renderOutcome);
  if (skipped.length > 0) blocks.push(renderGroups('Skipped', 'item', skipped).join('\n'));
  blocks.push(`Imported ${imported} of ${count(documents.length, 'document')} into ${into}.`);
  return `${blocks.join('\n\n')}\n`;
}

function renderOutcome(document: ImportOutcome): string {
  if (document.outcome === 'failed') return `Not imported: ${printable(document.fault)}`;
  const { name, source, title, sections, passages, leftOut, notes, replaced } = document;
  return [
    `${source}: ${printable(title)}`,
    `  Read from ${printable(name)}: ${count(sections.length, 'section')}, ${count(passages, 'passage')}.`,
    ...(replaced ? ['  It replaced the one imported before.'] : []),
    ...renderGroups(
      '  Left out',
      'line',
      leftOut.map(({ text, reason }) => ({ name: text, reason })),
    ),
    ...notes.map((note) => `  Note: ${printable(note)}`),
  ].join('\n');
}

/** One line for each reason, with a few examples. */
function renderGroups(
  what: string,
  thing: string,
  items: readonly { readonly name: string; readonly reason: string }[],
): string[] {
  const reasons = [...new Set(items.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const names = items.filter((item) => item.reason === reason).map(({ name }) => name);
    const examples = [...new Set(names)].slice(0, EXAMPLES);
    const shown = examples.map((name) => `“${printable(name, EXAMPLE_LENGTH)}”`).join(', ');
    const more = new Set(names).size > EXAMPLES ? ' and others' : '';
    return `${what} (${reason}): ${count(names.length, thing)}, ${shown}${more}.`;
  });
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
