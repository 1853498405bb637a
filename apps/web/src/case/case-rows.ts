import type { BusinessCaseDto, CaseAmounts, FigureDto, LineAmounts, PlaceDto } from '@kapstok/contract';

/** What a business case can be read in. */
export const SHOWN = ['gross', 'npv', 'hours', 'staff', 'fte'] as const;

/** What a business case is read in now. */
export type Shown = (typeof SHOWN)[number];

/** A row of a business case: a line, or its total. */
export interface CaseRow {
  readonly key: string;
  readonly label: string;
  /** Law and who it is for; empty for a total. */
  readonly law: string;
  readonly beneficiary: string;
  /** Whether money comes free by it; empty where nobody said. */
  readonly valueKind: string;
  /** Which formula it is computed by; empty when it is a series. */
  readonly formula: string;
  /** Where the line stands in the plan; null for a total. */
  readonly place: PlaceDto | null;
  readonly byYear: ReadonlyMap<number, FigureDto>;
  readonly window: FigureDto | undefined;
  readonly structural: FigureDto | undefined;
}

/** Whether these words name a way to read a business case. */
export function isShown(words: string | undefined): words is Shown {
  return SHOWN.some((shown) => shown === words);
}

/** The lines that have such a figure. */
export function lineRows(businessCase: BusinessCaseDto, shown: Shown): CaseRow[] {
  return businessCase.lines
    .map(
      (line): CaseRow => ({
        key: line.line,
        label: line.label,
        law: line.law,
        beneficiary: line.beneficiary,
        valueKind: line.valueKind,
        formula: line.formula,
        place: line.place,
        byYear: years(line.byYear, (amounts: LineAmounts) => amounts[shown]),
        window: line.window[shown] ?? undefined,
        structural: line.structural[shown] ?? undefined,
      }),
    )
    .filter((row) => row.byYear.size > 0 || row.window !== undefined || row.structural !== undefined);
}

/** The totals of a case in one way of reading it: of hours both the time gained and the extra hours. */
export function totalRows(
  businessCase: BusinessCaseDto,
  shown: Shown,
  label: (total: TotalKey) => string,
): CaseRow[] {
  return TOTALS[shown].flatMap((key): CaseRow[] => {
    const byYear = years(businessCase.byYear, (amounts: CaseAmounts) => amounts[key]);
    const window = businessCase.window[key] ?? undefined;
    const structural = businessCase.structural[key] ?? undefined;
    if (byYear.size === 0 && window === undefined && structural === undefined) return [];
    const own = { law: '', beneficiary: '', valueKind: '', formula: '', place: null };
    return [{ key: `total ${key}`, label: label(key), ...own, byYear, window, structural }];
  });
}

/** A total of a business case. */
export type TotalKey = keyof CaseAmounts;

const TOTALS: Readonly<Record<Shown, readonly TotalKey[]>> = {
  gross: ['gross'],
  npv: ['npv'],
  hours: ['timeSaving', 'extraHours'],
  staff: ['extraStaff'],
  fte: ['fte'],
};

/** Every year of a case, in order. */
export function yearsOf(businessCase: BusinessCaseDto): number[] {
  return businessCase.byYear.map(({ year }) => year);
}

function years<A>(
  byYear: readonly { readonly year: number; readonly amounts: A }[],
  read: (amounts: A) => FigureDto | null,
): Map<number, FigureDto> {
  const found = new Map<number, FigureDto>();
  for (const { year, amounts } of byYear) {
    const figure = read(amounts);
    if (figure !== null) found.set(year, figure);
  }
  return found;
}
