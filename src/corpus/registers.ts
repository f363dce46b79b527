import { existsSync } from 'node:fs';
import * as z from 'zod';
import { readYaml } from './read-yaml.ts';
import type { Finding, Glossary, Recommendation } from './types.ts';

const RecommendationList = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9-]+\/R\d+$/, 'an id looks like cpc-2024/R5'),
    source: z.string(),
    number: z.int().positive(),
    numbered: z.boolean().default(true),
    title: z.string(),
    asks: z.string(),
    section: z.string(),
    anchor: z.string(),
    related: z.array(z.object({ section: z.string(), anchor: z.string() })).default([]),
    themes: z.array(z.string()).default([]),
    dates: z.array(z.object({ what: z.string(), when: z.string() })).default([]),
    aliases: z.array(z.string()).default([]),
    owner: z.string().nullable().default(null),
    leadMember: z.string().nullable().default(null),
    deputy: z.string().nullable().default(null),
  }),
);

/** The numbered recommendations, in the order of the file. */
export function loadRecommendations(file: string): Recommendation[] {
  return readYaml(file, RecommendationList).map((item) => ({ ...item, asks: item.asks.trim() }));
}

const DeliverableFile = z.object({
  source: z.string(),
  section: z.string(),
  themes: z.array(z.string()),
  /** The month whose state the tables report. */
  reported: z.string(),
  deliverables: z.array(
    z.object({
      id: z.string(),
      priority: z.string(),
      deliverable: z.string(),
      state: z.enum(['delivered', 'underway', 'planned', 'not-started', 'unclear']),
      detail: z.string().nullable(),
      by: z.int().nullable(),
      anchor: z.string(),
      tracked: z.boolean(),
    }),
  ),
});

const STATE_WORDS = {
  delivered: 'delivered',
  underway: 'under way',
  planned: 'planned',
  'not-started': 'not started',
  unclear: 'not clear from the table',
} as const;

/** The deliverables as findings: answerable like any other, with the state that the council reported. */
export function loadDeliverables(file: string): Finding[] {
  if (!existsSync(file)) return [];
  const { source, section, themes, reported, deliverables } = readYaml(file, DeliverableFile);
  return deliverables.map((item) => {
    const due = item.by === null ? '' : `, due by ${item.by}`;
    const detail = item.detail ? ` ${item.detail}` : '';
    return {
      id: item.id,
      source,
      section,
      statement: `Road-map deliverable (${item.priority}${due}): ${item.deliverable} State reported in ${reported}: ${STATE_WORDS[item.state]}.${detail}`,
      anchors: [item.anchor],
      stance: 'commitment',
      themes,
      figures: [],
      asked: [],
      phrases: [],
      voice: 'council',
    };
  });
}

const DisputedFigureList = z.array(
  z.object({
    id: z.string(),
    about: z.string(),
    words: z.array(z.string()).min(1),
    figures: z
      .array(
        z.object({
          figure: z.string(),
          says: z.string(),
          source: z.string(),
          section: z.string(),
          anchor: z.string(),
        }),
      )
      .min(2),
    note: z.string().nullable().default(null),
  }),
);

/** One thing on which the documents give different figures, with every place. */
export type DisputedFigure = z.infer<typeof DisputedFigureList>[number];

export function loadDisputedFigures(file: string): DisputedFigure[] {
  return existsSync(file) ? readYaml(file, DisputedFigureList) : [];
}

const Names = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const Groups = z.array(z.array(z.string()).min(2));
const GlossaryPart = z.object({ abbreviations: Names.default({}), synonyms: Groups.default([]) });
const GlossaryFile = z.object({
  general: GlossaryPart,
  local: GlossaryPart,
  themes: z.array(z.object({ id: z.string(), title: z.string(), words: z.array(z.string()) })),
});

/** The general and the local part of the glossary as one. */
export function loadGlossary(file: string): Glossary {
  const { general, local, themes } = readYaml(file, GlossaryFile);
  const abbreviations = [general, local].flatMap((part) =>
    Object.entries(part.abbreviations).map(([short, long]) => ({ short, long: [long].flat() })),
  );
  return { abbreviations, synonyms: [...general.synonyms, ...local.synonyms], themes };
}
