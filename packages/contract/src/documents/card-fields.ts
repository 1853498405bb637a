import { namedByPlan, type Plan, type Row } from '@kapstok/plan';
import { type Text, text, verbatim } from '@kapstok/quantity';
import type { CardField } from '../schemas/project-card.ts';
import { statedValue } from './stated-value.ts';

type Project = Row<'projects'>;

/** A column of the projects table, what people call it, and how its cell reads. */
interface CardColumn {
  readonly column: string;
  readonly label: Text;
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
  { column: 'code', label: text('Code', 'Code'), value: (row) => verbatim(row.code) },
  { column: 'name', label: text('Naam', 'Name'), value: (row) => verbatim(row.name) },
  {
    column: 'former_name',
    label: text('Eerdere naam', 'Former name'),
    value: (row) => verbatim(row.formerName),
  },
  { column: 'pillar', label: text('Onderdeel van', 'Part of'), value: (row) => verbatim(row.pillar) },
  { column: 'kind', label: text('Soort', 'Kind'), value: (row) => verbatim(row.kind) },
  { column: 'phase', label: text('Fase', 'Phase'), value: (row) => verbatim(row.phase) },
  {
    column: 'other_printed_phase',
    label: text('Fase elders in het plan', 'Phase elsewhere in the plan'),
    value: (row) => verbatim(row.otherPrintedPhase),
  },
  {
    column: 'in_portfolio',
    label: text('Staat in het portfolio', 'In the portfolio'),
    value: (row) => YES_NO[row.inPortfolio],
  },
  {
    column: 'in_application',
    label: text('Hoort bij de aanvraag', 'In the application'),
    value: (row) => YES_NO[row.inApplication],
  },
  {
    column: 'has_business_case',
    label: text('Heeft een businesscase', 'Has a business case'),
    value: (row) => YES_NO[row.hasBusinessCase],
  },
  { column: 'parties', label: text('Partijen', 'Parties'), value: (row) => list(row.parties) },
  { column: 'reach', label: text('Bereik', 'Reach'), value: reach },
  {
    column: 'reach_source',
    label: text('Bron van het bereik', 'Source of the reach'),
    value: (row) => verbatim(row.reachSource),
  },
  {
    column: 'start_condition',
    label: text('Voorwaarde om te starten', 'Condition to start'),
    value: (row) => verbatim(row.startCondition),
  },
  { column: 'bundles', label: text('Bundelt', 'Bundles'), value: (row) => list(row.bundles) },
  {
    column: 'printed_code',
    label: text('Gedrukte code', 'Printed code'),
    value: (row) => verbatim(row.printedCode),
  },
  {
    column: 'budget_code',
    label: text('Code in de begroting', 'Code in the budget'),
    value: (row) => verbatim(row.budgetCode),
  },
  {
    column: 'other_printed_code',
    label: text('Andere gedrukte code', 'Other printed code'),
    value: (row) => verbatim(row.otherPrintedCode),
  },
  { column: 'source', label: text('Bron', 'Source'), value: (row) => verbatim(row.source) },
];

/** `kosten_per_inwoner` as a heading: `Kosten per inwoner`. */
function heading(column: string): string {
  const words = column.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A plan may name its fields itself: key `field.<column>` in its `plan` table. */
function labelOf(plan: Plan, column: string, usual: Text): Text {
  const own = namedByPlan(plan, `field.${column}`);
  return own === undefined || own === '' ? usual : verbatim(own);
}

/** The fields of a project card that the plan has columns for, its own ones last. */
export function cardFields(plan: Plan, row: Project): CardField[] {
  const columns = plan.columnsOf.get(row.place.table);
  const known = CARD_COLUMNS.filter(({ column }) => columns === undefined || columns.includes(column)).map(
    ({ column, label, value }) => {
      const words = value(row);
      return {
        column,
        label: labelOf(plan, column, label),
        value: words,
        filled: words.nl !== '',
        own: false,
      };
    },
  );
  const own = Object.entries(row.extra).map(([column, words]) => ({
    column,
    label: labelOf(plan, column, verbatim(heading(column))),
    value: verbatim(words),
    filled: words.trim() !== '',
    own: true,
  }));
  return [...known, ...own];
}
