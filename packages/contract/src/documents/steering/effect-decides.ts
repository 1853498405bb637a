import { type GateOutcome, gateFalls } from '@kapstok/engine';
import { type Quarter, type ReportingPeriod, type Row, reportingPeriodInWords } from '@kapstok/plan';
import { dayInWords, type Text, text, verbatim } from '@kapstok/quantity';

/** The quarter in which a gate decides: its own, else that of its day. */
export function quarterOfGate({ quarter, decidesOn }: Row<'gates'>): ReportingPeriod | undefined {
  if (quarter !== undefined) return periodOf(quarter);
  if (decidesOn === undefined) return undefined;
  const month = Number(decidesOn.slice(5, 7));
  return { cadence: 'quarter', year: Number(decidesOn.slice(0, 4)), number: Math.ceil(month / 3) };
}

/** When a gate decides: on a day, else in a quarter; empty where neither is said. */
export function gateWhen(gate: Row<'gates'>): Text {
  if (gate.decidesOn !== undefined) return dayInWords(gate.decidesOn);
  const quarter = quarterOfGate(gate);
  return quarter === undefined ? verbatim('') : reportingPeriodInWords(quarter);
}

/** That the effect decides on going on, and when, in a sentence; null once that was decided. */
export function effectDecides(gate: Row<'gates'>, outcome: GateOutcome): Text | null {
  if (outcome !== 'open' && outcome !== 'postponed') return null;
  const { nl, en } = gateWhen(gate);
  if (gate.decidesOn !== undefined)
    return text(`Op ${nl} beslist het effect over doorgaan.`, `On ${en} the effect decides on going on.`);
  if (gateFalls(gate) === undefined) return NO_MOMENT;
  return text(`In het ${nl} beslist het effect over doorgaan.`, `In ${en} the effect decides on going on.`);
}

const NO_MOMENT = text(
  'Het effect beslist over doorgaan; er staat niet wanneer.',
  'The effect decides on going on; it does not say when.',
);

function periodOf({ year, quarter }: Quarter): ReportingPeriod {
  return { cadence: 'quarter', year, number: quarter };
}
