import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Import {
  readonly from: string;
  /** A path of the project, or the name of a package. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

const files = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const imports = files.flatMap(readImports);

function readImports(from: string): Import[] {
  const found = textOf(from).matchAll(
    /^(?:import|export) (type )?(?:[^'";]*? from )?'([^']+)';|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([, type, named, dynamic]) => ({
    from,
    to: resolveImport(from, named ?? dynamic ?? ''),
    isTypeOnly: type !== undefined,
  }));
}

function resolveImport(from: string, name: string): string {
  return name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(from), name)) : name;
}

const isOurs = ({ to }: Import) => /^(?:src|adapters)\//.test(to);
const say = ({ from, to }: Import) => `${from} → ${to}`;

/** A path lies at a place: the file itself, or anything in the folder. */
const isIn = (path: string, places: readonly string[]) =>
  places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));

/**
 * Who may know whom: main → adapters → bot → {answers, quotes, updates} → {retrieval, corpus}. Every folder of `src/`
 * with what it may import beside itself. A new folder needs a line here.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/corpus/': ['src/errors.ts'],
  'src/retrieval/': [
    'src/chat-spellings.ts',
    'src/typed-text.ts',
    'src/forms.ts',
    'src/escape-pattern.ts',
    'src/root.ts',
    'src/corpus/',
    'src/models/embedding-model.ts',
    'src/remember.ts',
  ],
  'src/models/': [
    'src/safe-address.ts',
    'src/council-clock.ts',
    'src/escape-pattern.ts',
    'src/parse-json.ts',
  ],
  // A store implements the port that stands with what is stored.
  'src/stores/': [
    'src/parse-json.ts',
    'src/errors.ts',
    'src/log.ts',
    'src/updates/',
    'src/quotes/used-quotations.ts',
    'src/models/usage.ts',
    'src/retrieval/meaning-index.ts',
  ],
  'src/answers/': [
    'src/forms.ts',
    'src/chat-spellings.ts',
    'src/typed-text.ts',
    'src/escape-pattern.ts',
    'src/retrieval/',
    'src/corpus/',
    'src/models/',
    'src/chat.ts',
    'src/spell-out.ts',
    'src/remember.ts',
  ],
  // How any sheet is written, whatever is on it.
  'src/sheets/': [],
  // A quotation is part of an answer: its shape stands with the answer's.
  'src/quotes/': [
    'src/forms.ts',
    'src/typed-text.ts',
    'src/escape-pattern.ts',
    'src/print-day.ts',
    'src/answers/answer.ts',
    'src/sheets/',
    'src/retrieval/',
    'src/corpus/',
    'src/spell-out.ts',
    'src/lazily.ts',
    'src/remember.ts',
    'src/errors.ts',
  ],
  'src/updates/': [
    'src/forms.ts',
    'src/typed-text.ts',
    'src/council-clock.ts',
    'src/escape-pattern.ts',
    'src/lazily.ts',
    'src/remember.ts',
    'src/sheets/',
    'src/retrieval/',
    'src/corpus/',
    'src/chat.ts',
    'src/spell-out.ts',
    'src/errors.ts',
    'src/models/',
  ],
  // What a message wants of the bot, read from the message alone.
  'src/intents/': [
    'src/typed-text.ts',
    'src/chat-spellings.ts',
    'src/updates/wording.ts',
    'src/updates/wanted.ts',
    // How people name a day, a recommendation and a status stands in one table.
    'src/updates/reading/dates/date-words.ts',
    'src/corpus/numbered.ts',
    'src/updates/reading/status-words.ts',
    'src/retrieval/became-cues.ts',
    'src/corpus/number-words.ts',
  ],
  // Joins answers, quotations and checks, which must not know each other, and speaks of what was shown.
  'src/talk/': [
    'src/typed-text.ts',
    'src/lazily.ts',
    'src/shelf.ts',
    'src/intents/whole-patterns.ts',
    'src/answers/',
    'src/quotes/',
    'src/retrieval/',
    'src/corpus/',
    'src/models/',
    'src/chat.ts',
    'src/replies.ts',
    'src/wording.ts',
  ],
  // Which capability hears a message or a click, and what of it is shown to whom.
  'src/routes/': [
    'src/forms.ts',
    'src/errors.ts',
    'src/typed-text.ts',
    'src/bot.ts',
    'src/progress.ts',
    'src/intents/',
    'src/talk/',
    'src/answers/',
    'src/quotes/',
    'src/updates/',
    'src/retrieval/',
    'src/corpus/',
    'src/chat.ts',
    'src/replies.ts',
    'src/wording.ts',
  ],
  // What the environment says about each platform; `config.ts` alone gives it to them.
  'src/settings/': ['src/safe-address.ts'],
  // Measures the others from outside; nothing but a command knows it.
  'src/evaluation/': [
    'src/root.ts',
    'src/parse-json.ts',
    'src/talk/',
    'src/answers/',
    'src/quotes/',
    'src/updates/',
    'src/stores/',
    'src/retrieval/',
    'src/corpus/',
    'src/models/',
    'src/errors.ts',
  ],
  'src/cli/': ['src/', 'adapters/console/', 'adapters/slack/', 'adapters/teams/'],
};

/** Each package lives at one edge. A new package needs a line here; node's own modules and zod may be used anywhere. */
const LIVES_IN: Readonly<Record<string, readonly string[]>> = {
  minisearch: ['src/evaluation/bench/'],
  '@orama/stemmers': ['src/retrieval/'],
  'fastest-levenshtein': ['src/retrieval/'],
  mammoth: ['src/corpus/import/'],
  cheerio: ['src/corpus/import/'],
  'pdfjs-dist': ['src/corpus/import/'],
  marked: ['src/corpus/import/'],
  'file-type': ['src/corpus/import/'],
  'js-yaml': ['src/corpus/read-yaml.ts'],
  luxon: ['src/corpus/import/', 'src/updates/', 'src/cli/'],
  'chrono-node': ['src/updates/reading/'],
  docx: ['src/quotes/sheet/', 'src/updates/export/'],
  'csv-stringify': ['src/sheets/'],
  pino: ['src/log.ts'],
  picocolors: ['src/main.ts'],
  'cli-progress': ['src/cli/'],
  tinybench: ['src/evaluation/bench/'],
  '@slack/bolt': ['adapters/slack/'],
  '@slack/types': ['adapters/slack/'],
  '@slack/web-api': ['adapters/slack/'],
  botbuilder: ['adapters/teams/'],
  'botframework-connector': ['adapters/teams/'],
  openai: ['src/models/'],
  '@azure/identity': ['src/models/'],
  lowdb: ['src/stores/'],
  croner: ['src/updates/rhythm/'],
  'date-holidays': ['src/updates/rhythm/'],
  echarts: ['src/updates/board/'],
  '@resvg/resvg-js': ['src/updates/board/', 'adapters/teams/package/'],
  fflate: ['adapters/teams/'],
};

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
const isAnywhere = (name: string) => name.startsWith('node:') || name === 'zod';

