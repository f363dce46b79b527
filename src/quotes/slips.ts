import { existsSync } from 'node:fs';
import * as z from 'zod';
import { readYaml } from '../corpus/read-yaml.ts';

const SlipList = z.array(z.object({ as: z.string().min(1), meant: z.string().min(1) }));

/** A typing error of a document, as it stands there and as it was evidently meant. */
export type Slip = z.infer<typeof SlipList>[number];

/** Loads the checked typing errors (`knowledge/slips.yml`); a council without the file has none on record. */
export function loadSlips(file: string): Slip[] {
  return existsSync(file) ? readYaml(file, SlipList) : [];
}
