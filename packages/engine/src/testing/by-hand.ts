import type { SimpleRow, SimpleTables } from '@kapstok/plan';
import { Fraction } from './fraction.ts';

const ZERO = new Fraction(0n);
const ONE = new Fraction(1n);

/** What of a plan was computed by hand, by the address of the figure. */
export type ByHand = ReadonlyMap<string, Fraction>;

/**
 * The figures of a plan in which every cell is one number, in exact decimals and by the rules of docs/rekenen.md: written down
 * once more, from the tables, with nothing of the engine. Money, hours, FTE and persons of projects and the plan, by year.
 */
export function byHand(tables: SimpleTables): ByHand {
  const figures = new Map<string, Fraction>();
  const add = (path: string, project: string, amount: Fraction): void => {
    for (const id of [`${project}/${path}`, `plan/${path}`])
      figures.set(id, (figures.get(id) ?? ZERO).plus(amount));
  };
  const rows = (name: string): readonly SimpleRow[] => tables[name] ?? [];
  for (const line of rows('business-case-benefits')) {
    const project = String(line.project);
    const parameter = (key: string): Fraction | undefined => {
      const own = rows('parameters').find((row) => row.key === key && row.scope === project);
      const row = own ?? rows('parameters').find((one) => one.key === key && one.scope === undefined);
      return row === undefined ? undefined : Fraction.of(String(row.value));
    };
    const found = rows('business-cases').find((row) => row.project === project);
    if (found === undefined) continue;
    for (let year = Number(found.first_year); year <= Number(found.last_year); year += 1) {
      const amount = Fraction.of(String(line[`y${year}`]));
      for (const [path, value] of measuresOf(
        line,
        amount,
        parameter,
        year - Number(found.discount_base_year),
      )) {
        add(`${path.replace('YEAR', String(year))}`, project, value);
      }
    }
  }
  return figures;
}

/** What one line gives in one year, by measure. */
function measuresOf(
  { kind, line, unit }: SimpleRow,
  amount: Fraction,
  parameter: (key: string) => Fraction | undefined,
  yearsLater: number,
): readonly (readonly [string, Fraction])[] {
  const perFte = parameter('hours_per_fte') ?? ONE;
  const partTime = parameter('fte_per_person') ?? ONE;
  if (kind === 'extra_staff') {
    const fte = unit === 'FTE' ? amount : amount.times(partTime);
    return [
      ['extraStaff.byYear.YEAR', fte.dividedBy(partTime)],
      ['extraHours.byYear.YEAR', fte.times(perFte)],
      ['fte.byYear.YEAR', fte],
      ['persons.byYear.YEAR', fte.dividedBy(partTime)],
    ];
  }
  const rate =
    parameter(`hourly_rate_${line}`) ??
    (kind === 'time_gain' ? parameter('hourly_rate_professional') : undefined);
  const hours = unit === 'hours' ? amount : rate && amount.dividedBy(rate);
  const money: [string, Fraction][] =
    kind === 'care_cost'
      ? [
          ['careCost.byYear.YEAR.gross', amount],
          [
            'careCost.byYear.YEAR.npv',
            amount.dividedBy(power(ONE.plus(parameter('discount_rate') ?? ZERO), yearsLater)),
          ],
        ]
      : [];
  if (hours === undefined) return money;
  const fte = hours.dividedBy(perFte);
  return [
    ...money,
    ['timeSaving.byYear.YEAR', hours],
    ['fte.byYear.YEAR', fte],
    ['persons.byYear.YEAR', fte.dividedBy(partTime)],
  ];
}

function power(base: Fraction, exponent: number): Fraction {
  let made = ONE;
  for (let time = 0; time < Math.abs(exponent); time += 1) made = made.times(base);
  return exponent < 0 ? ONE.dividedBy(made) : made;
}
