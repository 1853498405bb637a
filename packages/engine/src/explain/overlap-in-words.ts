import { formatBounds, type Text, text } from '@kapstok/quantity';
import type { Evaluator } from '../graph/evaluate.ts';
import { type Interval, intervals } from '../graph/interval.ts';
import type { AnyNode, Operation } from '../graph/node.ts';

type Kept = Extract<Operation, { kind: 'kept' }>;

/**
 * What is kept of amounts that overlap, in words and numbers: how much there is, what the largest of it is, and which part
 * of the rest is taken off as counted already.
 */
export function keptInWords(
  { parts, overlap, limit }: Kept,
  values: Evaluator<Interval>,
  amount: (node: AnyNode) => Text,
): Text {
  const unit = parts[0]?.unit;
  const known = parts.flatMap((part) => {
    const value = values.of(part);
    return value.kind === 'known' ? [value.value] : [];
  });
  const [sum, largest] = [intervals.add(known, undefined), intervals.largest(known)];
  if (unit === undefined || sum === undefined || largest === undefined)
    return unknownInWords(amount(overlap));
  const [all, most, share] = [formatBounds(sum, unit), formatBounds(largest, unit), amount(overlap)];
  const unknown = parts.length - known.length;
  return together(
    text(
      `van ${all.nl} de grootste, ${most.nl}, en van de rest ${share.nl} eraf`,
      `of ${all.en} the largest, ${most.en}, and ${share.en} off the rest`,
    ),
    limit === undefined ? undefined : limitInWords(amount(limit)),
    unknown === 0 ? undefined : besideUnknown(unknown),
  );
}

function unknownInWords(overlap: Text): Text {
  return text(
    `alle regels zijn onbekend; ${overlap.nl} overlap`,
    `every line is unknown; ${overlap.en} overlap`,
  );
}

function limitInWords(limit: Text): Text {
  return text(`samen hoogstens ${limit.nl}`, `together at most ${limit.en}`);
}

function besideUnknown(many: number): Text {
  return many === 1
    ? text('wat er ten minste blijft naast een onbekende regel', 'what stays at least beside an unknown line')
    : text(
        `wat er ten minste blijft naast ${many} onbekende regels`,
        `what stays at least beside ${many} unknown lines`,
      );
}

function together(...parts: readonly (Text | undefined)[]): Text {
  const said = parts.filter((part) => part !== undefined);
  return { nl: said.map(({ nl }) => nl).join('; '), en: said.map(({ en }) => en).join('; ') };
}
