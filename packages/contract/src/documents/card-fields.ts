import { columnHeading, namedByPlan, type Plan, projectKindName, type Row } from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import type { CardField } from '../schemas/project-card.ts';
import { statedValue } from './stated-value.ts';

type Project = Row<'projects'>;

/** A column of the projects table, and how its cell reads. */
interface CardColumn {
  readonly column: string;
  readonly value: (row: Project) => Text;
}

const YES_NO: Readonly<Record<Project['inPortfolio'], Text>> = {
  yes: text('ja', 'yes'),
  no: text('nee', 'no'),
  unknown: verbatim(''),
};

function list(values: readonly string[]): Text {
  return verbatim(values.join(', '));
}

function reach(row: Project): Text {
  const { reach: estimate } = row;
  const blank = estimate.kind === 'unknown' && estimate.reason === 'blank';
  return blank ? verbatim('') : statedValue(estimate, 'residents').words;
}

/** The columns Kapstok knows, in the order of the card. */
export const CARD_COLUMNS: readonly CardColumn[] = [
  { column: 'code', value: (row) => verbatim(row.code) },
  { column: 'name', value: (row) => verbatim(row.name) },
  {
    column: 'former_name',
    value: (row) => verbatim(row.formerName),
  },
  { column: 'pillar', value: (row) => verbatim(row.pillar) },
  { column: 'kind', value: (row) => projectKindName(row.kind) },
  { column: 'phase', value: (row) => verbatim(row.phase) },
  {
    column: 'other_printed_phase',
    value: (row) => verbatim(row.otherPrintedPhase),
  },
  {
    column: 'in_portfolio',
    value: (row) => YES_NO[row.inPortfolio],
  },
  {
    column: 'in_application',
    value: (row) => YES_NO[row.inApplication],
  },
  {
    column: 'has_business_case',
    value: (row) => YES_NO[row.hasBusinessCase],
  },
  { column: 'parties', value: (row) => list(row.parties) },
  { column: 'reach', value: reach },
  {
    column: 'reach_source',
    value: (row) => verbatim(row.reachSource),
  },
  {
    column: 'start_condition',
    value: (row) => verbatim(row.startCondition),
  },
  { column: 'bundles', value: (row) => list(row.bundles) },
  {
    column: 'printed_code',
    value: (row) => verbatim(row.printedCode),
  },
  {
    column: 'budget_code',
    value: (row) => verbatim(row.budgetCode),
  },
  {
    column: 'other_printed_code',
    value: (row) => verbatim(row.otherPrintedCode),
  },
  { column: 'source', value: (row) => verbatim(row.source) },
];

/** A plan may name its fields itself: key `field.<column>` in its `plan` table. */
function labelOf(plan: Plan, column: string): Text {
  const own = namedByPlan(plan, `field.${column}`);
  return own === undefined || own === '' ? columnHeading(column) : verbatim(own);
}

/** The fields of a project card that the plan has columns for, its own ones last. */
export function cardFields(plan: Plan, row: Project): CardField[] {
  const columns = plan.columnsOf.get(row.place.table);
  const known = CARD_COLUMNS.filter(({ column }) => columns === undefined || columns.includes(column)).map(
    ({ column, value }) => {
      const words = value(row);
      return {
        column,
        label: labelOf(plan, column),
        value: words,
        filled: words.nl !== '',
        own: false,
      };
    },
  );
  const own = Object.entries(row.extra).map(([column, words]) => ({
    column,
    label: labelOf(plan, column),
    value: verbatim(words),
    filled: words.trim() !== '',
    own: true,
  }));
  return [...known, ...own];
}
