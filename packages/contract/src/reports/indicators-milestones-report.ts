import { text } from '@kapstok/quantity';
import { indicatorPictures, indicatorTable } from './indicator-blocks.ts';
import { indicatorsTold } from './measured-standings.ts';
import { milestoneTable } from './milestone-table.ts';
import { sectionOf, wordsBlock } from './report-blocks.ts';
import type { ReportSection } from './report-document.ts';
import type { ReportSource } from './report-source.ts';

/** Every indicator in every period, and every milestone. */
export function indicatorsMilestonesReport(source: ReportSource): readonly ReportSection[] {
  const { plan } = source.ground.calculation;
  const told = indicatorsTold(source, () => true);
  const judgements = told.flatMap(({ periods }) => periods.map(({ judgement }) => judgement));
  const count = (judgement: string): number => judgements.filter((each) => each === judgement).length;
  const [reached, missed] = [count('reached'), count('missed')];
  return [
    sectionOf(
      source,
      text('In het kort', 'In short'),
      ...wordsBlock(
        source,
        text(
          `Het plan heeft ${plan.kpis.length} indicatoren en ${plan.milestones.length} mijlpalen.`,
          `The plan has ${plan.kpis.length} indicators and ${plan.milestones.length} milestones.`,
        ),
        text(
          `Tot nu toe zijn ${reached} streefwaarden gehaald en ${missed} gemist; van de andere is het nog niet te zeggen, of staat er geen getal.`,
          `So far ${reached} targets were reached and ${missed} were missed; of the others it can't be told yet, or there is no number.`,
        ),
      ),
    ),
    sectionOf(
      source,
      text('Indicatoren', 'Indicators'),
      indicatorTable(source, told, 'withEnds'),
      ...indicatorPictures(source, told),
    ),
    sectionOf(source, text('Mijlpalen', 'Milestones'), milestoneTable(source)),
  ];
}
