import type { SummedCertainty } from '@kapstok/contract';
import { type Language, text } from '@kapstok/quantity';
import type { Io } from '../io.ts';
import { numbers, tableLines, words } from '../terminal/table.ts';
import { folded } from '../terminal/width.ts';
import { chanceTable, drawnHow, figureCells, figureTableOf } from './certainty.ts';

/** How sure several plans are together, as people read it: the sentences, the sum, each plan, and what the sum does not say. */
export function summedReport(document: SummedCertainty, language: Language, io: Io): string {
  const [first = text('', ''), ...rest] = document.sentences;
  const { answer, figures } = document;
  const sum = [answer.contribution, answer.shareClosed, answer.shareOfAmbition, ...figures];
  const blocks = [
    [io.style.bold(first[language])],
    rest.flatMap((sentence) => folded(sentence[language], io.width)),
    figureTableOf(sum, language, io.width),
    planTable(document, language, io.width),
    chanceTable(document.chances, language, io.width),
    document.remarks.flatMap((remark) => folded(remark[language], io.width)),
    [drawnHow(document)[language], ...statesOf(document, language)],
  ];
  const written = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function planTable({ plans }: SummedCertainty, language: Language, width: number): readonly string[] {
  const columns = [
    words(text('Bijdrage van', 'Contribution of')[language]),
    numbers('P5'),
    numbers('P50'),
    numbers('P95'),
    words(''),
  ];
  const rows = plans.map(({ title, answer }) => [title, ...figureCells(answer.contribution, language)]);
  return tableLines(columns, rows, width);
}

/** What of each plan was drawn, by a mark of its contents. */
function statesOf({ plans }: SummedCertainty, language: Language): readonly string[] {
  const mark = text('kenmerk', 'mark')[language];
  return plans.map((plan) => `${plan.title}, ${mark} ${plan.mark ?? ''}`);
}
