/**
 * The format of what is on disk. A change to it that older files do not fit needs the next version, and a step that
 * leads there: `steps[0]` from version 1 to 2, and so on.
 */
export interface Schema {
  readonly version: number;
  readonly steps: readonly MigrationStep[];
}

/** Turns what was kept into the next version. What it returns is checked like everything that is read. */
export interface MigrationStep {
  event(event: unknown): unknown;
  value(kind: string, value: unknown): unknown;
}

export const SCHEMA: Schema = { version: 1, steps: [] };

/** The one step that leads from a version to the schema's own. */
export function stepFrom(version: number, schema: Schema): MigrationStep {
  const steps = schema.steps.slice(version - 1);
  return {
    event: (event) => steps.reduce((older, step) => step.event(older), event),
    value: (kind, value) => steps.reduce((older, step) => step.value(kind, older), value),
  };
}
