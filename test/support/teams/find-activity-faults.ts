/** What the service refuses, or drops without a word, about a message: nothing of the kind may be sent. */
export function findActivityFaults(activity: Json): string[] {
  return [
    ...findShapeFaults(activity),
    ...findEntityFaults(list(activity.entities)),
    ...list(activity.attachments).flatMap((attachment) =>
      attachment.contentType === CARD ? findCardFaults(attachment.content as Json) : ['not an Adaptive Card'],
    ),
  ];
}

export type Json = Readonly<Record<string, unknown>>;

export const CARD = 'application/vnd.microsoft.card.adaptive';

export const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

function findShapeFaults({ type, text, attachments, channelData }: Json): string[] {
  const data = (channelData ?? {}) as Json;
  const isEmpty = !text && list(attachments).length === 0;
  return [
    ...(type === 'message' || type === 'typing' ? [] : [`type ${String(type)}`]),
    ...(type === 'message' && isEmpty ? ['an empty message'] : []),
    ...('feedbackLoopEnabled' in data ? ['feedbackLoopEnabled beside feedbackLoop'] : []),
  ];
}

function findEntityFaults(entities: readonly Json[]): string[] {
  const messages = entities.filter(({ type }) => type === 'https://schema.org/Message');
  return [
    ...(messages.length > 1 ? ['more than one message entity'] : []),
    ...messages.flatMap((entity) => {
      const citations = list(entity.citation);
      return [
        ...(entity['@type'] === 'Message' ? [] : ['an entity without @type: its fields were dropped']),
        ...(citations.length > 10 ? ['more than ten citations'] : []),
        ...citations.flatMap(findCitationFaults),
      ];
    }),
  ];
}

function findCitationFaults({ position, appearance }: Json): string[] {
  const { name, abstract, url } = (appearance ?? {}) as Json;
  const isBetween = (value: unknown, most: number) =>
    typeof value === 'string' && value.length > 0 && value.length <= most;
  return [
    ...(Number.isInteger(position) && Number(position) > 0 ? [] : ['a citation without position']),
    ...(isBetween(name, 80) ? [] : ['the name of a citation']),
    ...(isBetween(abstract, 160) ? [] : ['the abstract of a citation']),
    ...(url === undefined || /^https?:\/\//.test(String(url)) ? [] : ['the address of a citation']),
  ];
}

/** Charts are not part of the schema that the card is held to; everything else is. */
const KNOWN = [
  ...['TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'ActionSet', 'Table', 'TableRow', 'TableCell'],
  ...['Input.Text', 'Input.Date', 'Input.ChoiceSet', 'Chart.Donut', 'Action.Execute', 'Action.Submit'],
];

export function findCardFaults(card: Json): string[] {
  return [
    ...(card.type === 'AdaptiveCard' ? [] : ['a card without its type']),
    ...(['1.4', '1.5'].includes(String(card.version)) ? [] : [`card version ${String(card.version)}`]),
    ...(card.fallbackText ? [] : ['a card without fallback text']),
    ...(JSON.stringify(card).includes('${') ? ['a template that nobody fills in'] : []),
    ...walk(card.body).flatMap(findElementFaults),
    ...findDoubles(walk(card.body).flatMap(({ id }) => (typeof id === 'string' ? [id] : []))),
  ];
}

function findElementFaults(element: Json): string[] {
  const type = String(element.type);
  return [
    ...(KNOWN.includes(type) ? [] : [`element ${type}`]),
    ...(type.startsWith('Input.') && !(element.label && element.id) ? ['an input without label or id'] : []),
    ...(element.isRequired && !element.errorMessage ? ['a required input without a message'] : []),
    ...(type === 'Action.Execute' && !(element.verb && element.fallback)
      ? ['an action without fallback']
      : []),
    ...(type.startsWith('Action.') && !element.title ? ['a button without a title'] : []),
    ...(type === 'RichTextBlock' && list(element.inlines).length === 0 ? ['an empty paragraph'] : []),
  ];
}

const findDoubles = (ids: readonly string[]) =>
  ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two inputs ${id}`);

/** Every element of a card, from the outside in and in reading order. */
export function walk(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  if (typeof value !== 'object' || value === null) return [];
  const element = value as Json;
  const parts = ['body', 'items', 'inlines', 'actions', 'rows', 'cells'].flatMap((part) =>
    walk(element[part]),
  );
  return typeof element.type === 'string' ? [element, ...parts] : parts;
}
