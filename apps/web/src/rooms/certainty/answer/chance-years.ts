import type { YearlyChanceDto } from '@kapstok/contract';

type Told = YearlyChanceDto['years'][number];

/** A year, with what each chance is in it. */
export interface YearOfChances {
  readonly year: number;
  /** By which chance it is; a chance that has no such year is absent. */
  readonly of: ReadonlyMap<YearlyChanceDto['id'], Told>;
}

/** Chances by year turned over: every year that one of them has, the earliest first. */
export function chanceYears(chances: readonly YearlyChanceDto[]): readonly YearOfChances[] {
  const years = new Set(chances.flatMap((chance) => chance.years.map(({ year }) => year)));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      of: new Map(
        chances.flatMap((chance) => {
          const told = chance.years.find((each) => each.year === year);
          return told === undefined ? [] : [[chance.id, told] as const];
        }),
      ),
    }));
}
