import { formatBounds, type Text, text } from '@kapstok/quantity';
import type { Evaluated, Evaluator, Known } from '../graph/evaluate.ts';
import { type Interval, intervals } from '../graph/interval.ts';
import type { AnyNode, Operation } from '../graph/node.ts';

type Kept = Extract<Operation, { kind: 'kept' | 'together' }>;

/**
 * What is kept of amounts that overlap, in words and numbers: how much there is, what the largest of it is, and which part
 * of the rest is taken off as counted already.
 */
export function keptInWords(
  { kind, parts, overlap, limit }: Kept,
  values: Evaluator<Interval>,
  amount: (node: AnyNode) => Text,
): Text {
  const unit = parts[0]?.unit;
  const found = parts.map((part) => values.of(part));
  const known = found.flatMap((part) => (isExact(part) ? [part.value] : []));
  const open = found.filter((part) => part.kind !== 'notApplicable' && !isExact(part)).length;
  const [sum, largest] = [intervals.add(known, undefined), intervals.largest(known)];
  if (unit === undefined || sum === undefined || largest === undefined) return openInWords(amount(overlap));
  const [all, most] = [formatBounds(sum, unit), formatBounds(largest, unit)];
  const share = isExact(values.of(overlap)) ? amount(overlap) : AT_MOST_ALL;
  return together(
    text(
      `van ${all.nl} de grootste, ${most.nl}, en van de rest ${share.nl} eraf`,
      `of ${all.en} the largest, ${most.en}, and ${share.en} off the rest`,
    ),
    limit === undefined
      ? undefined
      : limitInWords(values.of(limit).kind === 'known' ? amount(limit) : NO_LIMIT_KNOWN),
    open === 0 ? undefined : kind === 'together' ? andOpen(open) : besideOpen(open),
  );
}

/** What an overlap that is not known takes at most. */
const AT_MOST_ALL = text('ten hoogste alles', 'at most all');

function isExact(value: Evaluated<Interval>): value is Known<Interval> {
  return value.kind === 'known' && value.bound === 'exact';
}

function openInWords(overlap: Text): Text {
  return text(
    `geen regel is helemaal bekend; ${overlap.nl} overlap`,
    `no line is wholly known; ${overlap.en} overlap`,
  );
}

const NO_LIMIT_KNOWN = text('een grens die niet bekend is', 'a limit that is not known');

function limitInWords(limit: Text): Text {
  return text(`samen hoogstens ${limit.nl}`, `together at most ${limit.en}`);
}

function andOpen(many: number): Text {
  return many === 1
    ? text('ten minste: een regel is niet bekend', 'at least: one line is not known')
    : text(`ten minste: ${many} regels zijn niet bekend`, `at least: ${many} lines are not known`);
}

function besideOpen(many: number): Text {
  return many === 1
    ? text(
        'wat er ten minste blijft naast een regel die niet bekend is',
        'what stays at least beside a line that is not known',
      )
    : text(
        `wat er ten minste blijft naast ${many} regels die niet bekend zijn`,
        `what stays at least beside ${many} lines that are not known`,
      );
}

function together(...parts: readonly (Text | undefined)[]): Text {
  const said = parts.filter((part) => part !== undefined);
  return { nl: said.map(({ nl }) => nl).join('; '), en: said.map(({ en }) => en).join('; ') };
}
