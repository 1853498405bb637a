import {
  definitionsOf,
  figuresOfIndicator,
  type Measurement,
  type Plan,
  type Row,
  reportersOf,
} from '@kapstok/plan';
import type { MeasuredTotal } from '../measurement/measured-total.ts';
import { measuredTotal } from '../measurement/over-time.ts';
import { type PeriodStanding, periodStandings } from './period-standing.ts';
import type { SteeringGround } from './steering-ground.ts';

/** What of an indicator is measured for the region, a sector or an organisation, in its last period. */
export interface AccessPart {
  readonly of: 'region' | 'sector' | 'organisation';
  /** Kind of organisation, or code; empty for the region. */
  readonly code: string;
  readonly total: MeasuredTotal;
}

/** Words by which plans call indicators of how well care can be reached: staff and waiting. */
const ACCESS = /toegankelijk|wacht|personeel|bezetting|accessib|waiting|staff/i;

/** Whether an indicator tells how well care can be reached: its kind says so, in the words of the plan. */
export function isAccess({ kind }: Row<'kpis'>): boolean {
  return ACCESS.test(kind);
}

/** An indicator in the last period of its own cadence that was measured, by region, sector and organisation. */
export function accessParts(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
): { readonly standing: PeriodStanding | undefined; readonly parts: readonly AccessPart[] } {
  const standing = periodStandings(ground, indicator).findLast(
    ({ total, definition, period }) => total.kind === 'known' && definition?.cadence === period.cadence,
  );
  const definition = standing?.definition;
  if (standing === undefined || definition === undefined) return { standing, parts: [] };
  const { plan } = ground.calculation;
  const reporters = reportersOf(plan, indicator, definition.level);
  const region: AccessPart = { of: 'region', code: '', total: standing.total };
  if (definition.level !== 'organisation') return { standing, parts: [region] };
  const totalOf = (codes: readonly string[]) => totalAmong(ground, indicator, standing, codes);
  const sectors = [...new Set(reporters.map((code) => sectorOf(plan, code)))].filter(
    (sector) => sector !== '',
  );
  return {
    standing,
    parts: [
      region,
      ...sectors.map(
        (sector): AccessPart => ({
          of: 'sector',
          code: sector,
          total: totalOf(reporters.filter((code) => sectorOf(plan, code) === sector)),
        }),
      ),
      ...reporters.map((code): AccessPart => ({ of: 'organisation', code, total: totalOf([code]) })),
    ],
  };
}

function sectorOf({ organisations }: Plan, organisation: string): string {
  return organisations.find(({ code }) => code === organisation)?.kind ?? '';
}

/** What figures about these organisations only come to; one that is about others too is of the region. */
function totalAmong(
  { calculation, measurements }: SteeringGround,
  indicator: Row<'kpis'>,
  { period }: PeriodStanding,
  codes: readonly string[],
): MeasuredTotal {
  const definitions = definitionsOf(calculation.plan, indicator.code).flatMap((each) =>
    each.kind === 'whole' ? [each.definition] : [],
  );
  const figures = figuresAmong(figuresOfIndicator(measurements, indicator.code), codes);
  return measuredTotal({ definitions, measurements: figures, expected: () => codes }, period);
}

const approved = new WeakMap<readonly Measurement[], ReadonlyMap<string, readonly Measurement[]>>();

/** The approved figures that are about these organisations only. */
function figuresAmong(figures: readonly Measurement[], codes: readonly string[]): readonly Measurement[] {
  const gathered =
    approved.get(figures) ??
    Map.groupBy(
      figures.filter(({ state }) => state === 'approved'),
      ({ about }) => about.join('|'),
    );
  approved.set(figures, gathered);
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return gathered.get(only) ?? [];
  const among = new Set(codes);
  return [...gathered.values()].flatMap((same) =>
    same[0]?.about.every((code) => among.has(code)) === true ? same : [],
  );
}
