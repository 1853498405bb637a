import type { Accounted, Calculation } from '@kapstok/engine';
import { listedValueName } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import { accounting } from '../documents/accounting/accounting.ts';
import type { GrantDto } from '../schemas/accounting.ts';
import type { FigureDto } from '../schemas/figure.ts';
import { figureCell, type ListCell, type ListTable, statedCell, tableOf, withUnit } from './list-table.ts';

/**
 * What a municipality needs for its yearly account on money of the state (SiSa: single information, single audit): for each
 * instalment of each grant what was granted, paid and found reached, and what may have to be paid back. The codes of the official
 * table are the ministry's, and are filled in by the receiver.
 */
export function sisaTable(
  calculation: Calculation,
  language: Language,
  accounted: Accounted = calculation.accounted,
): ListTable {
  const { grants, budget } = accounting(calculation, accounted);
  return tableOf('sisa', language, {
    title: text('Bestand voor de jaarrekening (SiSa)', 'File for the yearly account (SiSa)'),
    head: [
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
      const spent = source === undefined ? '' : spentCell(source.parts.spend, language);
      return rowsOf(grant, spent, language);
    }),
  });
}

/** Empty where nothing was handed in: that is not zero. */
function spentCell(spend: FigureDto, language: Language): ListCell {
  return spend.value.kind === 'notApplicable' ? '' : figureCell(spend, language);
}

function rowsOf(grant: GrantDto, spent: ListCell, language: Language): ListCell[][] {
  return grant.instalments.map((row) => [
    grant.sourceKind,
    grant.name || grant.code,
    grant.recipient,
    grant.grantedOn,
    grant.accountDue,
    statedCell(grant.amount, language),
    statedCell(grant.ownContribution, language),
    spent,
    listed(grant.vat, language),
    listed(row.obligation, language),
    row.number,
    [row.hangsOn.code, row.hangsOn.name].filter((part) => part !== '').join(' '),
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

const REACHED = {
  approved: text('ja', 'yes'),
  rejected: text('nee', 'no'),
  open: text('nog niet beoordeeld', 'not judged yet'),
} as const;

function listed(value: string, language: Language): string {
  return value === '' ? '' : listedValueName(value)[language];
}
