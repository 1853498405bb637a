import { type TableDefinition, YEARLY_LETTER } from '@kapstok/plan';
import { isPlanYear } from '../cells/words.ts';

/** A column name in one spelling: `Cost Type` is `cost_type`, and `2025` in a table by year is `y2025`. */
export function columnNameOf(spelled: string, { yearly }: TableDefinition): string {
  const name = spelled.toLowerCase().replace(/[\s-]+/g, '_');
  return yearly !== undefined && /^\d{4}$/.test(name) && isPlanYear(Number(name))
    ? `${YEARLY_LETTER[yearly]}${name}`
    : name;
}
