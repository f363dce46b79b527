import { writeOut } from '../chat-spellings.ts';
import { asksForFigureByName, namesSum, readQuantity } from './quantity-cues.ts';
import { type Facet, heavyFacets, type Shape } from './query.ts';
import { readVoice } from './voice-cues.ts';
import { LIGHT_SHARE } from './weigh-facets.ts';

/** The facets that name the subject, without what only says how it is asked about. */
export function trimFacets(facets: readonly Facet[], text: string, shape: Shape): readonly Facet[] {
  return behindOfsted(withoutMeasure(shape === 'compare' ? withoutChange(facets) : facets, text), text);
}

/** "Has IT improved?" asks of IT; that something improved is not its subject. */
function withoutChange(facets: readonly Facet[]): readonly Facet[] {
  const rest = facets.filter(
    ({ words }) => !/^(?:improve[ds]?|improving|changed?|differences?|trends?|against|rounds?)$/i.test(words),
  );
  return heavyFacets(rest).length > 0 ? rest : facets;
}

/** What is asked of a thing ("turnout", "cost") is no part of it: the figure that stands beside it tells. */
function withoutMeasure(facets: readonly Facet[], text: string): readonly Facet[] {
  if (!asksForFigureByName(text)) return facets;
  const name = readQuantity(text)?.name;
  const rest = facets.filter(({ words }) => words !== name && !namesSum(words));
  return heavyFacets(rest).length > 0 ? rest : facets;
}

/** "What did Ofsted say about the nursery?": the nursery is what a statement has to speak of. */
function behindOfsted(facets: readonly Facet[], text: string): readonly Facet[] {
  if (readVoice(writeOut(text)) !== 'ofsted' || heavyFacets(facets).length < 2) return facets;
  return facets.map((facet) =>
    /^ofsted$/i.test(facet.words) ? { ...facet, light: true, weight: facet.weight * LIGHT_SHARE } : facet,
  );
}
