import { CARD, type Json, list, walk } from './find-activity-faults.ts';

/** A message as somebody sees it in Teams. */
export interface Seen {
  /** Lines of text, in reading order; a row of a table is one line. */
  readonly lines: readonly string[];
  readonly buttons: readonly string[];
  readonly citations: readonly { readonly position: number; readonly name: string; readonly url?: string }[];
  readonly isLabelledAsAi: boolean;
  readonly hasThumbs: boolean;
}

export function readMessage(activity: Json): Seen {
  const entity = list(activity.entities).find(({ type }) => type === 'https://schema.org/Message');
  const card = findCard(activity);
  const { feedbackLoop } = (activity.channelData ?? {}) as Json;
  return {
    lines: card ? readLines(card.body) : readMarkdown(String(activity.text ?? '')),
    buttons: card ? findButtons(card).map(({ title }) => String(title)) : [],
    citations: list(entity?.citation).map(({ position, appearance }) => ({
      position: Number(position),
      name: String((appearance as Json).name),
      ...((appearance as Json).url ? { url: String((appearance as Json).url) } : {}),
    })),
    isLabelledAsAi: list(entity?.additionalType).some((type) => String(type) === 'AIGeneratedContent'),
    hasThumbs: feedbackLoop !== undefined,
  };
}

export function findCard(activity: Json): Json | null {
  const attachment = list(activity.attachments).find(({ contentType }) => contentType === CARD);
  return (attachment?.content as Json | undefined) ?? null;
}

export const findButtons = (card: Json): Json[] =>
  walk(card.body).filter(({ type }) => String(type).startsWith('Action.'));

export const findInputs = (card: Json): Json[] =>
  walk(card.body).filter(({ type }) => String(type).startsWith('Input.'));

/** The text of every run that stands alone: a quotation is one of them, character for character. */
export const findRuns = (card: Json): string[] =>
  walk(card.body).flatMap(({ type, text }) => (type === 'TextRun' ? [String(text)] : []));

function readLines(value: unknown): string[] {
  return list(value).flatMap((element) => {
    switch (element.type) {
      case 'TextBlock':
        return readMarkdown(String(element.text));
      case 'RichTextBlock':
        return [
          (element.inlines as (Json | string)[])
            .map((inline) => (typeof inline === 'string' ? inline : inline.text))
            .join(''),
        ];
      case 'TableRow':
        return [
          list(element.cells)
            .map(({ items }) => readLines(items).join(' / '))
            .join(' | '),
        ];
      case 'Table':
        return readLines(element.rows);
      case 'Container':
        return readLines(element.items);
      case 'Chart.Donut':
        return [
          `[chart: ${list(element.data)
            .map(({ legend, value }) => `${legend} ${value}`)
            .join(', ')}]`,
        ];
      default:
        return String(element.type).startsWith('Input.') ? [`${element.label}: ${element.value ?? ''}`] : [];
    }
  });
}

/** Enough of markdown to see whether a text says what it was meant to say. */
function readMarkdown(text: string): string[] {
  return text.split('\n\n').map((line) =>
    line
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .replace(/\\([\\`*_~\]#>+.)-])/g, '$1')
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&'),
  );
}
