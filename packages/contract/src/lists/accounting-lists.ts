import type { Accounted, Calculation } from '@kapstok/engine';
import { listedValueName } from '@kapstok/plan';
import { type Language, type Text, text } from '@kapstok/quantity';
import { accounting } from '../documents/accounting/accounting.ts';
import type { HangsOn, InCasesDto, PartyExposureDto } from '../schemas/accounting.ts';
import {
  boundCell,
  figureCell,
  type ListCell,
  type ListTable,
  statedCell,
  tableOf,
  withUnit,
} from './list-table.ts';

const CASES: readonly Text[] = [
  text('Afrekenrisico ongunstig', 'Exposure pessimistic'),
  text('Afrekenrisico waarschijnlijk', 'Exposure likely'),
  text('Afrekenrisico gunstig', 'Exposure optimistic'),
].map((label) => withUnit(label, 'EUR'));
const REMARK = text('Opmerking bij het afrekenrisico', 'Remark on the exposure');

/** An amount in each case, and how it relates to what is not known. */
function caseCells({ pessimistic, likely, optimistic }: InCasesDto, language: Language): ListCell[] {
  return [
    ...[pessimistic, likely, optimistic].map((figure) => figureCell(figure, language)),
    boundCell(pessimistic.value, language) || boundCell(likely.value, language),
  ];
}

/** Each instalment: what it hangs on, what was judged and paid of it, and what of it may have to be paid back. */
export function instalmentsTable(
  calculation: Calculation,
  language: Language,
  accounted: Accounted = calculation.accounted,
): ListTable {
  const { grants } = accounting(calculation, accounted);
  return tableOf('instalments', language, {
    title: text('Termijnen van toekenningen', 'Instalments of grants'),
    head: [
      text('Toekenning', 'Grant'),
      text('Naam', 'Name'),
      text('Termijn', 'Instalment'),
      text('Gepland', 'Planned'),
      withUnit(text('Bedrag', 'Amount'), 'EUR'),
      text('Hangt aan', 'Hangs on'),
      text('Periode', 'Period'),
      text('Verplichting', 'Obligation'),
      text('Oordeel', 'Judgement'),
      text('Beoordeeld op', 'Judged on'),
      text('Beoordeeld door', 'Judged by'),
      withUnit(text('Betaald', 'Paid'), 'EUR'),
      text('Betaald op', 'Paid on'),
      withUnit(text('Betwist', 'In dispute'), 'EUR'),
      ...CASES,
      REMARK,
      text('Bron', 'Source'),
    ],
    rows: grants.flatMap((grant) =>
      grant.instalments.map((row) => [
        grant.code,
        grant.name,
        row.number === '' ? text('buiten de termijnen', 'in no instalment')[language] : row.number,
        row.planned,
        figureCell(row.amount, language),
        hangsOnCell(row.hangsOn),
        row.hangsOn.period,
        wordOf(row.obligation, language),
        wordOf(row.judged, language),
        row.judgedOn,
        row.judgedBy,
        row.paid === null ? null : statedCell(row.paid, language),
        row.paidOn,
        row.disputed === null ? null : statedCell(row.disputed, language),
        ...caseCells(row.exposure, language),
        row.source,
      ]),
    ),
  });
}

function hangsOnCell({ code, name }: HangsOn): string {
  return [code, name].filter((part) => part !== '').join(' ');
}

function wordOf(value: string, language: Language): string {
  return value === '' ? '' : listedValueName(value)[language];
}

/** What each municipality and organisation may have to pay back, by grant; and what falls to nobody by an agreement. */
export function partyExposureTable(
  calculation: Calculation,
  language: Language,
  accounted: Accounted = calculation.accounted,
): ListTable {
  const { grants, municipalities, organisations } = accounting(calculation, accounted);
  const nobody = text('nog niet verdeeld', 'not divided yet')[language];
  return tableOf('exposure-parties', language, {
    title: text('Afrekenrisico per gemeente en organisatie', 'Exposure by municipality and organisation'),
    head: [
      text('Soort', 'Kind'),
      text('Naam', 'Name'),
      text('Toekenning', 'Grant'),
      text('Aandeel', 'Share'),
      ...CASES,
      REMARK,
      text('Bron', 'Source'),
    ],
    rows: [
      ...[...municipalities, ...organisations].flatMap((party) => partyRows(party, language)),
      ...grants.map((grant) => [
        '',
        nobody,
        grant.code,
        '',
        ...caseCells(grant.undivided, language),
        grant.source,
      ]),
    ],
  });
}

const KINDS = {
  municipality: text('gemeente', 'municipality'),
  organisation: text('organisatie', 'organisation'),
} as const;

function partyRows({ kind, name, exposure, shares }: PartyExposureDto, language: Language): ListCell[][] {
  const party = [KINDS[kind][language], name];
  if (shares.length === 0)
    return [
      [...party, '', text('n.t.b.', 'to be determined')[language], ...caseCells(exposure, language), ''],
    ];
  return shares.map((row) => [
    ...party,
    row.grant,
    row.share[language],
    ...caseCells(row.exposure, language),
    row.source,
  ]);
}

/** What stands exposed at the end of each quarter. */
export function quarterExposureTable(
  calculation: Calculation,
  language: Language,
  accounted: Accounted = calculation.accounted,
): ListTable {
  const { quarters } = accounting(calculation, accounted);
  return tableOf('exposure-quarters', language, {
    title: text('Afrekenrisico per kwartaal', 'Exposure by quarter'),
    head: [
      text('Eind van kwartaal', 'End of quarter'),
      withUnit(text('Uitgegeven', 'Spent'), 'EUR'),
      ...CASES,
      REMARK,
    ],
    rows: quarters.map(({ quarter, spent, exposure }) => [
      quarter,
      figureCell(spent, language),
      ...caseCells(exposure, language),
    ]),
  });
}
