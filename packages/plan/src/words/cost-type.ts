import { type Text, text } from '@kapstok/quantity';
import { type CodeWords, nameIn } from './code-words.ts';

/** Cost types that Kapstok knows; a plan may have others. */
export const COST_TYPES: CodeWords = {
  internal_staff: text('eigen personeel', 'internal staff'),
  external_hire: text('externe inhuur', 'external hire'),
  material: text('materieel', 'material'),
  unspecified: text('kostensoort niet genoemd', 'cost type not given'),
};

/** The name of a cost type. */
export function costTypeName(costType: string): Text {
  return nameIn(COST_TYPES, costType);
}
