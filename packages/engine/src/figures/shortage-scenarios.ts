import { type Row, valueName } from '@kapstok/plan';
import { isolated, type Text, text } from '@kapstok/quantity';
import type { CapacityUnit } from '../choices/line-capacity.ts';
import { converted, dividedBy, inUnit, missing, ratio, shareOf } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import type { Context } from './context.ts';
import type { FigureSet } from './figure-set.ts';
import { shortageCell } from './shortage.ts';

type ShortageRow = Row<'labourShortage'>;

/** How the keys of other forecasts of the shortage start: `shortage_baseline`, `shortage_adverse`. */
const OTHER_SHORTAGE = 'shortage_';
/** How the addresses of what the plan closes of them start. */
export const SHORTAGE_SCENARIOS = 'shortageScenarios';

/** What the plan contributes, in the two units in which a shortage can stand. */
export interface Contributed {
  readonly fte: Node<'FTE'>;
  readonly persons: Node<'person'>;
}

/**
 * What the plan closes of the other forecasts of the shortage that it names, in persons and FTE. Of a forecast for a larger
 * area the share counts that the plan gives to the area compared.
 */
export function addShortageScenarios(
  set: FigureSet,
  context: Context,
  { contributed, comparedIn }: { readonly contributed: Contributed; readonly comparedIn: CapacityUnit },
): void {
  const partTime = context.parameters.get('fte_per_person', '', 'FTE/person');
  for (const [id, row] of forecasts(context)) {
    const path = (measure: string): string => `${SHORTAGE_SCENARIOS}.${id}.${measure}`;
    const label = (measure: keyof typeof MEASURES) => (): Text => ofForecast(row, MEASURES[measure]);
    const stated = shortageCell(row);
    const [inPersons, inFte] = [inUnit(stated, 'person'), inUnit(stated, 'FTE')];
    const persons = inPersons ?? (inFte && dividedBy(label('persons'), inFte, partTime));
    const fte = inFte ?? (inPersons && converted(label('fte'), inPersons, partTime));
    if (persons === undefined || fte === undefined) continue;
    const share = shareOfArea(context, row);
    const own = {
      persons: share === undefined ? persons : shareOf(label('persons'), persons, share),
      fte: share === undefined ? fte : shareOf(label('fte'), fte, share),
    };
    set.set(path('persons'), own.persons);
    set.set(path('fte'), own.fte);
    set.set(
      path('shareClosed'),
      comparedIn === 'FTE'
        ? ratio(label('shareClosed'), contributed.fte, own.fte)
        : ratio(label('shareClosed'), contributed.persons, own.persons),
    );
  }
}

const MEASURES = {
  persons: text('in personen', 'in persons'),
  fte: text('in fte', 'in FTE'),
  shareClosed: text('deel dat wordt opgelost', 'share closed'),
} as const;

/** `tekort bij ongewijzigd beleid, 2032, in fte`. */
function ofForecast(row: ShortageRow, measure: Text): Text {
  const name = valueName(row);
  const of = (language: keyof Text): string =>
    [isolated(name[language]), ...(row.year === undefined ? [] : [row.year]), measure[language]].join(', ');
  return { nl: of('nl'), en: of('en') };
}

/**
 * Each forecast once, by its key and year: that of the area compared goes before one of another area, and of others the first
 * by name, so that the order of rows says nothing.
 */
function forecasts(context: Context): ReadonlyMap<string, ShortageRow> {
  const compared = comparedArea(context);
  const rows = context.plan.labourShortage.filter(({ key }) => key.startsWith(OTHER_SHORTAGE));
  const rank = ({ area }: ShortageRow): string => (area === compared ? '' : `/${area}`);
  const found = new Map<string, ShortageRow>();
  for (const row of rows.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const id = row.year === undefined ? row.key : `${row.key}_${row.year}`;
    if (!found.has(id)) found.set(id, row);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function comparedArea({ ambition, shortage }: Context): string {
  return ambition?.area ?? shortage?.area ?? '';
}

/** The share of another area's shortage that is of the area compared; undefined: all of it, for it is the same area. */
function shareOfArea(context: Context, { area, place }: ShortageRow): Node<'1'> | undefined {
  const compared = comparedArea(context);
  if (area === '' || compared === '' || area === compared) return undefined;
  const row = context.plan.labourShortage.find(
    ({ key, area: of }) => key === 'area_share' && of === compared,
  );
  const share = row === undefined ? undefined : inUnit(shortageCell(row), '1');
  if (share !== undefined) return share;
  const label = (): Text => text('deel dat bij het gebied hoort', 'share that belongs to the area');
  const why = text(
    `het plan zegt niet welk deel van ${area} bij ${compared} hoort`,
    `the plan does not say which part of ${area} belongs to ${compared}`,
  );
  return missing('1', label, why, { ...place, field: 'area' });
}
