import { openFileStore } from '../../../src/stores/file-store.ts';
import type { Store } from '../../../src/updates/record/store.ts';
import { makeSaved, makeSeen } from '../../support/made-events.ts';

/**
 * Runs in a process of its own, to be killed: opens the store of a folder and writes as much as it can. Each line on
 * standard output is a fact that was confirmed; pipes are written at once, so that none is lost with the process.
 */
const [folder = '', life = '0', mode = 'load'] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const DAY = 86_400_000;
const WRITERS = 8;

/** A life starts so many days after the one before, and every look at the clock is a day later: quarters turn often. */
let days = Number(life) * 10;
const now = () => new Date(Date.UTC(2026, 0, 1) + days++ * DAY);

async function writeEvents(store: Store, writer: number): Promise<void> {
  for (let number = 0; ; number++) {
    const key = `${life}-${writer}-${number}`;
    const at = new Date(Date.UTC(2026, 0, 1) + days * DAY).toISOString();
    await store.append(number % 4 === 3 ? makeSeen(`seen-${key}`, at) : makeSaved(key, at));
    if (number % 4 !== 3) say(`event ${key}`);
  }
}

async function writeState(store: Store): Promise<void> {
  for (let number = 0; ; number++) {
    await store.put('draft', 'counter', { life: Number(life), number });
    say(`counter ${life} ${number}`);
    if (await store.claim('claim', `job-${number}`, life)) say(`claim job-${number} ${life}`);
  }
}

/** Writes until there is no room, also what would have to be torn, and goes on with what is small enough. */
async function fillUp(store: Store): Promise<void> {
  const faults = new Set<string>();
  for (let number = 0, refused = 0; refused < 20; number++) {
    const key = `${life}-${number}`;
    const text = 'x'.repeat(number % 2 === 0 ? 3000 : 100);
    const isSaved = await store.put('draft', key, text).then(
      () => true,
      (cause: Error) => {
        faults.add(`${cause.name}: ${cause.message}`);
        return false;
      },
    );
    if (isSaved) say(`draft ${key} ${text.length}`);
    else refused += 1;
    if (!isSaved && store.get('draft', key) !== undefined)
      say(`failed: ${key} is there though it was refused`);
  }
  for (const fault of faults) say(`refused ${fault}`);
}

/** Gives up the rights of root, whom no folder forbids anything. */
function becomeNobody(): void {
  process.setgroups?.([]);
  process.setegid?.(65534);
  process.seteuid?.(65534);
}

async function run(): Promise<void> {
  say('starting');
  if (mode === 'nobody') becomeNobody();
  const store = await openFileStore({ folder, now, snapshotEvery: 3, keepAuditFor: 60 });
  say('open');
  if (mode === 'hold') return void setInterval(() => {}, 1000);
  if (mode === 'fill') return fillUp(store);
  if (mode !== 'load') return store.close();
  const writers = Array.from({ length: WRITERS }, (_, writer) => writeEvents(store, writer));
  await Promise.all([...writers, writeState(store)]);
}

run().catch((cause: unknown) => {
  say(`failed ${(cause as Error).name}: ${(cause as Error).message}`);
  process.exit(1);
});
