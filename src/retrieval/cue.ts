/**
 * Cues: the words of a question that say what kind of answer is wanted, from whom and of when, rather than what about.
 * Each kind has its file (`shape-cues`, `voice-cues`, `stance-cues`, …). A table of them is read top to bottom; the first
 * cue that fits decides.
 */
export type Cue<T> = readonly [RegExp, T];
