import {
  columnHeading,
  definitionsOf,
  listedValueName,
  type Plan,
  type Row,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { dayInWords, spelledUnitName, type Text, verbatim } from '@kapstok/quantity';
import type { IndicatorPage } from '../../schemas/indicators.ts';
import { placeDto } from '../gaps.ts';
import { bodyName } from './period-dto.ts';

type DefinitionRow = Row<'indicatorDefinitions'>;
type Definition = IndicatorPage['definitions'][number];

/** What a definition says, column by column, in the order in which one reads it. */
const FIELDS: readonly {
  readonly column: string;
  readonly read: (row: DefinitionRow, plan: Plan) => Text;
}[] = [
  { column: 'unit', read: ({ unit }) => (unit === '' ? verbatim('') : spelledUnitName(unit)) },
  { column: 'population', read: ({ population }) => verbatim(population) },
  { column: 'level', read: ({ level }) => listed(level) },
  { column: 'method', read: ({ method }) => verbatim(method) },
  { column: 'measured_by', read: ({ measuredBy }) => verbatim(measuredBy) },
  { column: 'cadence', read: ({ cadence }) => listed(cadence) },
  { column: 'counts', read: ({ counts }) => listed(counts) },
  { column: 'over_organisations', read: ({ overOrganisations }) => listed(overOrganisations) },
  { column: 'over_time', read: ({ overTime }) => listed(overTime) },
  { column: 'missing', read: ({ missing }) => listed(missing) },
  { column: 'parent', read: ({ parent }) => verbatim(parent) },
  {
    column: 'agreed_by',
    read: ({ agreedBy }, plan) => verbatim(agreedBy.map((code) => bodyName(plan, code)).join(', ')),
  },
  {
    column: 'agreed_on',
    read: ({ agreedOn }) => (agreedOn === undefined ? verbatim('') : dayInWords(agreedOn)),
  },
  { column: 'reason', read: ({ reason }) => verbatim(reason) },
  { column: 'source', read: ({ source }) => verbatim(source) },
];

function listed(value: string): Text {
  return value === '' ? verbatim('') : listedValueName(value);
}

/** The versions of how an indicator is measured, the earliest first, with what nobody filled in. */
export function definitionDtos(plan: Plan, indicator: string): Definition[] {
  const rows = plan.indicatorDefinitions.filter((row) => row.indicator === indicator);
  return definitionsOf(plan, indicator).flatMap((version) => {
    const row = rows.find(({ place }) => place.line === version.place.line);
    if (row?.from === undefined) return [];
    const read = FIELDS.map(({ column, read: words }) => ({
      column,
      label: columnHeading(column),
      words: words(row, plan),
    }));
    return [
      {
        version: Number(row.version),
        from: reportingPeriodInWords(row.from),
        isWhole: version.kind === 'whole',
        fields: read.filter(({ words }) => words.nl !== ''),
        blank: version.kind === 'whole' ? [] : version.blank.map(columnHeading),
        place: placeDto(row.place),
      },
    ];
  });
}
