import type { Accounted, Calculation } from '@kapstok/engine';
import { listedValueName } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import { accounting } from '../documents/accounting/accounting.ts';
import { grantName } from '../documents/accounting/grant-name.ts';
import type { GrantDto } from '../schemas/accounting.ts';
import type { FigureDto } from '../schemas/figure.ts';
import { figureCell, type ListCell, type ListTable, statedCell, tableOf, withUnit } from './list-table.ts';

/**
 * What a municipality needs for its yearly account on money of the state (SiSa: single information, single audit): for each
 * instalment of each grant what was granted, paid and found reached, and what may have to be paid back. The codes of the official
 * table are the ministry's: what of them, or of the plan, is left open is named as still to be filled in, and never invented.
 */
export function sisaTable(
  calculation: Calculation,
  language: Language,
  accounted: Accounted = calculation.accounted,
): ListTable {
  const { grants, budget } = accounting(calculation, accounted);
  const open = OPEN[language];
  return tableOf('sisa', language, {
    title: text('Bestand voor de jaarrekening (SiSa)', 'File for the yearly account (SiSa)'),
    head: [
      text('Code van de regeling', 'Code of the scheme'),
      text('Indicatornummer', 'Indicator number'),
      text('Gemeentecode', 'Municipality code'),
      text('Regeling', 'Scheme'),
      text('Toekenning', 'Grant'),
      text('Ontvanger', 'Receiver'),
      text('Toegekend op', 'Granted on'),
      text('Verantwoorden voor', 'To be accounted for before'),
      withUnit(text('Toegekend', 'Granted'), 'EUR'),
      withUnit(text('Eigen bijdrage', 'Own contribution'), 'EUR'),
      withUnit(text('Uitgegeven van de toekenning', 'Spent of the grant'), 'EUR'),
      text('Btw', 'VAT'),
      text('Verplichting', 'Obligation'),
      text('Termijn', 'Instalment'),
      text('Resultaat', 'Result'),
      text('Periode', 'Period'),
      withUnit(text('Bedrag van de termijn', 'Amount of the instalment'), 'EUR'),
      withUnit(text('Betaald', 'Paid'), 'EUR'),
      text('Betaald op', 'Paid on'),
      text('Behaald', 'Reached'),
      text('Beoordeeld op', 'Judged on'),
      withUnit(text('Mogelijk terug te betalen', 'May have to be paid back'), 'EUR'),
      text('Bron', 'Source'),
    ],
    rows: grants.flatMap((grant) => {
      const source = budget.sources.find((each) => each.grant === grant.code);
      const spent = source === undefined ? open : spentCell(source.parts.spend, language);
      return rowsOf(grant, spent, language);
    }),
  });
}

/** Open where nothing was handed in: that is not zero. */
function spentCell(spend: FigureDto, language: Language): ListCell {
  return spend.value.kind === 'notApplicable' ? OPEN[language] : figureCell(spend, language);
}

const OPEN = text('nog in te vullen', 'still to be filled in');
const NONE = text('n.v.t.', 'n/a');

function rowsOf(grant: GrantDto, spent: ListCell, language: Language): ListCell[][] {
  const filled = (cell: string | null): string => cell || OPEN[language];
  return grant.instalments.map((row) => [
    filled(grant.schemeCode),
    filled(row.schemeIndicator),
    grant.municipalityCode === null ? NONE[language] : filled(grant.municipalityCode),
    filled(grant.sourceKind),
    grantName(grant),
    filled(grant.recipient),
    filled(grant.grantedOn),
    filled(grant.accountDue),
    statedCell(grant.amount, language),
    statedCell(grant.ownContribution, language),
    spent,
    filled(listed(grant.vat, language)),
    filled(listed(row.obligation, language)),
    row.number || OUTSIDE[language],
    filled([row.hangsOn.code, row.hangsOn.name].filter((part) => part !== '').join(' ')),
    row.hangsOn.period,
    figureCell(row.amount, language),
    row.paid === null ? null : statedCell(row.paid, language),
    row.paidOn,
    REACHED[row.judged][language],
    row.judgedOn,
    figureCell(row.exposure.pessimistic, language),
    row.source,
  ]);
}

const OUTSIDE = text('buiten de termijnen', 'in no instalment');

const REACHED = {
  approved: text('ja', 'yes'),
  rejected: text('nee', 'no'),
  open: text('nog niet beoordeeld', 'not judged yet'),
} as const;

function listed(value: string, language: Language): string {
  return value === '' ? '' : listedValueName(value)[language];
}
