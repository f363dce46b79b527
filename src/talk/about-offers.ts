import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Voice } from '../corpus/types.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import type { Use, UseRegister } from '../quotes/used-quotations.ts';
import type { OfferQuestion } from '../quotes/wish/read-offer-question.ts';
import { LAST, type Pointed } from '../quotes/wish/read-pointer.ts';
import type { ShownKind } from '../quotes/wish/read-shown-question.ts';
import { OFFERED, OFFERS, QUOTING, speakerNoun } from '../quotes/wording.ts';
import { textReply } from '../replies.ts';

/** A quotation of the last list, by its number there. */
export interface Numbered {
  readonly number: number;
  readonly offer: QuotationOffer;
}

/** The quotations that are meant; null where a number is out of range. `it` is all of them, unless the caller knows better. */
export function pick(which: Pointed, offers: readonly QuotationOffer[]): Numbered[] | null {
  const numbers = typeof which === 'string' ? offers.map((_, at) => at + 1) : which;
  const picked = numbers.map((number) => (number === LAST ? offers.length : number));
  if (picked.some((number) => !offers[number - 1])) return null;
  return picked.flatMap((number) => {
    const offer = offers[number - 1];
    return offer ? { number, offer } : [];
  });
}

/** Answers a question about quotations that were shown, from what is known of each. */
export async function aboutOffers(
  { kind }: OfferQuestion,
  picked: readonly Numbered[],
  corpus: Corpus,
  uses: UseRegister,
): Promise<Reply> {
  switch (kind) {
    case 'attribution':
      return list(
        OFFERED.attribution,
        picked.map(({ number, offer }) =>
          OFFERED.attributed(number, offer.attribution, offer.shortAttribution),
        ),
      );
    case 'neighbours':
      return neighbours(picked);
    case 'context':
      return contexts(picked, corpus);
    case 'safe':
      return list(
        OFFERED.safety,
        picked.map(({ number, offer }) => OFFERED.safe(number, offer.caution)),
      );
    case 'part':
      return textReply(OFFERED.part);
    case 'caution':
      return cautions(picked);
    case 'uses': {
      const found = await Promise.all(picked.map(({ offer }) => uses.usesOf(offer)));
      return usesReply(found.flat(), OFFERED.notUsed(picked.map(({ number }) => number)));
    }
  }
}

/** The kinds of question about words on show that have their answer among those about offers. */
const AS_OFFERS: Partial<Record<ShownKind, OfferQuestion['kind']>> = {
  credit: 'attribution',
  rest: 'neighbours',
  longer: 'context',
  around: 'neighbours',
  catch: 'caution',
};

/** Answers what can be asked of words on show, of quotations that were offered; null for what is asked of a check alone. */
export async function aboutShown(
  kind: ShownKind,
  picked: readonly Numbered[],
  corpus: Corpus,
  uses: UseRegister,
): Promise<Reply | null> {
  const areBare = picked.every(({ offer }) => offer.kind === 'phrase');
  if (areBare && (kind === 'rest' || kind === 'longer')) return textReply(QUOTING.bringIn);
  const asOffers = AS_OFFERS[kind];
  if (asOffers) return aboutOffers({ kind: asOffers, which: 'it' }, picked, corpus, uses);
  switch (kind) {
    case 'who':
      return writers(picked);
    case 'verbatim':
      return textReply(OFFERED.verbatim(picked.some(({ offer }) => offer.kind === 'phrase')));
    case 'end':
      return endsOf(picked);
    case 'swap':
      return textReply(OFFERED.swap);
    case 'choice':
      return textReply(tellChoice(picked));
    case 'avoid':
      return avoided(picked);
    case 'page':
      return pages(picked);
    case 'join':
      return textReply(OFFERED.join);
    case 'years':
      return textReply(OFFERED.years(picked.map(({ number, offer: { year } }) => ({ number, year }))));
    default:
      return null;
  }
}

/** What speaks for each of them; the choice is the reader's. */
function tellChoice(picked: readonly Numbered[]): string {
  const free = picked.filter(({ offer }) => offer.caution === null || offer.kind === 'phrase');
  const [shortest] = [...picked].sort((one, other) => one.offer.text.length - other.offer.text.length);
  return OFFERED.choice(
    free.map(({ number }) => number),
    picked.length > 1 && shortest ? shortest.number : null,
  );
}

