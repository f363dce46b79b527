/** What a text holds as JSON; undefined where it is none, which no schema takes for anything. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
