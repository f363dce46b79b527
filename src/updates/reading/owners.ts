import { OWNER_NAMES } from './labels.ts';

/** Who has a step to do, or leads on the work: no news of it, though it may belong to a step. */

const NAME = "\\p{Lu}[\\p{L}'.-]*";
const PERSON = `(?:${NAME}(?: ${NAME}){0,2}|\\p{Lu}{2,3})(?:(?: and | & |/)${NAME}(?: ${NAME}){0,2})?`;

const BARE = new RegExp(`^(?:${PERSON})(?: (?:to|will) lead| leading| leads)?$`, 'u');
const CALLED = new RegExp(
  `^(?:(?:and|the|our) )*(?:${OWNER_NAMES})(?:(?: is| are|:)? )(?:now )?(?:${PERSON})(?: now)?$`,
  'u',
);
/** "Director of Housing", "Ian Slater": every word of weight has a capital. */
const TITLE = /^(?:the )?\p{Lu}[\p{L}'.&-]*(?: (?:of|and|for|the|&|to|in|\p{Lu}[\p{L}'.&-]*))*$/u;

/** "Sarah", "SR", "Sue to lead": whom a step is given to, where it stands behind one. */
export function isBareOwner(text: string): boolean {
  return BARE.test(text);
}

/** "lead Sarah", "Owner is Ian Slater". */
export function namesOwner(text: string): boolean {
  return CALLED.test(text.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase()));
}

/** What stands under "Owner:" and is a name or an office; "vacant since May" is news. */
export function isNameOrOffice(text: string): boolean {
  return TITLE.test(text);
}
