import * as z from 'zod';
import type { Corpus } from '../corpus/library.ts';
import { readYaml } from '../corpus/read-yaml.ts';
import type { Source, Voice } from '../corpus/types.ts';

const SOURCE_FIELDS = ['title', 'publisher', 'short', 'date', 'year', 'kind', 'council', 'place'] as const;

/** A line with places for fields; a place that no field fills is reported when the file is read. */
const template = (...fields: readonly string[]) =>
  z.string().superRefine((line, context) => {
    for (const [, name = ''] of line.matchAll(/\{([^}]*)\}/g))
      if (!fields.includes(name))
        context.addIssue({ code: 'custom', message: `{${name}} is not known; use ${fields.join(', ')}` });
  });

const Lines = z.object({ full: template(...SOURCE_FIELDS), short: template(...SOURCE_FIELDS) });
const Speaker = template('council');

const StylesFile = z.object({
  voices: z.object({ peers: Lines, council: Lines, ofsted: Lines, other: Lines }),
  kinds: z.record(z.string(), z.string()).default({}),
  place: z.object({ numbered: template('section'), headed: template('section') }),
  speakers: z.object({ peers: Speaker, council: Speaker, ofsted: Speaker, other: Speaker }),
  reproduced: template('speaker', 'attribution'),
  relayed: template('speaker', 'attribution'),
});

/** The house style of attributions. */
export type AttributionStyles = z.infer<typeof StylesFile>;

/** Loads `knowledge/attribution.yml`. Throws a `UserError` that names the line at fault. */
export function loadAttributionStyles(file: string): AttributionStyles {
  return readYaml(file, StylesFile);
}

/** Where words stand and who speaks there; `relays` names a speaker whose statement the writer passes on. */
export interface AttributedPlace {
  readonly source: string;
  readonly section: string;
  readonly voice: Voice;
  readonly relays: Voice | null;
  /** The year of the words, where it is told; it may be that of an older document, quoted here. */
  readonly year?: number;
}

export interface Attributor {
  attribute(place: AttributedPlace, style: 'full' | 'short'): string;
  /** A section as a reader would cite it: "section 4.2". */
  nameSection(section: string): string;
  nameSpeaker(voice: Voice): string;
}

export function createAttributor(
  styles: AttributionStyles,
  { sources, council }: Pick<Corpus, 'sources' | 'council'>,
): Attributor {
  const nameSection = (section: string) =>
    section === ''
      ? ''
      : fill(/^\d/.test(section) ? styles.place.numbered : styles.place.headed, { section });
  const nameSpeaker = (voice: Voice) => fill(styles.speakers[voice], { council: council.name });
  const nameDocument = (source: Source, section: string, style: 'full' | 'short') =>
    fill(styles.voices[source.voice][style], {
      ...{ title: source.title, publisher: source.publisher, short: source.shortTitle, date: source.date },
      ...{ year: String(source.year), kind: styles.kinds[source.id] ?? source.title },
      ...{ council: council.name, place: nameSection(section) },
    }).replace(/, $/, '');
  return {
    nameSection,
    nameSpeaker,
    attribute: (place, style) => {
      const source = sources.get(place.source);
      if (!source) return place.source;
      const attribution = nameDocument(source, place.section, style);
      if (place.year !== undefined && place.year !== source.year)
        return fill(styles.reproduced, {
          speaker: `${nameSpeaker(place.voice)} (${place.year})`,
          attribution,
        });
      if (place.voice !== source.voice)
        return fill(styles.reproduced, { speaker: nameSpeaker(place.voice), attribution });
      if (place.relays !== null)
        return fill(styles.relayed, { speaker: nameSpeaker(place.relays), attribution });
      return attribution;
    },
  };
}

function fill(line: string, fields: Readonly<Record<string, string>>): string {
  return line.replace(/\{([^}]*)\}/g, (_, name: string) => fields[name] ?? '');
}
