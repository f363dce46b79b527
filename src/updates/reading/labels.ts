import type { Clause } from './clauses.ts';
import { anyOf } from './words.ts';

/** The words before a colon or a dash that say which slot follows, of first and of later messages alike. */

/** What somebody calls what is done about trouble; also read inside a running sentence. */
export const ACTION_NAMES =
  '(?:corrective|remedial|recovery|mitigating) (?:actions?|plans?|measures?|steps?)|mitigations?|mitigated by|get well plan|path to green|plan b';
/** Before a colon a bare word will do. */
export const ACTION_LABELS = `${ACTION_NAMES}|recovery|remedy|corrective|mitigation`;
/** What somebody calls what shows it. */
export const EVIDENCE_NAMES = 'evidence|proof|supporting (?:papers?|documents?|evidence)';

/** What somebody calls who has it to do. */
export const OWNER_NAMES =
  'lead|lead (?:officer|member)|owner|action owner|sro|sponsor|responsible(?: (?:officer|person))?|accountable(?: officer)?|assigned to|led by|portfolio holder';

const LABEL_LEAD = `(?:(?:and|so|then|but|also|our|my|the|a|main|key|biggest|only|immediate|current|new|latest|overall|one|two|three|four|several|both|some|any|this week's?|week's|for) )*`;
const label = (...lists: readonly string[]) =>
  new RegExp(
    `^${LABEL_LEAD}${anyOf(...lists)}(?: (?:so far|now|for us|for both|for all|of both|of all|this week|here|are|is|being))*$`,
    'iu',
  );

const LABELS = {
  status: label(
    'status|rag|rag status|rag rating|brag|rating|overall status|overall rag|colour|position|where we are',
  ),
  progress: label(
    'progress|progress made|progress to date|progress since last (?:time|week|update|month)|done',
    'done this week|completed|achieved|achievements?|done so far|what happened|whats happened',
    "what we did|what's happened|what's been done|activity|highlights?|successes|to date|this week",
    'this month|last week|since last time|since last update|so far|delivered|good news|wins?|headlines?',
    'update|summary|narrative|commentary|comments?|impact|effect',
  ),
  nextStep: label(
    'next|next steps?|next up|next actions?|next milestones?|next thing|next stage|next task|next job',
    "then|to do|todo|still to do|plan|plans|forward look|coming up|upcoming|looking ahead|what's next",
    'whats next|what (?:happens|comes) next|planned|next week|next month|next period|next fortnight',
    'actions?|agreed actions?|follow up|milestone|outstanding|still outstanding|remaining|left to do',
  ),
  due: label(
    'due|due date|date|date change|change of date|by|by when|when|deadline|target|target date|timescale|timeline|eta|completion date|expected|forecast|revised date|new date',
  ),
  blocker: label(
    'blockers?|blocked|blocked by|stuck on|stuck|held up by|held up|blockages?|barriers?|risks?|issues?',
    'problems?|challenges?|obstacles?|concerns?|constraints?|dependency|dependencies|reasons?|cause|why',
    "holding us up|holding us back|what's holding us up|hold ?ups?|snag|snags|sticking point|bottleneck",
    'pinch point|worry|worries|watch|risks? and issues?|issues? and risks?|headache|crux|crux of it',
    'root cause|because|same (?:reasons?|blockers?|issues?|problems?)|waiting on|waiting for',
    'help needed|support needed|escalation',
  ),
  evidence: label(`${EVIDENCE_NAMES}|links?|see|papers?|documents?|source|minutes|more|details?|ref`),
  action: label(ACTION_LABELS),
  owner: label(`${OWNER_NAMES}|owners|leads|who`),
} as const;

export type LabelRole = keyof typeof LABELS;

/** Which slot a text names, when it is nothing but the name of one. */
export function labelOf(text: string): LabelRole | null {
  const bare = text.replace(/^[*_\s]+|[*_:=\s]+$/g, '');
  return (Object.keys(LABELS) as LabelRole[]).find((role) => LABELS[role].test(bare)) ?? null;
}

/** A clause that names the slot of what follows it: "Next:", "Done -". */
export function labelled(plain: string, { start, end, after }: Clause): LabelRole | null {
  return after === 'colon' || after === 'dash' ? labelOf(plain.slice(start, end)) : null;
}

const OPENS_WITH_LABEL =
  /^\W*(?:(?:the|and|our|my) )?(?:next(?: steps?| up)?|due(?: date)?|blockers?|blocked by|progress|status|rag|evidence|corrective action)\b(?: (?:date|is|are)\b|\s*[:=–-])/i;

/** Whether a message opens with the name of a slot: "next step: …", "the blocker is …". */
export function opensWithLabel(plain: string): boolean {
  return OPENS_WITH_LABEL.test(plain);
}
