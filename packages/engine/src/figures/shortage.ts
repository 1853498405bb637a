import { type Row, valueName } from '@kapstok/plan';
import { parseUnit, type Text, text, type UnitCode } from '@kapstok/quantity';
import { cell, converted, dividedBy, inUnit, missing, ratio, shareOf, untyped } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import type { Context } from './context.ts';
import { type FigureSet, figureLabel, PLAN } from './figure-set.ts';

type ShortageRow = Row<'labourShortage'>;

const NO_TABLE = { table: 'labour-shortage', line: 0, row: '', field: '' };

/** A figure of the labour-shortage table as a node in the unit of its row. */
export function shortageCell(row: ShortageRow): AnyNode {
  const label = (): Text => valueName(row);
  const place = { ...row.place, field: 'value' };
  const of = parseUnit(row.unit)?.unit;
  const node = cell('1', label, { estimate: row.value, place, source: row.source });
  return of === undefined ? node : untyped(of, label, node.operation);
}

/** The shortage the plan is compared with, in persons and in FTE, and the ambition. */
export interface Shortage {
  readonly persons: Node<'person'>;
  readonly fte: Node<'FTE'>;
  readonly ambition: Node<'1'>;
  readonly ambitionFte: Node<'FTE'>;
  readonly ambitionPersons: Node<'person'>;
}

function absent<U extends UnitCode>(code: U, path: string): Node<U> {
  const why = text(
    'het plan noemt geen personeelstekort met jaar en gebied',
    'the plan names no labour shortage with a year and an area',
  );
  return missing(code, figureLabel(PLAN, path), why, NO_TABLE);
}

/** The shortage in persons and FTE; only the part-time factor leads from one to the other. */
export function shortageOf(context: Context): Shortage {
  const { shortage, ambition, parameters } = context;
  const stated = shortage === undefined ? undefined : shortageCell(shortage);
  const partTime = parameters.get('fte_per_person', '', 'FTE/person');
  const inPersons = stated === undefined ? undefined : inUnit(stated, 'person');
  const inFte = stated === undefined ? undefined : inUnit(stated, 'FTE');
  const fteLabel = figureLabel(PLAN, 'shortage.fte');
  const fte =
    inFte ?? (inPersons && converted(fteLabel, inPersons, partTime)) ?? absent('FTE', 'shortage.fte');
  const persons =
    inPersons ??
    (inFte && dividedBy(figureLabel(PLAN, 'shortage.persons'), inFte, partTime)) ??
    absent('person', 'shortage.persons');
  const share = ambition === undefined ? undefined : ambitionShare(ambition, { fte, persons });
  const wanted = share ?? noAmbition();
  return {
    persons,
    fte,
    ambition: wanted,
    ambitionFte: shareOf(figureLabel(PLAN, 'shortage.ambitionFte'), fte, wanted),
    ambitionPersons: shareOf(figureLabel(PLAN, 'shortage.ambitionPersons'), persons, wanted),
  };
}

function noAmbition(): Node<'1'> {
  const why = text('het plan noemt geen ambitie', 'the plan names no ambition');
  return missing('1', figureLabel(PLAN, 'shortage.ambition'), why, NO_TABLE);
}

/** The ambition as a share of the shortage; a plan may print it in persons or FTE. */
function ambitionShare(
  row: ShortageRow,
  shortage: { fte: Node<'FTE'>; persons: Node<'person'> },
): Node<'1'> | undefined {
  const node = shortageCell(row);
  const label = figureLabel(PLAN, 'shortage.ambition');
  const fte = inUnit(node, 'FTE');
  if (fte !== undefined) return ratio(label, fte, shortage.fte);
  const persons = inUnit(node, 'person');
  return persons === undefined ? inUnit(node, '1') : ratio(label, persons, shortage.persons);
}

/** The shortage as figures of the plan. */
export function shortageFigures(context: Context, shortage: Shortage): FigureSet {
  const set: FigureSet = new Map<string, AnyNode>([
    ['shortage.persons', shortage.persons],
    ['shortage.fte', shortage.fte],
    ['shortage.ambition', shortage.ambition],
    ['shortage.ambitionFte', shortage.ambitionFte],
    ['shortage.ambitionPersons', shortage.ambitionPersons],
  ]);
  const part = initiatives(context, 'initiatives_quantified');
  const whole = initiatives(context, 'initiatives_inventoried');
  const path = 'initiatives.shareQuantified';
  if (part !== undefined && whole !== undefined) set.set(path, ratio(figureLabel(PLAN, path), part, whole));
  return set;
}

/** A count of initiatives, the last one the plan gives. */
function initiatives(context: Context, key: string): Node<'count'> | undefined {
  const rows = context.plan.labourShortage.filter((row) => row.key === key);
  const last = rows.reduce<ShortageRow | undefined>(
    (found, row) => (found === undefined || (row.year ?? 0) > (found.year ?? 0) ? row : found),
    undefined,
  );
  return last === undefined ? undefined : inUnit(shortageCell(last), 'count');
}
