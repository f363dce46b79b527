/** What can be asked of the record and of the clock, as a message that asks and a view that shows both name it. */

/** Which versions are asked for: all, or those that were changed or taken back. */
export type TrailWanted = 'all' | 'amended' | 'undone';

/** What may be asked of the steps: whether or when the peers return, what they found then, the action plan. */
export type ClockQuestion = 'return' | 'outcome' | 'action-plan';
