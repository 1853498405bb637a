import type { SimpleRow, SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';
import { overlappingTables } from './any-plan.ts';

/** Ways to be uncertain about what stands there, as a factor on it. */
const SHAPES: readonly SimpleRow[] = [
  { shape: 'range', meaning: 'bounds', low: 0.5, high: 1.5, relative: 'yes' },
  { shape: 'range', meaning: 'interval80', low: 0.2, high: 3, relative: 'yes' },
  { shape: 'range', meaning: 'two_groups', low: 0.1, high: 0.9, relative: 'yes' },
  { shape: 'percentage', meaning: 'bounds', percent: 0.25, relative: 'yes' },
  { shape: 'percentage', meaning: 'interval80', percent: 0.6, relative: 'yes' },
  { shape: 'triangular', low: 0.4, likely: 1, high: 1.2, relative: 'yes' },
  { shape: 'pert', low: 0, likely: 0.1, high: 2, relative: 'yes' },
  { shape: 'lognormal', low: 0.4, high: 2.5, relative: 'yes' },
  { shape: 'normal', low: 0.1, high: 2, relative: 'yes' },
  { shape: 'beta', a: 0.7, b: 4, relative: 'yes' },
  { shape: 'beta', a: 2, b: 3, low: 0.5, high: 1.5, relative: 'yes' },
  { shape: 'point', likely: 1.1, relative: 'yes' },
];

const GROUPS: readonly SimpleRow[] = [{}, {}, { group: 'prijs', correlation: 0.6 }];

/** Plans of any shape of which lines, rates, the shortage and overlaps are uncertain, in every way that there is. */
export const uncertainTables: fc.Arbitrary<SimpleTables> = overlappingTables.chain((tables) => {
  const places = placesOf(tables);
  return fc
    .tuple(
      fc.subarray(places, { minLength: Math.min(1, places.length) }),
      ...places.map(() => fc.tuple(fc.constantFrom(...SHAPES), fc.constantFrom(...GROUPS))),
    )
    .map(([chosen, ...made]) => ({
      ...tables,
      assumptions: chosen.map((on, at) => ({ id: `A${at}`, on, ...made[at]?.[0], ...made[at]?.[1] })),
    }));
});

/** What may be uncertain, by its address. */
function placesOf(tables: SimpleTables): string[] {
  const rows = (name: string): readonly SimpleRow[] => tables[name] ?? [];
  const scoped = ({ key, scope }: SimpleRow): string => (scope === undefined ? `${key}` : `${key}/${scope}`);
  return [
    ...rows('business-case-benefits').map(({ project, line }) => `business-case-benefits:${project}/${line}`),
    ...rows('parameters')
      .filter(({ key }) => !String(key).startsWith('counting_window'))
      .map((row) => `parameters:${scoped(row)}:value`),
    ...rows('labour-shortage')
      .filter(({ key }) => key === 'shortage')
      .map(() => 'labour-shortage:shortage:value'),
  ];
}
