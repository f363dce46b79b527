import { checkView } from './check-blocks.ts';
import { readBlocks } from './read-blocks.ts';
import type { Posted, StoredView, Workspace } from './workspace.ts';

interface Element {
  readonly action_id?: string;
  readonly text?: { readonly text: string };
  readonly value?: string;
  readonly positive_button?: Element;
  readonly negative_button?: Element;
}

export function findButton(where: Posted | StoredView, label: string): { action_id: string; value?: string } {
  const blocks = ('view' in where ? where.view.blocks : where.blocks) as { elements?: Element[] }[];
  for (const element of blocks.flatMap(({ elements = [] }) => elements)) {
    const parts = [element, element.positive_button, element.negative_button];
    const pressed = parts.find((part) => part?.text?.text === label);
    const action_id = element.action_id;
    if (pressed && action_id) return { action_id, ...(pressed.value ? { value: pressed.value } : {}) };
  }
  throw new Error(`there is no button “${label}” in:\n${readBlocks(blocks)}`);
}

interface Input {
  readonly type: string;
  readonly block_id: string;
  readonly label: { readonly text: string };
  readonly element: {
    readonly type: string;
    readonly action_id: string;
    readonly initial_value?: string;
    readonly initial_date?: string;
    readonly initial_option?: { readonly value: string };
    readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
  };
}

/** The state of a form: what is in it already, and what is filled in now. */
export function fillIn({ view }: StoredView, values: Readonly<Record<string, string>>): object {
  const inputs = (view.blocks as Input[]).filter(({ type }) => type === 'input');
  const unknown = Object.keys(values).filter((label) => !inputs.some((one) => one.label.text === label));
  if (unknown.length > 0) throw new Error(`the form has no field ${unknown.join(', ')}`);
  const entries = inputs.map(({ block_id, label, element }) => [
    block_id,
    { [element.action_id]: { type: element.type, ...fillOne(element, values[label.text]) } },
  ]);
  return Object.fromEntries(entries) as object;
}

function fillOne(element: Input['element'], value: string | undefined): object {
  switch (element.type) {
    case 'static_select': {
      const chosen = element.options?.find(({ text }) => text.text === value) ?? element.initial_option;
      return { selected_option: chosen ?? null };
    }
    case 'datepicker':
      return { selected_date: value ?? element.initial_date ?? null };
    case 'conversations_select':
      return { selected_conversation: value ?? null };
    default:
      return { value: value ?? element.initial_value ?? null };
  }
}

/** Closes or changes the window, as its acknowledgement says. */
export function applyAck(stored: StoredView, answer: unknown, workspace: Workspace): void {
  const ack = answer as { response_action?: string; view?: StoredView['view']; errors?: object } | null;
  if (ack?.response_action === 'errors') {
    const ids = (stored.view.blocks as { block_id?: string }[]).map(({ block_id }) => block_id);
    const unknown = Object.keys(ack.errors ?? {}).filter((id) => !ids.includes(id));
    if (unknown.length > 0) throw new Error(`errors at blocks that the form does not have: ${unknown}`);
  } else if (ack?.response_action === 'update' && ack.view) {
    const faults = checkView(ack.view, 'modal');
    if (faults.length > 0) throw new Error(`an invalid view: ${faults}`);
    Object.assign(stored, { view: ack.view, hash: workspace.nextId('h') });
  } else stored.isOpen = false;
}
