import type { Calculation } from '@kapstok/engine';
import { benefitKindName, listedValueName, spaced, valueKeyName } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import { fullCases } from '../documents/business-cases.ts';
import type { DriverDto, LineAmounts } from '../schemas/business-cases.ts';
import type { StatedValueDto } from '../schemas/figure.ts';
import {
  figureCell,
  type ListCell,
  type ListTable,
  statedCell,
  tableOf,
  unitCell,
  withUnit,
} from './list-table.ts';

function amounts(of: LineAmounts, language: Language): ListCell[] {
  return [of.gross, of.npv, of.hours, of.staff, of.fte].map((figure) => figureCell(figure, language));
}

/** Benefit lines of every business case: a row a year, and one for the window and the structural year. */
export function businessCasesTable(calculation: Calculation, language: Language): ListTable {
  const window = text('telperiode', 'counting window')[language];
  const structural = text('structureel per jaar', 'structural per year')[language];
  return tableOf('business-cases', language, {
    title: text('Businesscases', 'Business cases'),
    head: [
      text('Project', 'Project'),
      text('Naam', 'Name'),
      text('Regel', 'Line'),
      text('Omschrijving', 'Description'),
      text('Soort', 'Kind'),
      text('Wet', 'Law'),
      text('Wie het ten goede komt', 'Beneficiary'),
      text('Geld of maatschappelijke waarde', 'Money or social value'),
      text('Jaar of periode', 'Year or period'),
      withUnit(text('Bruto', 'Gross'), 'EUR'),
      withUnit(text('Netto contant', 'Net present'), 'EURnpv'),
      withUnit(text('Uren', 'Hours'), 'hour'),
      withUnit(text('Mensen', 'People'), 'person'),
      withUnit(text('Bijdrage', 'Contribution'), 'FTE'),
    ],
    rows: fullCases(calculation).flatMap((each) =>
      each.lines.flatMap((line) => {
        const kind = benefitKindName(line.kind)[language];
        const start = [
          each.project,
          each.name,
          spaced(line.line),
          line.label,
          kind,
          line.law,
          spaced(line.beneficiary),
          line.valueKind === '' ? '' : listedValueName(line.valueKind)[language],
        ];
        return [
          ...line.byYear.map(({ year, amounts: of }) => [...start, year, ...amounts(of, language)]),
          [...start, window, ...amounts(line.window, language)],
          [...start, structural, ...amounts(line.structural, language)],
        ];
      }),
    ),
  });
}

/** The value that holds for all years (no year), then those of one year; of what is left blank only what nothing else fills. */
function valuesOf(driver: DriverDto): { readonly year: number | null; readonly value: StatedValueDto }[] {
  const years = driver.byYear.filter(({ value }) => value.value.kind !== 'unknown');
  const whole = driver.value.value.kind !== 'unknown' || years.length === 0;
  return [...(whole ? [{ year: null, value: driver.value }] : []), ...years];
}

/** Prices, rates and drivers by business case: a row for all years, and one for each year with a value of its own. */
export function driversTable(calculation: Calculation, language: Language): ListTable {
  return tableOf('drivers', language, {
    title: text('Rekenwaarden', 'Drivers'),
    head: [
      text('Project', 'Project'),
      text('Rekenwaarde', 'Driver'),
      text('Omschrijving', 'Description'),
      text('Geldt voor', 'Holds for'),
      text('Jaar', 'Year'),
      text('Waarde', 'Value'),
      text('Eenheid', 'Unit'),
      text('Bron', 'Source'),
    ],
    rows: fullCases(calculation).flatMap((each) =>
      each.drivers.flatMap((driver) =>
        valuesOf(driver).map(({ year, value }) => [
          each.project,
          valueKeyName(driver.key)[language],
          driver.label,
          driver.scope === '' ? text('het plan', 'the plan')[language] : driver.scope,
          year,
          statedCell(value, language),
          unitCell(value, language),
          driver.source,
        ]),
      ),
    ),
  });
}
