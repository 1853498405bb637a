import { lastDayOf } from '@kapstok/engine';
import { reportingPeriodInWords } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { roadmap } from '../documents/roadmap.ts';
import type { MilestoneDto } from '../schemas/roadmap.ts';
import { tableBlock } from './report-blocks.ts';
import type { ReportBlock } from './report-document.ts';
import { REPORT_SCREENS } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';

/** Milestones by project, and whether their quarter is over on the day one looks; of one project, which is not told in each row, where it is named. */
export function milestoneTable(source: ReportSource, only?: string): ReportBlock {
  const { ground, language } = source;
  const projects = roadmap(ground.calculation.plan).projects.filter(
    ({ code }) => only === undefined || code === only,
  );
  return tableBlock(source, {
    title: text('Mijlpalen', 'Milestones'),
    head: [
      ...(only === undefined ? [text('Project', 'Project')] : []),
      text('Mijlpaal', 'Milestone'),
      text('Soort', 'Kind'),
      text('Kwartaal', 'Quarter'),
      text('Op de peildatum', 'On the day of reference'),
    ],
    rows: projects.flatMap(({ code, name, milestones }) =>
      milestones.map((each) => ({
        cells: [
          ...(only === undefined ? [[code, name].join(' ').trim()] : []),
          each.what,
          each.kind,
          quarterWords(each)[language],
          timeWords(each, ground.day)[language],
        ],
        screen: REPORT_SCREENS.roadmap,
      })),
    ),
    none: text('Het plan noemt geen mijlpalen.', 'The plan names no milestones.'),
  });
}

const TO_BE_DETERMINED = text('n.t.b.', 'to be determined');

function quarterWords({ quarter, until }: MilestoneDto): Text {
  if (quarter === null) return TO_BE_DETERMINED;
  const from = reportingPeriodInWords({ cadence: 'quarter', year: quarter.year, number: quarter.quarter });
  if (until === null || (until.year === quarter.year && until.quarter === quarter.quarter)) return from;
  const to = reportingPeriodInWords({ cadence: 'quarter', year: until.year, number: until.quarter });
  return text(`${from.nl} tot en met ${to.nl}`, `${from.en} up to ${to.en}`);
}

/** The plan says when a milestone is to be reached; whether it was, is not told where nobody says so. */
function timeWords({ quarter, until }: MilestoneDto, day: string): Text {
  const last = until ?? quarter;
  if (last === null) return TO_BE_DETERMINED;
  return lastDayOf({ cadence: 'quarter', year: last.year, number: last.quarter }) < day
    ? text('kwartaal voorbij', 'quarter is over')
    : text('komt nog', 'still to come');
}
