/** The words between the bot and its adapters: what comes in, and what goes out. No platform, no vendor type. */

/** Somebody who writes. `id` is the platform's own, stable one. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A message to the bot. `id` is unique within its platform: one message can be delivered twice. */
export interface Message {
  readonly id: string;
  readonly platform: string;
  readonly conversation: string;
  readonly person: Person;
  readonly text: string;
  readonly at: Date;
}

/** A numbered statement of an answer with its place; `words` asks for the source's own words behind it. */
export interface StatementBlock {
  readonly type: 'statement';
  readonly number: number;
  readonly text: string;
  /** "peers, 2024, section 4.1; also section 1" */
  readonly place: string;
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

export type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'hint'; readonly text: string }
  | StatementBlock
  | QuotationBlock;

/** What the bot says. `summary` is for notifications and screen readers: one plain sentence or two. */
export interface Reply {
  readonly summary: string;
  readonly blocks: readonly Block[];
}
