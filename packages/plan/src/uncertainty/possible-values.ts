import { type Estimate, highOf, isKnown, lowOf, parseUnit, RATIO, sameUnit } from '@kapstok/quantity';
import { CHOICES } from '../address.ts';
import type { Place } from '../place.ts';
import type { Plan, Row } from '../plan.ts';

/** Between which bounds a value can lie, in the unit of its cell; infinite where there is none. */
export interface PossibleValues {
  readonly least: number;
  readonly most: number;
}

/** A part of a whole: from nothing to all of it. */
export const PART: PossibleValues = { least: 0, most: 1 };
/** What there can be none of, and no less. */
export const AMOUNT: PossibleValues = { least: 0, most: Number.POSITIVE_INFINITY };
const ANY: PossibleValues = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** Columns of which the meaning bounds the value, by `table:column`. */
const COLUMNS: Readonly<Record<string, PossibleValues>> = {
  'overlaps:overlap': PART,
  'overlaps:limit': AMOUNT,
  'funding:stated_share': PART,
  'funding:amount': AMOUNT,
  'municipalities:spuk_share': PART,
  'projects:reach': AMOUNT,
};

/** Keys of parameters, and of figures on the labour shortage, of which the meaning bounds the value. */
const KEYS: readonly (readonly [RegExp, PossibleValues])[] = [
  [/^fte_per_person$/, PART],
  [/(^|[_-])(share|saving|claim)([_-]|$)/, PART],
  [/(^|[_-])(rate|factor|index|price)$/, AMOUNT],
  [/^hourly_rate_/, AMOUNT],
  [/^(hours_per_fte|time_per_resident|budget_ceiling)$/, AMOUNT],
];

/** What can be counted: there are none of them, and no fewer. */
const COUNTED: ReadonlySet<string> = new Set(['person', 'FTE', 'resident', 'count', 'year']);

/** Whether a parameter without a unit says by its unit that it is no part of a whole, and may be more than one. */
export function isFactor(unit: string): boolean {
  return unit.trim().toLowerCase() === 'factor';
}

type WithKey = Row<'parameters'> | Row<'labourShortage'>;

/**
 * Between which bounds the values of a plan's cells can lie, whatever stands there now: by what the column or the key means,
 * and, of a parameter of the plan's own, by its unit and what the plan says of it. Draws, scenarios and sliders keep to it.
 */
export class KnownBounds {
  readonly #plan: Plan;
  #rows: ReadonlyMap<string, WithKey> | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** @param stated what stands in the cell */
  of(place: Place, stated: Estimate): PossibleValues {
    if (place.table === CHOICES) return PART;
    const column = COLUMNS[`${place.table}:${place.field}`];
    if (column !== undefined) return column;
    const row = this.#withKey(place);
    return (row && ofKey(row)) ?? (standsAboveZero(stated) ? AMOUNT : ANY);
  }

  #withKey({ table, line, row }: Place): WithKey | undefined {
    this.#rows ??= new Map(
      [...this.#plan.parameters, ...this.#plan.labourShortage].map((one) => [nameOf(one.place), one]),
    );
    return this.#rows.get(nameOf({ table, line, row }));
  }
}

function nameOf({ table, line, row }: Pick<Place, 'table' | 'line' | 'row'>): string {
  return `${table}:${line}:${row}`;
}

function ofKey(row: WithKey): PossibleValues | undefined {
  const unit = parseUnit(row.unit)?.unit;
  const isRatio = unit !== undefined && sameUnit(unit, RATIO);
  if (!('byYear' in row)) return isRatio ? PART : AMOUNT;
  if (isFactor(row.unit)) return AMOUNT;
  const known = KEYS.find(([key]) => key.test(row.key))?.[1];
  const isPart = isRatio || unit?.code === 'FTE/person';
  if (known !== undefined && (known !== PART || isPart)) return known;
  if (isRatio) return ofOwnRatio(row);
  return unit !== undefined && COUNTED.has(unit.code) ? AMOUNT : undefined;
}

/** A number without a unit of which the plan says nothing above one is a part, unless it says that it is a factor. */
function ofOwnRatio({ value, byYear }: Row<'parameters'>): PossibleValues | undefined {
  const stated = [value, ...byYear.values()].filter(isKnown);
  if (stated.some((one) => lowOf(one) < 0)) return undefined;
  const isMore = stated.some((one) => highOf(one) > 1 && Number.isFinite(highOf(one)));
  return isMore ? AMOUNT : PART;
}

function standsAboveZero(stated: Estimate): boolean {
  return isKnown(stated) && lowOf(stated) >= 0 && highOf(stated) > 0;
}
