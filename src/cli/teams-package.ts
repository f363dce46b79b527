import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildPackage, findPackageFaults } from '../../adapters/teams/package/build-package.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { orUsage } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run teams:package -- [options]

Builds the app package that is uploaded to Teams: manifest and icons, zipped. What is not said here comes from the
environment (PEERSAY_TEAMS_…).

  --bot-id GUID         app id of the bot's registration in Entra (PEERSAY_TEAMS_APP_ID)
  --app-id GUID         id of the app in Teams; the bot's where nothing is said (PEERSAY_TEAMS_MANIFEST_ID)
  --version X.Y.Z       of this package; each upload needs a higher one (1.0.0)
  --organisation NAME   who publishes it (PEERSAY_TEAMS_ORGANISATION)
  --website URL         of the organisation (PEERSAY_TEAMS_WEBSITE)
  --privacy URL         privacy notice; the website where nothing is said (PEERSAY_TEAMS_PRIVACY)
  --terms URL           terms of use; the website where nothing is said (PEERSAY_TEAMS_TERMS)
  --out FILE            where it goes (peersay-teams.zip)

Exit status: 0 done, 2 bad usage or values that Teams would refuse.`;

await runCommand(async () => {
  const { values } = readArguments();
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { teamsApp: app } = readConfig();
  const botId = values['bot-id'] ?? app.botId;
  const website = values.website ?? app.website;
  const options = {
    botId,
    appId: values['app-id'] ?? (app.manifestId || botId),
    version: values.version,
    organisation: values.organisation ?? app.organisation,
    website,
    privacy: values.privacy ?? (app.privacy || website),
    terms: values.terms ?? (app.terms || website),
  };
  const faults = findPackageFaults(options);
  if (faults.length > 0) throw new UserError(`${faults.join('\n')}\n\n${USAGE}`);
  writeFileSync(values.out, buildPackage(options));
  process.stdout.write(`${values.out} is ready to be uploaded in the Teams admin centre.\n`);
  return 0;
});

function readArguments() {
  const options = {
    'bot-id': { type: 'string' },
    'app-id': { type: 'string' },
    version: { type: 'string', default: '1.0.0' },
    organisation: { type: 'string' },
    website: { type: 'string' },
    privacy: { type: 'string' },
    terms: { type: 'string' },
    out: { type: 'string', default: 'peersay-teams.zip' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  return orUsage(USAGE, () => parseArgs({ options }));
}
