import type { Answer, Citation, Quotation } from './answer.ts';

/** What `ask --json` prints. Scripts rely on these names. */
export interface AskResult {
  readonly question: string;
  readonly outcome: Answer['outcome'];
  readonly text: string;
  readonly claims: readonly {
    readonly text: string;
    readonly voice: string;
    readonly year: number;
    readonly citations: readonly Citation[];
  }[];
  readonly quotes: readonly Quotation[];
  readonly conflicts: readonly {
    readonly about: string;
    readonly figures: readonly {
      readonly figure: string;
      readonly source: string;
      readonly section: string;
    }[];
  }[];
  readonly recommendations: readonly string[];
  readonly nearest: readonly string[];
  readonly model: string;
  readonly milliseconds: number;
}

/** `answer` is null where the message was a command such as "help": its reply is the whole result. */
export function toResult(
  question: string,
  answer: Answer | null,
  text: string,
  milliseconds: number,
): AskResult {
  return {
    question,
    outcome: answer?.outcome ?? 'answered',
    text,
    claims: (answer?.claims ?? []).map(({ text: words, voice, year, citations }) => ({
      text: words,
      voice,
      year,
      citations,
    })),
    quotes: answer?.quotes ?? [],
    conflicts: (answer?.conflicts ?? []).map(({ about, figures }) => ({
      about,
      figures: figures.map(({ figure, source, section }) => ({ figure, source, section })),
    })),
    recommendations: answer?.recommendations ?? [],
    nearest: answer?.nearest ?? [],
    model: answer?.model ?? 'none',
    milliseconds: Math.round(milliseconds * 10) / 10,
  };
}