describe('the boundaries', () => {
  test('are read from the imports there are', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports).toContainEqual({ from: 'src/main.ts', to: 'src/assemble-bot.ts', isTypeOnly: false });
    expect(imports).toContainEqual({
      from: 'adapters/console/console.ts',
      to: 'src/chat.ts',
      isTypeOnly: true,
    });
  });

  test('an adapter knows the words of the chat, the type of the bot among them, how a queue is kept, and its own folder', () => {
    const breaches = imports.filter(isOurs).filter((item) => {
      const own = /^adapters\/[^/]+\//.exec(item.from)?.[0];
      if (own === undefined || item.to.startsWith(own)) return false;
      return !isIn(item.to, ['src/chat.ts', 'src/lanes.ts']);
    });
    expect(breaches.map(say)).toEqual([]);
  });

  test('only main.ts and the commands know an adapter', () => {
    const breaches = imports.filter(
      ({ from, to }) =>
        from.startsWith('src/') && to.startsWith('adapters/') && !isIn(from, ['src/main.ts', 'src/cli/']),
    );
    expect(breaches.map(say)).toEqual([]);
  });

  test('each folder of src/ knows those below it alone', () => {
    const breaches = imports.filter(isOurs).filter(({ from, to }) => {
      const folder = /^src\/[^/]+\//.exec(from)?.[0];
      if (folder === undefined || to.startsWith(folder)) return false;
      const allowed = MAY_IMPORT[folder];
      return allowed === undefined || !isIn(to, allowed);
    });
    expect(breaches.map(say)).toEqual([]);
  });

  test('allow nothing that nobody needs', () => {
    const places = Object.entries(MAY_IMPORT).flatMap(([from, allowed]) =>
      allowed.map((to) => ({ from, to })),
    );
    const packages = Object.entries(LIVES_IN).flatMap(([to, allowed]) =>
      allowed.map((from) => ({ from, to })),
    );
    const isUsed = ({ from, to }: { from: string; to: string }) =>
      imports.some((item) => isIn(item.from, [from]) && (isIn(item.to, [to]) || packageOf(item.to) === to));
    expect([...places, ...packages].filter((one) => !isUsed(one))).toEqual([]);
  });

  test('the bot alone, of what stands beside the folders, knows the routes', () => {
    const breaches = imports.filter(
      ({ from, to }) => /^src\/[^/]+\.ts$/.test(from) && isIn(to, ['src/routes/']),
    );
    expect([...new Set(breaches.map(({ from }) => from))]).toEqual(['src/bot.ts']);
  });

  test('what runs is imported in no circle', () => {
    const running = imports.filter((item) => isOurs(item) && !item.isTypeOnly);
    const knows = new Map(files.map((file) => [file, running.filter(({ from }) => from === file)]));
    const leads = (from: string, to: string, seen = new Set<string>()): boolean =>
      (knows.get(from) ?? []).some((item) => {
        if (item.to === to) return true;
        if (seen.has(item.to)) return false;
        seen.add(item.to);
        return leads(item.to, to, seen);
      });
    expect(files.filter((file) => leads(file, file))).toEqual([]);
  });

  test('the bot knows no command, no adapter and no evaluation', () => {
    const breaches = imports.filter(
      ({ from, to }) =>
        /^src\/[^/]+\.ts$/.test(from) &&
        from !== 'src/main.ts' &&
        isIn(to, ['src/cli/', 'adapters/', 'src/evaluation/', 'src/main.ts']),
    );
    expect(breaches.map(say)).toEqual([]);
  });

  test('nobody imports a command, which runs when it is loaded', () => {
    const commands = new Set(files.filter((file) => /^await runCommand\(/m.test(textOf(file))));
    expect(commands.size).toBeGreaterThan(2);
    expect(imports.filter(({ to }) => commands.has(to) || to === 'src/main.ts').map(say)).toEqual([]);
  });

  test('each package is used where it belongs', () => {
    const breaches = imports.filter(
      (item) => !isOurs(item) && !isAnywhere(item.to) && !isIn(item.from, LIVES_IN[packageOf(item.to)] ?? []),
    );
    expect(breaches.map(say)).toEqual([]);
  });
});

