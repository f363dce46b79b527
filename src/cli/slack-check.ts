import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkManifest, Manifest } from '../../adapters/slack/check-manifest.ts';
import { checkWorkspace } from '../../adapters/slack/check-workspace.ts';
import { readConfig } from '../config.ts';
import { readYaml } from '../corpus/read-yaml.ts';
import { createLog } from '../log.ts';
import { ROOT } from '../root.ts';
import { orUsage } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run slack:check [-- --manifest FILE]
Holds manifest.yml against what the bot uses of Slack, and tries the tokens where SLACK_BOT_TOKEN is set.`;
const MANIFEST = join(ROOT, 'manifest.yml');

await runCommand(async () => {
  const { values } = orUsage(USAGE, () => parseArgs({ options: { manifest: { type: 'string' } } }));
  const file = values.manifest ?? MANIFEST;
  const { slack, logLevel } = readConfig();
  const faults = checkManifest(readYaml(file, Manifest), slack?.socketMode ?? null);
  print(faults.length === 0 ? [`${file} asks for what the bot uses, and for nothing else.`] : []);
  print(faults.map(({ setting, fault }) => `${file}: ${setting}: ${fault}.`));
  if (!slack) {
    print(['SLACK_BOT_TOKEN is not set, so no workspace was asked.']);
    return faults.length === 0 ? 0 : 1;
  }
  const workspace = await checkWorkspace(slack, createLog(logLevel));
  print([...workspace.fine, ...workspace.faults]);
  return faults.length + workspace.faults.length === 0 ? 0 : 1;
});

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
