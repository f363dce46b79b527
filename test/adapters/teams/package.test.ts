import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { buildPackage, findPackageFaults } from '../../../adapters/teams/package/build-package.ts';
import type { PackageOptions } from '../../../adapters/teams/package/manifest.ts';

const OPTIONS: PackageOptions = {
  appId: '11111111-2222-4333-8444-555555555555',
  botId: '99999999-2222-4333-8444-555555555555',
  version: '1.2.3',
  organisation: 'Harbour Council',
  website: 'https://harbour.example',
  privacy: 'https://harbour.example/privacy',
  terms: 'https://harbour.example/terms',
};

const files = unzipSync(buildPackage(OPTIONS));
const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));

/** As Microsoft publishes it, in the package that its own tools check with; of a draft that Ajv reads as a later one. */
const { $schema: _draft, ...schema } = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve(
      '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    ),
    'utf8',
  ),
);
const holds = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

describe('the app package', () => {
  test('has the manifest and both icons at its root', () => {
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  });

  test('has a manifest that holds to the published schema', () => {
    expect(holds(manifest) ? [] : holds.errors).toEqual([]);
    expect(holds({ ...manifest, accentColor: 'blue' })).toBe(false);
    expect(holds({ ...manifest, bots: [{ ...manifest.bots[0], botId: 'x' }] })).toBe(false);
  });

  test('has the ids that it was given, for the bot and for the message extension', () => {
    expect(manifest).toMatchObject({
      id: OPTIONS.appId,
      version: '1.2.3',
      bots: [{ botId: OPTIONS.botId }],
      composeExtensions: [{ botId: OPTIONS.botId }],
    });
  });

  test('has a coloured icon of 192 and a white one on nothing of 32', async () => {
    const sizeOf = async (png: Uint8Array) => {
      const { width, height } = await (await PDFDocument.create()).embedPng(png);
      return [width, height];
    };
    expect(await sizeOf(files['color.png'] ?? new Uint8Array())).toEqual([192, 192]);
    expect(await sizeOf(files['outline.png'] ?? new Uint8Array())).toEqual([32, 32]);
  });

  test('is the same whenever it is built', () => {
    expect(buildPackage(OPTIONS)).toEqual(buildPackage(OPTIONS));
  });

  test('is refused before Teams would refuse it, with everything that is wrong', () => {
    expect(findPackageFaults(OPTIONS)).toEqual([]);
    const wrong = {
      ...{ appId: 'x', botId: '', version: '1', organisation: '', website: 'http://harbour.example' },
      ...{ privacy: '', terms: 'https://a b' },
    };
    expect(findPackageFaults(wrong)).toHaveLength(7);
  });
});
