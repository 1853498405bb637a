import type { CellWarning, PlanFault, WrongInput } from '@kapstok/contract';
import {
  columnHeading,
  columnName,
  type Edit,
  listedValueName,
  type PlanRecord,
  recordName,
  recordOf,
  tableDefinitions,
  tableTitle,
} from '@kapstok/plan';
import { inQuotes, isolated, type Text, text, verbatim } from '@kapstok/quantity';
import { mayAll, maySomewhere, type Projection, type Reader, rowsNow } from '@kapstok/store';
import { pointerTo } from '../inputs/where.ts';
import type { KeptPlans } from '../kept-plans/kept-plans.ts';
import { passGates } from '../kept-plans/passings-refused.ts';
import { ThreadEnded } from '../kept-plans/plan-thread.ts';
import { type AtPlan, reading } from './at-plan.ts';
import { mayStopPlan } from './may-stop.ts';
import { refused } from './refused.ts';

/** What can tell of edits whether they stop a plan. */
export type StopCheck = Pick<KeptPlans, 'faultsAdded'>;

/** The faults that edits add to a plan as a whole, and what else who makes them should know. */
export interface Added {
  readonly faults: readonly PlanFault[];
  /** Outcomes of gates that can't be. */
  readonly passings: readonly PlanFault[];
  readonly notices: readonly Text[];
}

/** A fault of the plan as a whole: as what is wrong with a request, and as what was kept all the same. */
export interface Stopping {
  readonly input: WrongInput;
  readonly warning: CellWarning;
}

const NOTHING: Added = { faults: [], passings: [], notices: [] };
const NOT_KNOWN = text(
  'Of het plan hierna nog te berekenen is, kon niet worden nagegaan. Kijk of de cijfers er staan.',
  'Whether the plan can still be computed after this could not be looked at. See whether the figures are there.',
);

/**
 * The faults that edits add to a plan, found in a thread that computes plans. It is asked before the change is made, for
 * a change that is being made holds up others; so two changes that each may be made, at the same moment, can still stop a
 * plan together: then its readers are told which cells to mend.
 * @param seq the entry after which the edits were made; undefined: they are still to be made
 */
export async function addedBy(
  plans: StopCheck,
  at: AtPlan,
  edits: readonly Edit[],
  seq?: number,
): Promise<Added> {
  if (!mayStopPlan(edits)) return NOTHING;
  const { standing, plan } = at;
  // Who may edit nothing here is told so, and has nothing computed.
  if (standing.readOnly || !(await reading(at, (reader) => maySomewhere(reader, 'edit')))) return NOTHING;
  try {
    const { stopping: faults, passings } = await plans.faultsAdded({ standing, plan }, edits, seq);
    return { faults, passings, notices: [] };
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    // Whether a gate may be passed is then not known.
    if (passGates(edits)) throw refused(error.status, error.sentence);
    // A plan that is too large to be computed, or a server that stops: that is no reason to lose what somebody typed.
    return { ...NOTHING, notices: [{ ...NOT_KNOWN }] };
  }
}

const HIDDEN = {
  expected: text('rijen die bij elkaar passen', 'rows that fit together'),
  message: text(
    'Een rij die u niet kunt zien, klopt niet meer met deze wijziging. Overleg met de programmacoördinatie.',
    'A row that you can’t see does not fit this change any more. Ask the programme coordination.',
  ),
};

/** Faults in words, as far as who asks may read the rows they are about, in rows as they now stand. */
async function stoppingTold(
  reader: Reader,
  { plan }: Pick<AtPlan, 'plan'>,
  faults: readonly PlanFault[],
  edits: readonly Edit[],
): Promise<readonly Stopping[]> {
  const [first] = edits;
  if (faults.length === 0 || first === undefined) return [];
  const rows = await rowsNow(reader, plan.id, new Set(faults.flatMap(({ record }) => record ?? [])));
  const seesAll = await mayAll(reader, 'readWorking');
  const told = faults.filter(({ record }) => isSeen(record, rows, seesAll));
  const hidden = told.length < faults.length ? [hiddenFault(first)] : [];
  return [...told, ...hidden].map((fault) => {
    const row = rows.get(fault.record ?? '')?.record ?? addedRecord(edits, fault.record);
    const at = edits.findIndex((edit) => recordOf(edit) === fault.record);
    const path = pointerTo(at < 0 ? ['edits'] : ['edits', at]);
    const sentence = sentenceOf(fault, row);
    return { input: { in: 'body', path, sentence }, warning: warningOf(fault, recordOf(first)) };
  });
}

