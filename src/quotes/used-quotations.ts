import type { QuotationOffer } from './offer.ts';

/** The words that were used. The text is kept beside the span: a new import of the document may shift offsets. */
export interface UsedWords {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One use of a quotation: by whom, when (ISO 8601), where ("press release on the town centre"). */
export interface Use {
  readonly words: UsedWords;
  readonly by: string;
  readonly when: string;
  readonly where: string;
}

/** Keeps the uses of quotations. A store can stand behind it, so both calls are asynchronous. */
export interface UseRegister {
  mark(use: Use): Promise<void>;
  /** Takes a use back that was marked by mistake. Both stay on record; `when` is ISO 8601. */
  takeBack(use: Use, when: string): Promise<void>;
  /** Uses of these words or of a span that overlaps them, oldest first. */
  usesOf(words: UsedWords): Promise<readonly Use[]>;
  /** Every use, oldest first. */
  all(): Promise<readonly Use[]>;
}

/** A register that lives as long as the process. */
export function createMemoryUseRegister(): UseRegister {
  const uses: Use[] = [];
  return {
    mark: async (use) => {
      uses.push(use);
    },
    takeBack: async (use) => {
      const at = uses.findLastIndex((other) => isSameUse(other, use));
      if (at >= 0) uses.splice(at, 1);
    },
    usesOf: async (words) => inOrder(uses.filter((use) => isSameWords(use.words, words))),
    all: async () => inOrder(uses),
  };
}

function isSameUse(one: Use, other: Use): boolean {
  return (
    isSameWords(one.words, other.words) &&
    one.by === other.by &&
    one.when === other.when &&
    one.where === other.where
  );
}

function inOrder(uses: readonly Use[]): Use[] {
  return [...uses].sort((one, other) => one.when.localeCompare(other.when));
}

/** Whether two records speak of the same words: the same text, or spans that overlap. */
function isSameWords(one: UsedWords, other: UsedWords): boolean {
  if (one.source !== other.source) return false;
  if (one.text === other.text) return true;
  return one.start < other.end && other.start < one.end;
}

/** Adds to each offer who used its words before. */
export async function addUses<Offer extends QuotationOffer>(
  offers: readonly Offer[],
  register: UseRegister,
): Promise<Offer[]> {
  return Promise.all(
    offers.map(async (offer) => ({
      ...offer,
      usedBy: await register.usesOf(offer),
    })),
  );
}
