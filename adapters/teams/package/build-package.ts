import { strToU8, zipSync } from 'fflate';
import { drawColourIcon, drawOutlineIcon } from './icons.ts';
import { createManifest, ICONS, type PackageOptions } from './manifest.ts';

const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const LONGEST_NAME = 32;

/** Everything that Teams would refuse about a package, in sentences; empty where it can be built. */
export function findPackageFaults(options: PackageOptions): string[] {
  const faults: string[] = [];
  if (!GUID.test(options.botId)) faults.push('The bot id must be the app id of its registration, a GUID.');
  if (!GUID.test(options.appId)) faults.push('The app id must be a GUID.');
  if (!/^\d+\.\d+\.\d+$/.test(options.version)) faults.push('The version must look like 1.0.0.');
  if (options.organisation === '' || options.organisation.length > LONGEST_NAME)
    faults.push(`The organisation needs a name of at most ${LONGEST_NAME} characters.`);
  for (const name of ['website', 'privacy', 'terms'] as const)
    if (!/^https:\/\/\S+$/.test(options[name]))
      faults.push(`The address “${name}” must start with https://.`);
  return faults;
}

/** The app package for Teams: the manifest and its two icons, zipped. The same options give the same bytes. */
export function buildPackage(options: PackageOptions): Uint8Array {
  const manifest = `${JSON.stringify(createManifest(options), null, 2)}\n`;
  const files = {
    'manifest.json': strToU8(manifest),
    [ICONS.color]: drawColourIcon(),
    [ICONS.outline]: drawOutlineIcon(),
  };
  // Zip has no dates before this one.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