function isSeen(record: string | null, rows: Projection, seesAll: boolean): boolean {
  return seesAll || (record !== null && rows.has(record));
}

function hiddenFault(edit: Edit): PlanFault {
  const table = 'record' in edit ? edit.record.table : edit.table;
  return { table, record: recordOf(edit), field: '', found: '', ...HIDDEN };
}

/** Several columns of a key are told together. */
function fieldName(field: string, nameOf: (column: string) => Text): Text {
  const names = field.split(', ').map(nameOf);
  return text(names.map(({ nl }) => nl).join(', '), names.map(({ en }) => en).join(', '));
}

/** A row that edits bring, which does not stand there yet. */
function addedRecord(edits: readonly Edit[], record: string | null): PlanRecord | undefined {
  return edits.flatMap((edit) => (edit.kind === 'add' && edit.record.id === record ? [edit.record] : []))[0];
}

const LISTED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  tableDefinitions().flatMap(({ name, columns }) =>
    Object.entries(columns).map(([field, { values }]) => [`${name} ${field}`, new Set(values)] as const),
  ),
);

/** What stands in a cell; a value of a list by its name. */
function shownIn({ table, field, found }: PlanFault): Text {
  if (LISTED.get(`${table} ${field}`)?.has(found) === true) return listedValueName(found);
  return verbatim(found.length > 60 ? `${found.slice(0, 60)}…` : found);
}

/** Which row, which cell, what stands there, what is expected and what to do. */
function sentenceOf(fault: PlanFault, row: PlanRecord | undefined): { nl: string; en: string } {
  const { table, field, expected, message } = fault;
  const [title, column] = [tableTitle(table), fieldName(field, columnHeading)];
  const name = row === undefined ? '' : ` ${isolated(recordName(table, row.cells))}`;
  const shown = shownIn(fault);
  const sentence = (language: 'nl' | 'en', word: string): string => {
    const cell = field === '' ? '' : `, ${column[language]}`;
    const words = shown[language] === '' ? '' : `: ${inQuotes(shown[language])}`;
    return `${title[language]}${name}${cell}${words}. ${word}: ${expected[language]}. ${message[language]}`;
  };
  return { nl: sentence('nl', 'Verwacht'), en: sentence('en', 'Expected') };
}

function warningOf(
  { table, record, field, found, expected, message }: PlanFault,
  other: string,
): CellWarning {
  const named = field === '' ? text('', '') : fieldName(field, columnName);
  return {
    record: record ?? other,
    table,
    field,
    fieldName: { ...named },
    found,
    expected: { ...expected },
    message: { ...message },
  };
}

/** What edits do to a plan, in words: what stops it, and outcomes of gates that can't be. */
export interface AddedTold {
  /** But for cells of which `passings` tells. */
  readonly stopping: readonly Stopping[];
  readonly passings: readonly Stopping[];
}

/** Of edits that do nothing to it. */
export const NOTHING_TOLD: AddedTold = { stopping: [], passings: [] };

/** What edits do to a plan, as far as who asks may read the rows it is about. */
export async function addedTold(
  reader: Reader,
  at: Pick<AtPlan, 'plan'>,
  { faults, passings }: Added,
  edits: readonly Edit[],
): Promise<AddedTold> {
  const refusedCells = new Set(passings.map(cellOfFault));
  const others = faults.filter((fault) => !refusedCells.has(cellOfFault(fault)));
  return {
    stopping: await stoppingTold(reader, at, others, edits),
    passings: await stoppingTold(reader, at, passings, edits),
  };
}

function cellOfFault({ record, field }: PlanFault): string {
  return `${record} ${field}`;
}

/** Warnings of single cells and of the plan as a whole; a cell that both tell of once. */
export function warningsWith(warnings: readonly CellWarning[], stopping: readonly Stopping[]): CellWarning[] {
  const told = new Set(warnings.map(({ record, field }) => `${record} ${field}`));
  const others = stopping.map(({ warning }) => warning);
  return [...warnings, ...others.filter(({ record, field }) => !told.has(`${record} ${field}`))];
}
