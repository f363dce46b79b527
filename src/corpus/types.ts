/** Who is speaking. A passage can have another voice than the document it stands in. */
export type Voice = 'peers' | 'council' | 'ofsted' | 'other';

/** How a finding judges its subject. `balanced` is praise together with its "however". */
export type Stance = 'praise' | 'concern' | 'recommendation' | 'fact' | 'commitment' | 'balanced';

/** One document of the catalogue. `year` is the year it speaks from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly publisher: string;
  readonly voice: Voice;
  readonly year: number;
  /** As printed in an attribution: "March 2024". */
  readonly date: string;
  readonly url: string | null;
  /** How much its statements count in a ranking: less than 1 for a page that mostly lists other documents. */
  readonly weight: number;
  /** Sections about the review itself (its team, its method): they answer questions about the review alone. */
  readonly aside: readonly string[];
}

export type PassageKind = 'paragraph' | 'item' | 'row' | 'figure' | 'answer' | 'recommendation' | 'list';

/**
 * A span of a source: the unit of retrieval and citation.
 * `start` and `end` count UTF-16 code units in the kept text of the source, so
 * `keptText.slice(start, end)` is what the document says, character for character.
 */
export interface Passage {
  readonly id: string;
  readonly source: string;
  /** Number of the section ("4.1") or its heading, as a reader would cite it. */
  readonly section: string;
  /** Nearest subheading inside the section, if any. */
  readonly subheading: string | null;
  readonly kind: PassageKind;
  readonly start: number;
  readonly end: number;
  /** What a reader understands by itself: a table row with its header cells, a list item with its lead-in. */
  readonly reading: string;
  readonly voice: Voice;
  /** The year of its words, where they are quoted from an older document; otherwise that of its own. */
  readonly year?: number | undefined;
  /** Whose words they are, where they tell what the voice found; otherwise they are the voice's own. */
  readonly writer?: Voice | undefined;
}

/** The text the importer kept of one document, with its passages in reading order. */
export interface SourceText {
  readonly source: string;
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** One statement of ours that sums up what a passage says, with its place. */
export interface Finding {
  readonly id: string;
  readonly source: string;
  readonly section: string;
  readonly statement: string;
  /** Short phrases (at most 8 words) that stand in the passages summed up, word for word. */
  readonly anchors: readonly string[];
  readonly stance: Stance;
  readonly themes: readonly string[];
  /** The figures of the statement as they stand in the source. */
  readonly figures: readonly string[];
  /** Everyday words in which people ask for what the finding says. They help to find it and are never shown. */
  readonly asked: readonly string[];
  /** Short phrases (at most 11 words) of the passages summed up that are worth printing, word for word. */
  readonly phrases: readonly string[];
  readonly voice: Voice;
}

/** A numbered recommendation of a peer challenge. */
export interface Recommendation {
  readonly id: string;
  readonly source: string;
  readonly number: number;
  /** False where the report prints bullets and the number is ours. */
  readonly numbered: boolean;
  readonly title: string;
  readonly asks: string;
  readonly section: string;
  readonly anchor: string;
  readonly related: readonly { readonly section: string; readonly anchor: string }[];
  readonly themes: readonly string[];
  readonly dates: readonly { readonly what: string; readonly when: string }[];
  readonly aliases: readonly string[];
  readonly owner: string | null;
  readonly leadMember: string | null;
  readonly deputy: string | null;
}

/** A theme that staff ask about: "housing", "finance". */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
}

export interface Glossary {
  /** Short form, as written, to its expansions. */
  readonly abbreviations: readonly { readonly short: string; readonly long: readonly string[] }[];
  /** Groups of words and phrases that people use for one thing. */
  readonly synonyms: readonly (readonly string[])[];
  readonly themes: readonly Theme[];
}
