import type { Clause } from './clauses.ts';
import type { Mention } from './mentions.ts';
import { type MessageView, overlaps, type ReadingTools, textOf, within } from './view.ts';

/** How many words of a thing reported count as its subject. */
const SUBJECT_WORDS = 4;

/** The words speak of another recommendation than the number, and nothing speaks for the number. */
export function contradicts(
  view: MessageView,
  clauses: readonly Clause[],
  mention: Mention,
  id: string,
  tools: ReadingTools,
): boolean {
  const texts = clauses.map((clause) => blankMention(view, clause, mention));
  const whole = texts.join('. ');
  if (tools.topics.speaksOf(id, whole)) return false;
  const subjects = texts.map((text) => text.trim().split(/\s+/).slice(0, SUBJECT_WORDS).join(' '));
  const others = tools.recommendations.filter((other) => other.id !== id);
  if (
    others.some(
      (other) =>
        tools.topics.names(other.id, whole, 2) ||
        subjects.some((text) => tools.topics.names(other.id, text, 1)),
    )
  )
    return true;
  const label = texts.filter((_, index) => {
    const clause = clauses[index];
    return clause && overlaps(mention, clause) && !isStated(view, clause, mention);
  });
  const named = tools.topics.guess(label.map((text) => ({ text, weight: 1 })));
  return named !== null && named !== id;
}

/** "R4 not started next mapping session": the number has its status, and what follows is no other name for it. */
function isStated(view: MessageView, clause: Clause, { end }: Mention): boolean {
  const [hit] = within(view.hits, { start: end, end: clause.end });
  return hit !== undefined && /^\s*(?:is |are |still |now )*$/i.test(view.plain.slice(end, hit.start));
}

function blankMention(view: MessageView, clause: Clause, mention: Mention): string {
  const text = textOf(view, clause);
  const start = Math.max(0, mention.start - clause.start);
  const end = Math.max(0, mention.end - clause.start);
  return mention.start < clause.end && mention.end > clause.start
    ? `${text.slice(0, start)} ${text.slice(end)}`
    : text;
}
