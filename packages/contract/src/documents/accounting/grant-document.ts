import type { GrantExposure, GrantTotals, PieceExposure } from '@kapstok/engine';
import { type Plan, type Quarter, type Row, reportingPeriodCode } from '@kapstok/plan';
import type { GrantDto, HangsOn, InstalmentDto } from '../../schemas/accounting.ts';
import { placeDto } from '../gaps.ts';
import { statedValue } from '../stated-value.ts';
import { inCasesDto, moneyFigureDto } from './money-figure.ts';

/** A grant with its conditions, its instalments, and what of it may have to be paid back. */
export function grantDocument(
  plan: Plan,
  { grant, cases, undivided, pieces }: GrantExposure,
  totals: GrantTotals,
): GrantDto {
  return {
    code: grant.code,
    name: grant.name,
    sourceKind: grant.sourceKind,
    schemeCode: grant.schemeCode,
    recipient: grant.recipient,
    municipalityCode: municipalityCodeOf(plan, grant),
    amount: statedValue(grant.amount, 'EUR'),
    vat: grant.vat,
    obligation: grant.obligation,
    ownContribution: statedValue(grant.ownContribution, 'EUR'),
    promisedBy: grant.promisedBy,
    conditions: [...grant.conditions],
    costKey: costKeyOf(plan, grant.costKey),
    grantedOn: grant.grantedOn ?? null,
    accountDue: grant.accountDue ?? null,
    totals: totalsDto(totals),
    exposure: inCasesDto(cases),
    undivided: inCasesDto(undivided),
    instalments: pieces.map((piece) => instalmentDto(plan, piece)),
    source: grant.source,
    place: placeDto(grant.place),
  };
}

/** Of whoever is called as a municipality of the plan is; an organisation has none, and of others nobody said. */
function municipalityCodeOf(plan: Plan, { recipient }: Row<'grants'>): string | null {
  const named = recipient.trim();
  const isOrganisation = plan.organisations.some(({ code, name }) => named === code || named === name);
  if (named !== '' && isOrganisation) return null;
  return plan.municipalities.find(({ name }) => name === named)?.municipalityCode ?? '';
}

function totalsDto(totals: GrantTotals): GrantDto['totals'] {
  return {
    granted: moneyFigureDto(totals.granted),
    approved: moneyFigureDto(totals.approved),
    rejected: moneyFigureDto(totals.rejected),
    paid: moneyFigureDto(totals.paid),
    disputed: moneyFigureDto(totals.disputed),
    toReceive: moneyFigureDto(totals.toReceive),
  };
}

function costKeyOf(plan: Plan, code: string): GrantDto['costKey'] {
  const key = plan.costKeys.find((row) => row.code === code);
  if (key === undefined) return null;
  const { name, kind, agreedOn = null, place } = key;
  return { code, name, kind, agreedOn, place: placeDto(place) };
}

function instalmentDto(plan: Plan, { piece, cases }: PieceExposure): InstalmentDto {
  const { grant, row, amount, judged, obligation = '' } = piece;
  return {
    grant: grant.code,
    number: row?.number ?? '',
    planned: row?.planned ?? null,
    amount: moneyFigureDto(amount),
    hangsOn: hangsOn(plan, row),
    schemeIndicator: row?.schemeIndicator ?? '',
    obligation,
    judged,
    ...outcomeOf(row),
    exposure: inCasesDto(cases),
    source: (row ?? grant).source,
    place: placeDto((row ?? grant).place),
  };
}

type Outcome = Pick<
  InstalmentDto,
  'chances' | 'judgedOn' | 'judgedBy' | 'paid' | 'paidOn' | 'disputed' | 'dispute'
>;

const NO_OUTCOME: Outcome = {
  chances: [],
  judgedOn: null,
  judgedBy: '',
  paid: null,
  paidOn: null,
  disputed: null,
  dispute: '',
};

function outcomeOf(row: Row<'instalments'> | undefined): Outcome {
  if (row === undefined) return NO_OUTCOME;
  return {
    chances: [row.chanceLow, row.chanceLikely, row.chanceHigh].map((chance) => statedValue(chance, '%')),
    judgedOn: row.judgedOn ?? null,
    judgedBy: row.judgedBy,
    paid: statedValue(row.paid, 'EUR'),
    paidOn: row.paidOn ?? null,
    disputed: statedValue(row.disputed, 'EUR'),
    dispute: row.dispute,
  };
}

function hangsOn(plan: Plan, row: Row<'instalments'> | undefined): HangsOn {
  const period = row?.period === undefined ? '' : reportingPeriodCode(row.period);
  if (row !== undefined && row.indicator !== '') {
    const name = plan.kpis.find(({ code }) => code === row.indicator)?.name ?? '';
    return { kind: 'indicator', code: row.indicator, name, period };
  }
  if (row === undefined || row.milestone === '') return { kind: 'nothing', code: '', name: '', period };
  const milestone = plan.milestones.find(({ code }) => code === row.milestone);
  const quarter = milestone?.until ?? milestone?.quarter;
  return {
    kind: 'milestone',
    code: row.milestone,
    name: milestone?.what ?? '',
    period: period || quarterWords(quarter),
  };
}

function quarterWords(quarter: Quarter | undefined): string {
  return quarter === undefined ? '' : `${quarter.year}Q${quarter.quarter}`;
}
