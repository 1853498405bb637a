import type { BodyRow } from './body-row.ts';
import type { PlacedTotal } from './budget-sheets.ts';
import type { PlacedItem } from './placed-items.ts';
import type { TotalRow } from './totals.ts';

/** Totals that belong to the plan, a pillar or a project, and those that belong to none of these. */
export interface PlacedTotals {
  readonly placed: readonly PlacedTotal[];
  readonly loose: readonly TotalRow[];
}

/** Finds what each total is the total of, from the items it adds up; a second total of one thing is left loose. */
export function placeTotals(
  totals: readonly TotalRow[],
  items: readonly BodyRow[],
  placedItems: readonly PlacedItem[],
): PlacedTotals {
  const byRow = new Map(placedItems.map((item) => [item.row, item]));
  const placed = new Map<string, PlacedTotal>();
  const loose: TotalRow[] = [];
  for (const total of totals) {
    const spanned = items
      .slice(total.from, total.until)
      .map((row) => byRow.get(row))
      .filter((item) => item !== undefined);
    const place = placesOf(total, spanned, placedItems).find((candidate) => !placed.has(keyOf(candidate)));
    if (place === undefined) loose.push(total);
    else placed.set(keyOf(place), place);
  }
  return { placed: [...placed.values()], loose };
}

function keyOf(place: PlacedTotal): string {
  return `${place.pillar}/${place.project}`;
}

/** Words in a total that name its level. */
const NAMED_LEVELS: readonly (readonly [PlacedTotal['level'], RegExp])[] = [
  ['plan', /^(?:eind|generaal|algemeen|grand)/i],
  ['pillar', /\b(?:pijler|thema|programmalijn|spoor|pillar|theme)\b/i],
];

/** The parts of the plan that hold the same items as a total; smallest first, but for the level the row names. */
function placesOf(
  total: TotalRow,
  spanned: readonly PlacedItem[],
  all: readonly PlacedItem[],
): PlacedTotal[] {
  const [first] = spanned;
  if (first === undefined) return [];
  const { pillar, project } = first;
  const places: PlacedTotal[] = [];
  const ofPillar = all.filter((item) => item.pillar === pillar);
  const ofProject = ofPillar.filter((item) => item.project === project);
  if (project !== '' && sameItems(spanned, ofProject))
    places.push({ total, level: 'project', pillar, project });
  if (pillar !== '' && sameItems(spanned, ofPillar))
    places.push({ total, level: 'pillar', pillar, project: '' });
  if (sameItems(spanned, all)) places.push({ total, level: 'plan', pillar: '', project: '' });
  const preferred = NAMED_LEVELS.find(([, pattern]) => pattern.test(total.row.words))?.[0];
  return places.sort((a, b) => Number(b.level === preferred) - Number(a.level === preferred));
}

/** Whether a run of items holds all items of a part; items of zero may be missing at either end. */
function sameItems(spanned: readonly PlacedItem[], part: readonly PlacedItem[]): boolean {
  const held = new Set(spanned);
  const whole = new Set(part);
  const isNil = (item: PlacedItem) =>
    item.row.amounts.every((amount) => amount.kind !== 'point' || amount.value === 0);
  return part.every((item) => held.has(item) || isNil(item)) && spanned.every((item) => whole.has(item));
}
