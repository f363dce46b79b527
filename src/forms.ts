/** Patterns that are read form by form: each way of saying a thing stands under words that are said so. */

/** Forms under an example each, in the order in which they are tried: the first that fits is taken. */
type Forms = Readonly<Record<string, RegExp>>;

/** What stands around whichever form it is; whole words, in any case, unless it says otherwise. */
interface Frame {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly flags?: string;
}

/** No boundary: the form may stand within a word, or has its own. */
export const ANYWHERE = /(?:)/;

/** A form as the tests see it. */
interface FormMade {
  readonly example: string;
  /** Reads what any of the forms of its pattern reads. */
  readonly whole: RegExp;
  /** Reads what the other forms of its pattern read. */
  readonly others: RegExp;
}

const made: (() => readonly FormMade[])[] = [];

/**
 * One pattern out of many forms. Flags of a single form hold for all of them. The examples are no decoration: a test holds
 * that the pattern finds each of them, and that no other form does, so that what nobody says any more can be seen and go.
 */
export function anyForm(forms: Forms, frame: Frame = {}): RegExp {
  const entries = Object.entries(forms);
  made.push(() =>
    entries.map((entry) => ({
      example: entry[0],
      whole: joinForms(entries, frame),
      others: joinForms(
        entries.filter((other) => other !== entry),
        frame,
      ),
    })),
  );
  return joinForms(entries, frame);
}

type FormEntry = readonly [example: string, form: RegExp];

function joinForms(
  entries: readonly FormEntry[],
  { before = /\b/, after = /\b/, flags = 'i' }: Frame,
): RegExp {
  const forms = entries.map(([, form]) => form);
  const all = new Set([...flags, ...[before, after, ...forms].flatMap((part) => [...part.flags])]);
  // Of no forms at all nothing is found: `(?:)` would find everything.
  const any = forms.length === 0 ? '(?!)' : `(?:${forms.map(({ source }) => source).join('|')})`;
  const around = (part: RegExp) => (part === ANYWHERE ? '' : part.source);
  return new RegExp(`${around(before)}${any}${around(after)}`, [...all].join(''));
}

/** All forms of the patterns that were made so far, for the tests. */
export function formsMade(): readonly FormMade[] {
  return made.flatMap((forms) => forms());
}
