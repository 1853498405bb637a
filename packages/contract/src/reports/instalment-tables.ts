import { listedValueName, parseReportingPeriod, reportingPeriodInWords } from '@kapstok/plan';
import { type Language, type Text, text } from '@kapstok/quantity';
import type { GrantDto, InstalmentDto } from '../schemas/accounting.ts';
import { tableBlock } from './report-blocks.ts';
import { dayCell, figureCellIn, statedCellIn } from './report-cells.ts';
import type { ReportBlock } from './report-document.ts';
import { REPORT_SCREENS } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';

/** Every instalment of some grants: what it hangs on, how it was judged, and what was paid or disputed. */
export function instalmentTable(source: ReportSource, grants: readonly GrantDto[]): ReportBlock {
  const { language } = source;
  return tableBlock(source, {
    title: text('Termijnen', 'Instalments'),
    head: [
      text('Toekenning', 'Grant'),
      text('Termijn', 'Instalment'),
      text('Gepland', 'Planned'),
      text('Bedrag', 'Amount'),
      text('Hangt aan', 'Hangs on'),
      text('Oordeel', 'Judgement'),
      text('Betaald', 'Paid'),
      text('Betwist', 'In dispute'),
      text('Afrekenrisico, ongunstig', 'Exposure at worst'),
    ],
    rows: grants.flatMap((grant) =>
      grant.instalments.map((row) => ({
        cells: [
          grant.code,
          row.number === '' ? text('buiten de termijnen', 'in no instalment')[language] : row.number,
          dayCell(row.planned, language),
          figureCellIn(row.amount, language),
          hangsOnWords(row)[language],
          judgedCell(row, language),
          statedCellIn(row.paid, language),
          statedCellIn(row.disputed, language),
          figureCellIn(row.exposure.pessimistic, language),
        ],
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
      text('Toegekend', 'Granted'),
      text('Goedgekeurd', 'Approved'),
      text('Afgewezen', 'Rejected'),
      text('Betaald', 'Paid'),
      text('Betwist', 'In dispute'),
      text('Nog te ontvangen', 'Still to receive'),
    ],
    rows: grants.map(({ code, name, totals }) => ({
      cells: [
        name || code,
        ...[
          totals.granted,
          totals.approved,
          totals.rejected,
          totals.paid,
          totals.disputed,
          totals.toReceive,
        ].map((figure) => figureCellIn(figure, source.language)),
      ],
      screen: REPORT_SCREENS.grants,
    })),
    none: text('Het plan noemt geen toekenningen.', 'The plan names no grants.'),
  });
}
