import { isolated, type Text, text } from '@kapstok/quantity';
import { grantName } from '../documents/accounting/grant-name.ts';
import type { GrantDto } from '../schemas/accounting.ts';
import { grantTotalsTable, instalmentTable } from './instalment-tables.ts';
import { accountingOf, NO_GRANTS } from './money-sections.ts';
import { sectionOf, wordsBlock } from './report-blocks.ts';
import { figureWords } from './report-cells.ts';
import type { ReportSection } from './report-document.ts';
import type { ReportSource } from './report-source.ts';

/** Every instalment: what it hangs on, how it was judged, and what was paid or disputed. */
export function paymentsReport(source: ReportSource): readonly ReportSection[] {
  const { grants } = accountingOf(source);
  return [
    sectionOf(
      source,
      text('In het kort', 'In short'),
      ...wordsBlock(source, ...(grants.length === 0 ? [NO_GRANTS] : grants.map(grantWords))),
      grantTotalsTable(source, grants),
    ),
    sectionOf(
      source,
      text('Waar hangt elke termijn aan?', 'What does each instalment hang on?'),
      instalmentTable(source, grants, 'full'),
    ),
  ];
}

/** How a grant stands, in a sentence. */
function grantWords(of: GrantDto): Text {
  const { totals } = of;
  const [granted, paid, toReceive] = [totals.granted, totals.paid, totals.toReceive].map(figureWords);
  const grant = isolated(grantName(of));
  return text(
    `Van ${grant} is ${granted?.nl} toegekend en ${paid?.nl} betaald; ${toReceive?.nl} is nog te ontvangen.`,
    `Of ${grant} ${granted?.en} was granted and ${paid?.en} was paid; ${toReceive?.en} is still to come.`,
  );
}
