const FUNCTIONS: ReadonlySet<string> = new Set(
  `quote quotes quoted quotation quotations quotable verbatim attribute attribution caption export exports exporting download csv docx pdf
  excel spreadsheet markdown snooze undo amend unsubscribe digest rag brag chatbot bot peersay`.split(/\s+/),
);

/** Whether a word names what the bot itself can do: that no document has it tells nobody anything. */
export function namesOwnFunction(word: string): boolean {
  return FUNCTIONS.has(word.toLowerCase());
}
