import { listedValueName, parseReportingPeriod, reportingPeriodInWords } from '@kapstok/plan';
import { type Language, type Text, text } from '@kapstok/quantity';
import { grantName } from '../documents/accounting/grant-name.ts';
import type { GrantDto, InstalmentDto } from '../schemas/accounting.ts';

import { figureHead, tableBlock } from './report-blocks.ts';
import { dayCell, figureCellIn, statedCellIn } from './report-cells.ts';
import type { ReportBlock, ReportCell } from './report-document.ts';
import { REPORT_SCREENS } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';

interface InstalmentColumn {
  readonly head: ReturnType<typeof figureHead> | Text;
  readonly cell: (row: InstalmentDto, language: Language) => ReportCell;
}

/** What every table of instalments tells. */
const SHORT: readonly InstalmentColumn[] = [
  { head: text('Termijn', 'Instalment'), cell: ({ number }, language) => number || OUTSIDE[language] },
  {
    head: figureHead(text('Bedrag', 'Amount'), 'EUR'),
    cell: ({ amount }, language) => figureCellIn(amount, language),
  },
  { head: text('Hangt aan', 'Hangs on'), cell: (row, language) => hangsOnWords(row)[language] },
  { head: text('Oordeel', 'Judgement'), cell: judgedCell },
  {
    head: figureHead(text('Betaald', 'Paid'), 'EUR'),
    cell: ({ paid }, language) => statedCellIn(paid, language),
  },
];

/** What an overview of payments tells too. */
const MORE: readonly InstalmentColumn[] = [
  { head: text('Gepland', 'Planned'), cell: ({ planned }, language) => dayCell(planned, language) },
  { head: text('Betaald op', 'Paid on'), cell: ({ paidOn }, language) => dayCell(paidOn, language) },
  {
    head: figureHead(text('Betwist', 'In dispute'), 'EUR'),
    cell: ({ disputed }, language) => statedCellIn(disputed, language),
  },
  {
    head: figureHead(text('Afrekenrisico, ongunstig', 'Exposure at worst'), 'EUR'),
    cell: ({ exposure }, language) => figureCellIn(exposure.pessimistic, language),
  },
];

const OUTSIDE = text('buiten de termijnen', 'in no instalment');

/** Every instalment of some grants: what it hangs on, how it was judged, and what was paid; in full also what is disputed. */
export function instalmentTable(
  source: ReportSource,
  grants: readonly GrantDto[],
  told: 'short' | 'full' = 'short',
): ReportBlock {
  const columns = told === 'full' ? [...SHORT, ...MORE] : SHORT;
  return tableBlock(source, {
    title: text('Termijnen', 'Instalments'),
    head: [text('Toekenning', 'Grant'), ...columns.map(({ head }) => head)],
    rows: grants.flatMap((grant) =>
      grant.instalments.map((row) => ({
        cells: [grantName(grant), ...columns.map(({ cell }) => cell(row, source.language))],
        screen: REPORT_SCREENS.grants,
      })),
    ),
    none: text('Er zijn geen termijnen.', 'There are no instalments.'),
  });
}

/** What an instalment hangs on, in words. */
function hangsOnWords({ hangsOn: { kind, code, name, period } }: InstalmentDto): Text {
  if (kind === 'nothing') return text('nergens aan', 'nothing');
  const read = parseReportingPeriod(period);
  const when = read === undefined ? text(period, period) : reportingPeriodInWords(read);
  const what = [code, name].filter((part) => part !== '').join(' ');
  return text(withPeriod(what, when.nl), withPeriod(what, when.en));
}

function withPeriod(what: string, when: string): string {
  return when === '' ? what : `${what}, ${when}`;
}

function judgedCell({ judged, judgedOn, judgedBy }: InstalmentDto, language: Language): string {
  const words = [listedValueName(judged)[language], dayCell(judgedOn, language)];
  if (judged !== 'open') words.push(judgedBy);
  return words.filter((part) => part !== '').join(', ');
}

/** What was granted, found reached, paid and disputed, by grant. */
export function grantTotalsTable(source: ReportSource, grants: readonly GrantDto[]): ReportBlock {
  return tableBlock(source, {
    title: text('Per toekenning', 'By grant'),
    head: [
      text('Toekenning', 'Grant'),
      ...[
        text('Toegekend', 'Granted'),
        text('Goedgekeurd', 'Approved'),
        text('Afgewezen', 'Rejected'),
        text('Betaald', 'Paid'),
        text('Betwist', 'In dispute'),
        text('Nog te ontvangen', 'Still to receive'),
      ].map((label) => figureHead(label, 'EUR')),
    ],
    rows: grants.map((grant) => ({
      cells: [
        grantName(grant),
        ...[
          grant.totals.granted,
          grant.totals.approved,
          grant.totals.rejected,
          grant.totals.paid,
          grant.totals.disputed,
          grant.totals.toReceive,
        ].map((figure) => figureCellIn(figure, source.language)),
      ],
      screen: REPORT_SCREENS.grants,
    })),
    none: text('Het plan noemt geen toekenningen.', 'The plan names no grants.'),
  });
}
