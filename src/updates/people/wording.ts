import { joinWords } from '../../spell-out.ts';

/** What the bot says about who may write. */
export const RIGHTS_AT_START = {
  nobodyConfigured:
    'No owners are configured, so anyone may record progress on any recommendation. To change that, copy knowledge/people.example.yml to knowledge/people.yml and fill it in.',
  noOwner: (labels: readonly string[]) =>
    `Nobody is configured for ${joinWords(labels)}: only administrators may record progress there. knowledge/people.yml is the place to name somebody.`,
  noAdministrator:
    'knowledge/people.yml names no administrator, so nobody can record progress for an owner who is away.',
} as const;

/** What is wrong with the register, for whoever edits it. */
export const REGISTER_FAULTS = {
  lead: (file: string, faults: readonly string[]) =>
    `${file} could not be read. ${faults.length === 1 ? 'One thing is' : `${faults.length} things are`} wrong:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
  entry: (place: string, fault: string) => `${place}: ${fault}`,
  person: (id: string) => `person “${id}”`,
  nth: (number: number) => `person ${number} of the list`,
  day: 'a day is written YYYY-MM-DD and must exist',
  id: 'an id is made of small letters, digits and hyphens',
  leaveOrder: 'leave ends before it begins',
  twice: (what: string, value: string, first: string, second: string) =>
    `${what} “${value}” stands with both “${first}” and “${second}”`,
  idTwice: (id: string) => `the id “${id}” stands in the list twice`,
  unknownRecommendation: (id: string) => `recommendations: there is no recommendation “${id}”`,
  unknownPerson: (recommendation: string, role: string, id: string) =>
    `recommendations, ${recommendation}: ${role} “${id}” is not in the list of people`,
  sameDeputy: (recommendation: string, id: string) =>
    `recommendations, ${recommendation}: “${id}” is both owner and deputy`,
} as const;
