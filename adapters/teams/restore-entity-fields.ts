import mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';

/**
 * botframework-connector 4.23.3 sends `type`, `text` and `mentioned` of an entity and drops every other field, so that
 * citations and the AI label vanish without a word (mended upstream after the last release: microsoft/botbuilder-js
 * issue 4902, pull request 4903). The mapper is told to keep what it does not know. Wanted as long as a test on the
 * wire fails without it. The mapper belongs to the package and is shared by the process; doing this twice changes nothing.
 */
export function restoreEntityFields(): void {
  const { type } = mappers.Entity as { type: { additionalProperties?: object } };
  type.additionalProperties = { type: { name: 'Object' } };
}
