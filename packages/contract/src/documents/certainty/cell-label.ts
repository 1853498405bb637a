import { placeRowWords } from '@kapstok/audit';
import {
  benefitLineName,
  columnName,
  type Place,
  type Plan,
  spaced,
  tableTitle,
  valueName,
} from '@kapstok/plan';
import { isolated, type Text, text, verbatim } from '@kapstok/quantity';

interface Placed {
  readonly place: Place;
}

/** The words of the plan for a row, by table; of other tables the key of the row says which. */
const NAMERS: Readonly<Record<string, (plan: Plan, place: Place) => Text | undefined>> = {
  parameters: (plan, place) => {
    const row = at(plan.parameters, place);
    return row && joined([valueName(row), verbatim(row.scope)]);
  },
  'labour-shortage': (plan, place) => {
    const row = at(plan.labourShortage, place);
    return row && joined([valueName(row), verbatim(String(row.year ?? '')), verbatim(spaced(row.area))]);
  },
  'business-case-benefits': (plan, place) => {
    const row = at(plan.businessCaseBenefits, place);
    return row && joined([verbatim(row.project), benefitLineName(row)]);
  },
  'budget-lines': (plan, place) => {
    const row = at(plan.budgetLines, place);
    return row && joined([verbatim(row.id), verbatim(row.item)]);
  },
  overlaps: (plan, place) => {
    const row = at(plan.overlaps, place);
    return row && joined([text('overlap', 'overlap'), verbatim(row.name || row.id)]);
  },
};

/** What a cell, or a whole row, is: `1.1, tijdwinst, 2028`, `uren per fte, cao VVT`. */
export function cellLabel(plan: Plan, place: Place): Text {
  const namer = Object.hasOwn(NAMERS, place.table) ? NAMERS[place.table] : undefined;
  const row = namer?.(plan, place) ?? joined([tableTitle(place.table), placeRowWords(place)]);
  const column = place.field === '' || place.field === 'value' ? verbatim('') : columnName(place.field);
  return joined([row, column]);
}

function at<R extends Placed>(rows: readonly R[], place: Place): R | undefined {
  return rows.find((row) => row.place.line === place.line);
}

/** Parts of a label with commas between, blank ones left out. */
export function joined(parts: readonly Text[]): Text {
  const words = (language: keyof Text): string =>
    parts
      .map((part) => isolated(part[language]))
      .filter((part) => part !== '')
      .join(', ');
  return { nl: words('nl'), en: words('en') };
}
