import { type Text, text } from '@kapstok/quantity';
import type { InCasesDto } from '../schemas/accounting.ts';
import { accountingOf, exposureWords, grantExposureTable, NO_GRANTS, partyTable } from './money-sections.ts';
import { sectionOf, wordsBlock } from './report-blocks.ts';
import { figureWords } from './report-cells.ts';
import type { ReportSection } from './report-document.ts';
import type { ReportSource } from './report-source.ts';

/** What each municipality and organisation may have to pay back. */
export function exposureReport(source: ReportSource): readonly ReportSection[] {
  const money = accountingOf(source);
  const { exposure, undivided, municipalities, organisations } = money;
  const words =
    money.grants.length === 0 ? [NO_GRANTS] : [exposureWords(exposure), undividedWords(undivided)];
  return [
    sectionOf(
      source,
      text('In het kort', 'In short'),
      ...wordsBlock(source, ...words),
      grantExposureTable(source, money),
    ),
    sectionOf(
      source,
      text('Gemeenten', 'Municipalities'),
      partyTable(source, text('Afrekenrisico per gemeente', 'Exposure by municipality'), {
        ...money,
        parties: municipalities,
      }),
    ),
    sectionOf(
      source,
      text('Organisaties', 'Organisations'),
      partyTable(source, text('Afrekenrisico per organisatie', 'Exposure by organisation'), {
        ...money,
        parties: organisations,
      }),
    ),
  ];
}

/** What falls to nobody by an agreement, in a sentence. */
export function undividedWords({ pessimistic }: InCasesDto): Text {
  const { nl, en } = figureWords(pessimistic);
  return text(
    `Daarvan is ${nl} nog aan niemand toegedeeld: zonder afspraak is een aandeel n.t.b., en nooit een gelijk deel.`,
    `Of that ${en} falls to nobody yet: without an agreement a share is to be determined, and never an equal part.`,
  );
}