/** What is worked out once for an argument, and kept as long as that lives. */
const CACHES = [
  'src/answers/recommendations.ts',
  'src/answers/said/evidence.ts',
  'src/answers/said/read-sense.ts',
  'src/quotes/find-quotations.ts',
  'src/retrieval/needs.ts',
];

describe('the code', () => {
  const matching = (pattern: RegExp, among = files) =>
    among.flatMap((file) => (pattern.test(withoutComments(textOf(file))) ? [file] : []));

  function withoutComments(text: string): string {
    return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  }

  test('reads the environment in config.ts alone', () => {
    expect(matching(/\bprocess\s*\.\s*env\b/)).toEqual(['src/config.ts']);
  });

  test('keeps no state in modules', () => {
    // One exception: the council's time zone, set once when the configuration is read.
    expect(matching(/^(?:export )?(?:let|var) /m)).toEqual(['src/council-clock.ts']);
    // The other: a cache of what stemming gives for a word, which is always the same.
    expect(matching(/^(?:export )?const \w+(?:: [^=\n]+)? = new (?:Map|Set|WeakMap)(?:<.+>)?\(\);/m)).toEqual(
      ['src/retrieval/words.ts'],
    );
    // What was made of an argument is kept while that lives: the same argument gives the same again.
    expect(matching(/^(?:export )?const \w+ = remember(?:With)?\(/m).sort()).toEqual(CACHES);
  });

  test('writes to standard output and standard error in main.ts and the commands alone', () => {
    const others = files.filter((file) => !isIn(file, ['src/main.ts', 'src/cli/']));
    expect(matching(/\bprocess\.(?:stdout|stderr)\b|\bconsole\.\w+\(/, others)).toEqual([]);
  });

  test('knows no council, not in a comment either', () => {
    expect(files.filter((file) => /\bluton\b/i.test(textOf(file)))).toEqual([]);
  });

  test('knows the years of no council’s documents', () => {
    const answering = files.filter((file) => !file.startsWith('src/evaluation/'));
    expect(matching(/(?<![-\w])(?:2013|2018|2024)\b(?!-\d)/, answering)).toEqual([]);
  });
});
