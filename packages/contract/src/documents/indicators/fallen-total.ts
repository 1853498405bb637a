import type { KnownTotal, PeriodStanding } from '@kapstok/engine';
import {
  definitionsOf,
  type Measured,
  type Measurement,
  type Plan,
  reportingPeriodInWords,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { measuredTotalInWords } from './indicator-amount.ts';
import { measuredWords } from './measured-words.ts';

/** How an indicator stands in a period, after those before it, and how whom a figure is about is called. */
export interface Standings {
  readonly plan: Plan;
  readonly earlier: readonly PeriodStanding[];
  readonly unit: string;
  readonly nameOf: (about: readonly string[]) => string;
}

/** Why a total since the start is lower than one before it: whose figures fell; undefined where it did not fall. */
export function fallenTotal({ total, period, definition }: PeriodStanding, of: Standings): Text | undefined {
  if (total.kind !== 'known' || !isSinceStart(of.plan, total)) return undefined;
  const before = of.earlier.findLast(
    (standing) =>
      standing.period.cadence === period.cadence &&
      standing.definition?.version === definition?.version &&
      standing.total.kind === 'known',
  );
  if (before?.total.kind !== 'known' || before.total.value <= total.value) return undefined;
  const was = measuredTotalInWords(before.total, of.unit);
  const { nl, en } = reportingPeriodInWords(before.period);
  const whose = whoseFell(before.total, total, of);
  return text(`Lager dan in ${nl} (${was.nl}). ${whose.nl}`, `Lower than in ${en} (${was.en}). ${whose.en}`);
}

/** Whether each figure in a total is one of all since the start. */
function isSinceStart(plan: Plan, { parts }: KnownTotal): boolean {
  const versions = new Map(parts.map((part) => [`${part.indicator} ${part.definition}`, part]));
  return [...versions.values()].every(({ indicator, definition: version }) =>
    definitionsOf(plan, indicator).some(
      (each) =>
        each.kind === 'whole' &&
        each.definition.version === version &&
        each.definition.counts === 'cumulative',
    ),
  );
}

function whoseFell(before: KnownTotal, now: KnownTotal, { unit, nameOf }: Standings): Text {
  const fell = now.parts.flatMap((part) => {
    const was = before.parts.find((each) => isOfSame(each, part));
    return was !== undefined && amountOf(was.measured) > amountOf(part.measured) ? [{ was, part }] : [];
  });
  if (fell.length === 0) return OTHERWISE;
  const told = fell.map(({ was, part }) => {
    const [from, to] = [measuredWords(was.measured, unit), measuredWords(part.measured, unit)];
    const name = nameOf(part.about);
    return text(
      `${name || 'De regio'}: van ${from.nl} naar ${to.nl}`,
      `${name || 'The region'}: from ${from.en} to ${to.en}`,
    );
  });
  return text(`${told.map(({ nl }) => nl).join('; ')}.`, `${told.map(({ en }) => en).join('; ')}.`);
}

function isOfSame(one: Measurement, other: Measurement): boolean {
  return one.indicator === other.indicator && one.about.join('|') === other.about.join('|');
}

function amountOf(measured: Measured): number {
  if (measured.kind === 'value') return measured.value;
  return measured.kind === 'share' ? measured.numerator : 0;
}

const OTHERWISE = text(
  'De cijfers gaan over andere organisaties samen dan toen.',
  'The figures are of other organisations together than then.',
);
