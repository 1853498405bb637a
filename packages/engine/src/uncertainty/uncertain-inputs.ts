import {
  CHOICES,
  groupCorrelations,
  isRelative,
  KnownBounds,
  type NumberCell,
  NumberCells,
  type Place,
  type Plan,
  type PossibleValues,
  parseAddress,
  placeCode,
  type Row,
} from '@kapstok/plan';
import { type Estimate, type Text, verbatim } from '@kapstok/quantity';
import type { Distribution } from '../draws/distribution.ts';
import { distributionOf } from './distribution-of.ts';

/** One uncertain input: what may be drawn for the cells, or the open choice, that it is about. */
export interface UncertainInput {
  /** Key of the assumption; also the name of its stream of chance. */
  readonly id: string;
  readonly name: Text;
  readonly row: Row<'assumptions'>;
  /** The cells it is about; none where it is about an open choice. */
  readonly cells: readonly NumberCell[];
  /** The open choice it settles. */
  readonly choice: string | undefined;
  /** What is drawn, or the one value that is sure. */
  readonly values: Distribution | number;
  /** Whether what is drawn is a factor on what stands in its cells, and not the value itself. */
  readonly isRelative: boolean;
  /** Inputs of one group move together; empty: by itself. */
  readonly group: string;
  /** Rank correlation between any two of the group, from 0 to 1. */
  readonly correlation: number;
}

/** An assumption that can't be drawn: nobody said what its numbers mean, how its group moves together, or they are not there yet. */
export interface NotDrawn {
  readonly row: Row<'assumptions'>;
  readonly why: 'meaning' | 'correlation' | 'numbers';
  readonly cells: readonly NumberCell[];
}

/** What is known of how uncertain a plan's inputs are. */
export interface Uncertainty {
  /** In the order of their keys, so that the order of rows moves no draw. */
  readonly inputs: readonly UncertainInput[];
  readonly notDrawn: readonly NotDrawn[];
  /** What stands for a cell: an input, or one that can't be drawn; undefined: the cell is as it stands. */
  at(place: Place): UncertainInput | NotDrawn | undefined;
  /** The input that settles an open choice. */
  ofChoice(choice: string): UncertainInput | undefined;
  /** Between which bounds the value of a cell can lie, of which this stands in the plan. */
  boundsOf(place: Place, stated: Estimate): PossibleValues;
}

/** Reads the assumptions of a plan. */
export function uncertaintyOf(plan: Plan): Uncertainty {
  const known = new NumberCells(plan);
  const bounds = new KnownBounds(plan);
  const rows = plan.assumptions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const correlations = groupCorrelations(rows);
  const read = rows.map((row) => inputOf(row, { known, bounds, correlations }));
  const byCell = new Map(
    read.flatMap((each) => each.cells.map(({ place }) => [placeCode(place), each] as const)),
  );
  const inputs = read.filter((each) => 'id' in each);
  const byChoice = new Map(inputs.map((input) => [input.choice, input]));
  return {
    inputs,
    notDrawn: read.filter((each) => 'why' in each),
    at: (place) => (place.table === CHOICES ? byChoice.get(place.row) : byCell.get(placeCode(place))),
    ofChoice: (choice) => byChoice.get(choice),
    boundsOf: (place, stated) => bounds.of(place, stated),
  };
}

/** What the rows of a plan are read with. */
interface Read {
  readonly known: NumberCells;
  readonly bounds: KnownBounds;
  readonly correlations: ReturnType<typeof groupCorrelations>;
}

function inputOf(row: Row<'assumptions'>, { known, bounds, correlations }: Read): UncertainInput | NotDrawn {
  const addresses = row.on.flatMap((words) => parseAddress(words) ?? []);
  const choice = addresses.find(({ table }) => table === CHOICES)?.row;
  const cells = addresses.flatMap((address) => {
    const found = address.table === CHOICES ? [] : known.at(address);
    return 'kind' in found ? [] : found;
  });
  const canBeNegative =
    !isRelative(row) && cells.some(({ place, value }) => bounds.of(place, value).least < 0);
  const said = distributionOf(row, canBeNegative);
  if (said.kind === 'open') return { row, why: 'meaning', cells };
  if (said.kind === 'unknown') return { row, why: 'numbers', cells };
  const correlation = row.group === '' ? 0 : correlations.get(row.group);
  if (correlation === undefined) return { row, why: 'correlation', cells };
  return {
    id: row.id,
    name: verbatim(row.name || row.id),
    row,
    cells,
    choice,
    values: said.kind === 'point' ? said.value : said.of,
    isRelative: isRelative(row),
    group: row.group,
    correlation,
  };
}
