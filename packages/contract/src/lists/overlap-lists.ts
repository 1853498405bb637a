import type { Calculation } from '@kapstok/engine';
import { type Language, spelledUnitName, type Text, text } from '@kapstok/quantity';
import type { DrawnHow } from '../documents/certainty/drawn-from.ts';
import { overlapMatrix } from '../documents/overlap-matrix.ts';
import type { Overlaps } from '../schemas/overlaps.ts';
import { SPREAD_HEAD, spreadCells } from './certainty-lists.ts';
import type { DrawnTable } from './how-drawn.ts';
import { figureCell, type ListCell, tableOf } from './list-table.ts';

type Amount = Overlaps['plan'][number];

const OF = {
  plan: text('het plan', 'the plan'),
  project: text('project', 'project'),
  pair: text('twee projecten', 'two projects'),
  overlap: text('overlap', 'overlap'),
} as const;

/** What projects have in common in the structural year: of the plan, each project, each two, and each overlap. */
export function overlapsTable(calculation: Calculation, asked: DrawnHow, language: Language): DrawnTable {
  const how = overlapMatrix(calculation, asked);
  const { plan, projects, pairs, overlaps } = how;
  const rows = (kind: Text, code: string, name: string, amounts: readonly Amount[]): ListCell[][] =>
    amounts.map((amount) => [kind[language], code, name, ...amountCells(amount, language)]);
  const table = tableOf('overlaps', language, {
    title: text('Overlap tussen projecten', 'Overlap between projects'),
    head: [
      text('Van', 'Of'),
      text('Code', 'Code'),
      text('Naam', 'Name'),
      text('Eenheid', 'Unit'),
      text('Voor aftrek', 'Before'),
      text('Na aftrek', 'Net'),
      text('Wat dubbel is', 'Counted twice'),
      ...SPREAD_HEAD.map(({ nl, en }) => text(`Dubbel, ${nl}`, `Twice, ${en}`)),
      text('Opmerking', 'Remark'),
    ],
    rows: [
      ...rows(OF.plan, '', '', plan),
      ...projects.flatMap(({ code, name, amounts }) => rows(OF.project, code, name, amounts)),
      ...pairs.flatMap(({ project, other, amounts }) => rows(OF.pair, `${project} + ${other}`, '', amounts)),
      ...overlaps.flatMap(({ id, name, amount }) => rows(OF.overlap, id, name, [amount])),
    ],
  });
  return { table, how };
}

function amountCells(
  { unit, gross, net, taken, drawnTaken }: Amount,
  language: Language,
): readonly ListCell[] {
  return [
    spelledUnitName(unit)[language],
    ...[gross, net, taken].map((figure) => figureCell(figure, language)),
    ...spreadCells(drawnTaken, language),
  ];
}
