import type { Calculation } from '@kapstok/engine';
import { type Language, spelledUnitName, type Text, text } from '@kapstok/quantity';
import { overlapMatrix } from '../documents/overlap-matrix.ts';
import type { Overlaps } from '../schemas/overlaps.ts';
import { figureCell, type ListCell, type ListTable, tableOf } from './list-table.ts';

type Amount = Overlaps['plan'][number];

const OF = {
  plan: text('het plan', 'the plan'),
  project: text('project', 'project'),
  pair: text('twee projecten', 'two projects'),
  overlap: text('overlap', 'overlap'),
} as const;

/** What projects have in common in the structural year: of the plan, each project, each two, and each overlap. */
export function overlapsTable(calculation: Calculation, language: Language): ListTable {
  const { plan, projects, pairs, overlaps } = overlapMatrix(calculation, {});
  const rows = (kind: Text, code: string, name: string, amounts: readonly Amount[]): ListCell[][] =>
    amounts.map((amount) => [kind[language], code, name, ...amountCells(amount, language)]);
  return tableOf('overlaps', language, {
    title: text('Overlap tussen projecten', 'Overlap between projects'),
    head: [
      text('Van', 'Of'),
      text('Code', 'Code'),
      text('Naam', 'Name'),
      text('Eenheid', 'Unit'),
      text('Voor aftrek', 'Before'),
      text('Na aftrek', 'Net'),
      text('Wat dubbel is', 'Counted twice'),
    ],
    rows: [
      ...rows(OF.plan, '', '', plan),
      ...projects.flatMap(({ code, name, amounts }) => rows(OF.project, code, name, amounts)),
      ...pairs.flatMap(({ project, other, amounts }) => rows(OF.pair, `${project} + ${other}`, '', amounts)),
      ...overlaps.flatMap(({ id, name, amount }) => rows(OF.overlap, id, name, [amount])),
    ],
  });
}

function amountCells({ unit, gross, net, taken }: Amount, language: Language): readonly ListCell[] {
  return [
    spelledUnitName(unit)[language],
    ...[gross, net, taken].map((figure) => figureCell(figure, language)),
  ];
}
