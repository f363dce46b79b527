import type { Form, FormField } from '../../../src/chat.ts';
import { TEAMS } from '../wording.ts';
import {
  type AdaptiveCard,
  type CardElement,
  createCard,
  createParagraph,
  createPlainText,
  createRun,
} from './adaptive-card.ts';
import { createPress, type Surface } from './buttons.ts';
import { renderHeading } from './render-blocks.ts';

/** Before the name of a field, so that no field is taken for the data of the button. */
const FIELD_PREFIX = 'field-';
/** The data of the button that hands a form in. */
export const FORM_VERB = 'form';

export interface FormState {
  /** What was filled in, where the form comes back; the form's own values else. */
  readonly values?: Readonly<Record<string, string>>;
  /** A sentence for each field that cannot stand as it is. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** A form as a card with inputs. */
export function renderForm(
  form: Form,
  surface: Surface,
  { values, errors = {} }: FormState = {},
): AdaptiveCard {
  const unplaced = Object.entries(errors).filter(
    ([name]) => !form.fields.some((field) => field.name === name),
  );
  const submit = createPress(surface, FORM_VERB, form.submit, { form: form.id }, { style: 'positive' });
  return createCard([
    renderHeading(form.title),
    ...(form.intro ? [createPlainText(form.intro)] : []),
    ...unplaced.map(([, error]) => renderError(error)),
    ...form.fields.flatMap((field) =>
      renderField(field, values ? (values[field.name] ?? null) : field.value, errors[field.name]),
    ),
    { type: 'ActionSet', actions: [submit] },
  ]);
}

/** What was filled in, by the names of the fields; empty ones are left out. */
export function readFormValues(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      key.startsWith(FIELD_PREFIX) && typeof value === 'string' && value.trim() !== ''
        ? [[key.slice(FIELD_PREFIX.length), value.trim()]]
        : [],
    ),
  );
}

function renderField(field: FormField, value: string | null, error: string | undefined): CardElement[] {
  const input = {
    id: `${FIELD_PREFIX}${field.name}`,
    label: field.label,
    isRequired: field.required,
    ...(field.required ? { errorMessage: field.kind === 'choice' ? TEAMS.chooseOne : TEAMS.fillIn } : {}),
    ...(value === null ? {} : { value }),
  };
  const hint = field.hint
    ? [createParagraph([createRun(field.hint, { isSubtle: true })], { spacing: 'None' })]
    : [];
  return [{ ...renderInput(field), ...input }, ...hint, ...(error ? [renderError(error)] : [])];
}

function renderInput({ kind, options }: FormField): CardElement {
  switch (kind) {
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        style: 'compact',
        choices: options.map(({ label, value }) => ({ title: label, value })),
      };
    case 'line':
      return { type: 'Input.Text' };
    case 'text':
      return { type: 'Input.Text', isMultiline: true };
    case 'date':
      return { type: 'Input.Date' };
  }
}

const renderError = (error: string): CardElement =>
  createParagraph([createRun(error, { color: 'Attention' })], { spacing: 'None' });
