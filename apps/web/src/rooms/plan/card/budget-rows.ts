import type { BudgetItem, FigureDto, PlaceDto, ProjectCard, TextDto, YearFigureDto } from '@kapstok/contract';

/** A row of the budget of a project. */
export interface BudgetRow {
  readonly key: string;
  readonly name: string;
  readonly costType: string;
  readonly total: FigureDto;
  readonly byYear: readonly YearFigureDto[];
  /** Where the budget line stands in the plan; null for a sum. */
  readonly place: PlaceDto | null;
}

/** The budget lines as rows; the words of a cost type where there are any, else as the plan spells it. */
export function budgetRows(items: readonly BudgetItem[], types: ReadonlyMap<string, string>): BudgetRow[] {
  return items.map((item) => ({
    key: item.id,
    name: item.group === '' || item.group === item.item ? item.item : `${item.group}: ${item.item}`,
    costType: types.get(item.costType) ?? item.costType,
    total: item.total,
    byYear: item.byYear,
    place: item.place,
  }));
}

/** The cost types as rows. */
export function costTypeRows(money: ProjectCard['money'], of: (text: TextDto) => string): BudgetRow[] {
  return money.byCostType.map(({ costType, label, figure }) => ({
    key: costType,
    name: of(label),
    costType: '',
    total: figure,
    byYear: [],
    place: null,
  }));
}