/** A sentence ends with the quotation; of a phrase nobody knows here. */
function endsOf(picked: readonly Numbered[]): Reply {
  const whole = picked.filter(({ offer }) => offer.kind === 'span').map(({ number }) => number);
  const phrases = picked.filter(({ offer }) => offer.kind === 'phrase');
  return list(OFFERED.safety, [
    ...(whole.length > 0 ? [OFFERED.ends(whole)] : []),
    ...phrases.map(({ number }) => OFFERED.endsPhrase(number)),
  ]);
}

/** Whether quotations may be given to a speaker: only to whoever wrote them. Null is somebody who is no voice of the documents, and wrote none. */
export function tellWhose(voice: Voice | null, picked: readonly Numbered[]): Reply {
  return list(
    OFFERED.wrotes,
    picked.map(({ number, offer }) => {
      const tell = offer.voice === voice ? OFFERED.theirs : OFFERED.notTheirs;
      return tell(number, speakerNoun(offer.voice), offer.attribution);
    }),
  );
}

function writers(picked: readonly Numbered[]): Reply {
  return list(
    OFFERED.wrotes,
    picked.map(({ number, offer: { voice, year, attribution } }) =>
      OFFERED.wrote(number, speakerNoun(voice), year, attribution),
    ),
  );
}

function pages(picked: readonly Numbered[]): Reply {
  const items = picked.map(({ number, offer }) => OFFERED.pageOf(number, offer.attribution));
  return {
    summary: OFFERED.page,
    blocks: [
      { type: 'text', text: OFFERED.page },
      { type: 'list', items },
    ],
  };
}

function list(lead: string, items: readonly string[]): Reply {
  return {
    summary: items.length === 1 ? (items[0] ?? lead) : lead,
    blocks:
      items.length === 1
        ? [{ type: 'text', text: items[0] ?? '' }]
        : [
            { type: 'text', text: lead },
            { type: 'list', items },
          ],
  };
}

/** Each with the sentences before and after it. */
export function neighbours(picked: readonly Numbered[]): Reply {
  const blocks = picked.flatMap(({ number, offer }): Block[] => {
    if (offer.kind === 'phrase') return [{ type: 'text', text: OFFERED.noContext(number) }];
    return [
      { type: 'text', text: OFFERED.beside(number, offer.before !== '', offer.after !== '') },
      ...[offer.before, offer.text, offer.after]
        .filter(Boolean)
        .map((text) => words(text, offer.attribution)),
    ];
  });
  return { summary: OFFERED.besideAll, blocks };
}

/** The whole passage that each stands in. */
function contexts(picked: readonly Numbered[], corpus: Corpus): Reply {
  const blocks = picked.flatMap(({ number, offer }): Block[] => {
    const document = corpus.documents.get(offer.source);
    const passage = document?.passages.find(({ start, end }) => start <= offer.start && offer.end <= end);
    if (!document || !passage || offer.kind === 'phrase')
      return [{ type: 'text', text: OFFERED.noContext(number) }];
    return [
      { type: 'text', text: OFFERED.context(number) },
      words(document.text.slice(passage.start, passage.end), offer.attribution),
    ];
  });
  return { summary: OFFERED.contexts, blocks };
}

function words(text: string, attribution: string): Block {
  return { type: 'quotation', number: null, text, attribution, before: '', after: '', caution: null };
}

/** Those with a warning, and what it says. */
function avoided(picked: readonly Numbered[]): Reply {
  const isRisky = ({ offer }: Numbered) => offer.caution !== null && offer.kind === 'span';
  return picked.some(isRisky) ? cautions(picked.filter(isRisky)) : textReply(OFFERED.noneToAvoid);
}

/** Where only some carry a warning, the others are not spoken of. */
function cautions(picked: readonly Numbered[]): Reply {
  const warned = picked.filter(({ offer }) => offer.caution !== null);
  return list(
    OFFERED.cautions,
    (warned.length > 0 ? warned : picked).map(({ number, offer }) => OFFERED.caution(number, offer.caution)),
  );
}

/** The register of used quotations, or a part of it. */
export function usesReply(uses: readonly Use[], none: string): Reply {
  if (uses.length === 0) return textReply(none);
  const lead = OFFERED.uses(uses.length);
  const blocks = uses.map(({ words: { text }, by, when, where }) =>
    words(text, OFFERS.used(by, when, where)),
  );
  return { summary: lead, blocks: [{ type: 'text', text: lead }, ...blocks] };
}
