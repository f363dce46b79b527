/** The words between the bot and its adapters: what comes in, and what goes out. No platform, no vendor type. */

/** Somebody who writes. `id` is the platform's own, stable one. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** As the platform vouches for it, never as somebody typed it: by it one person is one person on every platform. */
  readonly email?: string | null;
  /** Guests and people of other organisations get public answers only. Members where nothing is said. */
  readonly standing?: 'member' | 'guest';
}

/** Where and from whom something comes. `id` is unique within its platform: one delivery can arrive twice. */
export interface Delivery {
  readonly id: string;
  readonly platform: string;
  readonly conversation: string;
  /** Nobody but the person reads it: a direct message, a personal chat. */
  readonly private?: boolean;
  /**
   * What is for the person alone is said in their private conversation, and they go on there: Teams shows nobody
   * anything alone in a channel.
   */
  readonly answersPrivately?: boolean;
  /** Guests may read along, or nobody can say that none do: what the record holds is said to the person alone. */
  readonly guestsRead?: boolean;
  readonly person: Person;
  readonly at: Date;
}

/** A message to the bot. */
export interface Message extends Delivery {
  readonly text: string;
}

/** What a button does. Its value is an opaque id; rights and state are looked at again when it is pressed. */
export type ActionName =
  | 'words'
  | 'more'
  | 'quote'
  | 'compare'
  | 'helpful'
  | 'not-helpful'
  | 'save'
  | 'edit'
  | 'cancel'
  | 'undo'
  | 'amend'
  | 'accept'
  | 'decline'
  | 'snooze'
  | 'opt-out'
  | 'log'
  | 'board'
  | 'share';

/** A pressed button. */
export interface Action extends Delivery {
  readonly name: ActionName;
  readonly value: string;
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'choice' | 'line' | 'text' | 'date';
  /** Dates as YYYY-MM-DD. */
  readonly value: string | null;
  readonly required: boolean;
  /** For a choice. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint: string | null;
}

/** A form for logging or editing an update: a modal on Slack, a card with inputs in Teams. */
export interface Form {
  /** Opaque; comes back with what was filled in. */
  readonly id: string;
  readonly title: string;
  readonly intro: string | null;
  readonly fields: readonly FormField[];
  readonly submit: string;
}

/** What opens a form: a message to start from, a draft to edit, a recommendation, or nothing. */
export interface FormRequest extends Delivery {
  readonly text?: string;
  readonly draft?: string;
  readonly recommendation?: string;
}

/** A form as filled in: the value of each field by its name; an empty field is left out. */
export interface FormAnswers extends Delivery {
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What came of a form: a reply, or a sentence for each field that cannot stand as it is. */
export type FormOutcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> };

/** A numbered statement of an answer with its place; `words` asks for the source's own words behind it. */
export interface StatementBlock {
  readonly type: 'statement';
  readonly number: number;
  readonly text: string;
  /** "peers, 2024, section 4.1; also section 1" */
  readonly place: string;
  /** The document behind it; its web address where the catalogue has one. */
  readonly document?: { readonly title: string; readonly url: string | null };
}

/** Verbatim words. Adapters set them in formats that do not parse markup, so that they arrive character for character. */
export interface QuotationBlock {
  readonly type: 'quotation';
  /** By which it is marked as used ("use 1"); null for the words behind a statement. */
  readonly number: number | null;
  readonly text: string;
  readonly attribution: string;
  readonly before: string;
  readonly after: string;
  readonly caution: string | null;
}

/** Label and value, one under the other: a draft shown back, where a recommendation stands. */
export interface FactsBlock {
  readonly type: 'facts';
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** Rows under column heads. The caption says what is seen, for those who cannot see it. */
export interface TableBlock {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How many of each kind, for platforms that draw charts themselves. `alt` says the same in words. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly title: string;
  readonly alt: string;
  readonly slices: readonly { readonly label: string; readonly value: number; readonly colour: string }[];
}

/** A picture; `alt` says in words what it shows. */
export interface PictureBlock {
  readonly type: 'picture';
  readonly title: string;
  readonly alt: string;
  /** Name for an upload: "board-2026-11-20.png". */
  readonly file: string;
  readonly png: Uint8Array;
}

export interface Button {
  readonly action: ActionName;
  readonly label: string;
  readonly value: string;
  readonly style?: 'primary' | 'danger';
}

export interface ButtonsBlock {
  readonly type: 'buttons';
  readonly buttons: readonly Button[];
}

/** Helpful or not; `value` names the answer. Platforms set it in their own way. */
export interface FeedbackBlock {
  readonly type: 'feedback';
  readonly value: string;
}

export type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'hint'; readonly text: string }
  | StatementBlock
  | QuotationBlock
  | FactsBlock
  | TableBlock
  | ChartBlock
  | PictureBlock
  | ButtonsBlock
  | FeedbackBlock;

/** What the bot says. `summary` is for notifications and screen readers: one plain sentence or two. */
export interface Reply {
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** In a channel: for the person who asked alone (refusals of rights, drafts shown back). Everybody where not said. */
  readonly audience?: 'everyone' | 'asker';
  /** To a pressed button: takes the place of the message that held it (a draft becomes its receipt). */
  readonly replaces?: boolean;
  /** The language model that wrote the wording; absent or null where none did. For the AI label. */
  readonly model?: string | null;
}

/** Whom or what a message of the bot's own accord goes to. */
export type Recipient =
  | {
      readonly kind: 'person';
      readonly email: string | null;
      /** The person's id on each platform, where it is known. */
      readonly ids: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'channel'; readonly platform: string; readonly channel: string };

/** A message of the bot's own accord: a reminder, a digest. Its id makes a second delivery recognisable. */
export interface Post {
  readonly id: string;
  readonly to: Recipient;
  readonly reply: Reply;
}

/** Carries posts to one platform. `unreachable`: the platform does not know the recipient; other failures throw. */
export interface Courier {
  readonly platform: string;
  deliver(post: Post): Promise<'delivered' | 'unreachable'>;
}

/** The log as an adapter uses it. Content of messages and answers is never logged. */
export interface AdapterLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * What an adapter has to remember over a restart: where people can be reached, which threads the bot is part of, which
 * posts are out. Values are plain JSON. A key that was never put gives undefined.
 */
export interface AdapterMemory {
  get(key: string): unknown;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  list(): ReadonlyMap<string, unknown>;
}

/** Empty where there is none on the topic, which is not the same as a search that failed. */
export type FoundQuotations = { readonly quotations: readonly QuotationBlock[] } | { readonly reply: Reply };

/** The bot, as adapters know it: from what came in to what is said. It never throws. */
export interface Bot {
  /** Null for a message that was delivered before. */
  handle(message: Message): Promise<Reply | null>;
  /** Null for a click that was delivered before. */
  act(action: Action): Promise<Reply | null>;
  /** The form for logging or editing an update; a reply where there is nothing to fill in. */
  openForm(request: FormRequest): Promise<{ readonly form: Form } | { readonly reply: Reply }>;
  submitForm(answers: FormAnswers): Promise<FormOutcome>;
  /** What a person sees on the bot's own page: the board, their recommendations, what is due, their draft. */
  home(person: Person, platform: string, at: Date): Promise<Reply>;
  /** Quotations on a topic, ready to print, for composing a message; a reply where they could not be looked up. */
  findQuotations(topic: string, person: Person, platform: string, at: Date): Promise<FoundQuotations>;
  /** Builds the index ahead of the first question, which otherwise waits for it. */
  warmUp(): void;
}
