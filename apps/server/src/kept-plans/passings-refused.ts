import type { PlanFault } from '@kapstok/contract';
import { type Calculation, type ConditionStanding, calculate, unmetAtPassing } from '@kapstok/engine';
import { type RecordLines, readRecords } from '@kapstok/exchange';
import {
  ANSWERED_FOR,
  cellOf,
  type Edit,
  GATE_OUTCOMES,
  listedValueName,
  listedValueOf,
  type MeasurementsByIndicator,
  type PlanRecord,
  type PlanRecords,
  recordOf,
  tableOfEdit,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { edited } from './faults-added.ts';
import { MeasuredBook } from './measured-book.ts';
import type { CheckTask } from './messages.ts';
import { recordsIn } from './records-in.ts';

/** The table of decisions at gates. */
export const PASSINGS = 'gate-passings';

/** Whether edits say what came of a gate: then what was measured has to be known, to tell whether it may be passed. */
export function passGates(edits: readonly Edit[]): boolean {
  return edits.some((edit) => tableOfEdit(edit) === PASSINGS);
}

/**
 * Outcomes of gates that edits record and that can't be: a gate that is simply passed while a condition is not met or nobody can
 * tell, and one that is passed against a condition without why or who answers for it.
 */
export async function passingsRefused({
  records,
  title,
  edits,
  figures = '[]',
}: CheckTask): Promise<readonly PlanFault[]> {
  if (!passGates(edits)) return [];
  const before = recordsIn(records);
  const after = edited(before, edits);
  const rows = [...new Set(edits.map(recordOf))].flatMap((id) => after.get(id) ?? []);
  const passings = rows.filter(({ table }) => table === PASSINGS);
  const simply = passings.filter((row) => outcomeOf(row) === 'passed' && isOther(row, before.get(row.id)));
  const against = passings.filter((row) => outcomeOf(row) === 'passed_against');
  const unanswered = against.flatMap(unansweredFor);
  if (simply.length === 0) return unanswered;
  const book = new MeasuredBook();
  book.take({ figures: [figures] });
  return [...unanswered, ...(await unmetOf(simply, { after, title, measurements: book.figures }))];
}

function outcomeOf(row: PlanRecord): string | undefined {
  return listedValueOf(cellOf(row, 'outcome'), GATE_OUTCOMES);
}

/** Whether it says something else of a gate than it did: that it was passed, on another day, or of another gate. */
function isOther(row: PlanRecord, before: PlanRecord | undefined): boolean {
  return (
    before === undefined || ['gate', 'date', 'outcome'].some((of) => cellOf(row, of) !== cellOf(before, of))
  );
}

function unansweredFor(row: PlanRecord): readonly PlanFault[] {
  return (['reason', 'role'] as const)
    .filter((field) => cellOf(row, field).trim() === '')
    .map((field) => faultIn(row, field, ANSWERED_FOR[field]));
}

function faultIn(row: PlanRecord, field: string, [expected, message]: readonly [Text, Text]): PlanFault {
  const found = cellOf(row, field);
  return {
    table: PASSINGS,
    record: row.id,
    field,
    found,
    expected: { ...expected },
    message: { ...message },
  };
}

interface Held {
  readonly after: PlanRecords;
  readonly title: string;
  readonly measurements: MeasurementsByIndicator;
}

async function unmetOf(rows: readonly PlanRecord[], held: Held): Promise<readonly PlanFault[]> {
  const computed = await computedOf(held);
  return rows.flatMap((row) => {
    const wrong = computed === undefined ? NOT_COMPUTED : unmetOfRow(row, computed, held);
    return wrong === undefined ? [] : [faultIn(row, 'outcome', [INSTEAD, wrong])];
  });
}

interface Computed {
  readonly calculation: Calculation;
  readonly lines: RecordLines;
}

/** The plan after the edits; undefined where it can't be computed. */
async function computedOf({ after, title }: Held): Promise<Computed | undefined> {
  const { result, lines } = await readRecords(after, title);
  if (!result.ok) return undefined;
  const calculation = calculate(result.plan);
  return calculation.faults.length > 0 ? undefined : { calculation, lines };
}

function unmetOfRow(row: PlanRecord, { calculation, lines }: Computed, held: Held): Text | undefined {
  const passing = calculation.plan.gatePassings.find(
    ({ place }) => lines.get(PASSINGS)?.get(place.line) === row.id,
  );
  if (passing === undefined) return NOT_COMPUTED;
  const unmet = unmetAtPassing({ calculation, measurements: held.measurements }, passing);
  return unmet.length === 0 ? undefined : unmetInWords(unmet);
}

function unmetInWords(unmet: readonly ConditionStanding[]): Text {
  const told = (language: 'nl' | 'en'): string =>
    unmet.map(({ row, why }) => `${row.number}: ${why[language]}`).join(' ');
  return text(
    `Op deze dag is niet aan alles voldaan, of niet te zeggen of dat zo is. ${told('nl')} ${ANSWERED.nl}`,
    `On this day not everything is met, or there is no telling whether it is. ${told('en')} ${ANSWERED.en}`,
  );
}

const [AGAINST, REFUSED, POSTPONED] = [
  listedValueName('passed_against'),
  listedValueName('refused'),
  listedValueName('postponed'),
];
const INSTEAD = text(
  `${AGAINST.nl}; ${REFUSED.nl}; of ${POSTPONED.nl}`,
  `${AGAINST.en}; ${REFUSED.en}; or ${POSTPONED.en}`,
);

const ANSWERED = text(
  'Gaat het toch door, leg dan vast dat het doorgaat hoewel niet aan alles is voldaan, met de reden en de rol van wie daarvoor staat.',
  'If it goes on all the same, record that it goes on although not all is met, with the reason and the role of who answers for it.',
);

const NOT_COMPUTED = text(
  `Het plan is niet te berekenen, en dus is niet te zeggen of aan alles is voldaan. ${ANSWERED.nl}`,
  `The plan can not be computed, so there is no telling whether everything is met. ${ANSWERED.en}`,
);
