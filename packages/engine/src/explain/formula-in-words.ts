import { formatBounds, formatNumber, formatShare, type Text, text, verbatim } from '@kapstok/quantity';
import type { Evaluator } from '../graph/evaluate.ts';
import type { Interval } from '../graph/interval.ts';
import type { AnyNode } from '../graph/node.ts';
import { countedInputs } from './counted-inputs.ts';
import { keptInWords } from './overlap-in-words.ts';

/** Sums of more parts than this are described, not written out. */
const MOST_WRITTEN_OUT = 6;

function amount(node: AnyNode, values: Evaluator<Interval>): Text {
  const value = values.of(node);
  switch (value.kind) {
    case 'unknown':
      return text('onbekend', 'unknown');
    case 'notApplicable':
      return text('n.v.t.', 'n/a');
    case 'known':
      return formatBounds(value.value, node.unit);
  }
}

function joined(nodes: readonly AnyNode[], sign: Text, values: Evaluator<Interval>): Text {
  const amounts = nodes.map((node) => amount(node, values));
  return { nl: amounts.map((one) => one.nl).join(sign.nl), en: amounts.map((one) => one.en).join(sign.en) };
}

function listed(nodes: readonly AnyNode[], words: Text, values: Evaluator<Interval>): Text {
  if (nodes.length > MOST_WRITTEN_OUT) {
    return text(`${words.nl} ${nodes.length} onderdelen`, `${words.en} ${nodes.length} parts`);
  }
  const list = joined(nodes, verbatim('; '), values);
  return text(`${words.nl} ${list.nl}`, `${words.en} ${list.en}`);
}

function sumInWords(parts: readonly AnyNode[], values: Evaluator<Interval>): Text {
  if (parts.length === 0) return text('niets om op te tellen', 'nothing to add');
  if (parts.length > MOST_WRITTEN_OUT) return listed(parts, text('som van', 'sum of'), values);
  return joined(parts, verbatim(' + '), values);
}

/** The formula of a node in words and numbers: `€ 886.332 : 91 euro per uur`. Empty for a cell. */
export function formulaInWords(node: AnyNode, values: Evaluator<Interval>): Text {
  const { operation } = node;
  switch (operation.kind) {
    case 'cell':
    case 'given':
    case 'none':
    case 'missing':
      return verbatim('');
    case 'sum':
      return sumInWords(countedInputs(node, values), values);
    case 'product':
      return joined(operation.factors, verbatim(' × '), values);
    case 'quotient':
      return joined([operation.over, operation.under], text(' : ', ' / '), values);
    case 'difference':
      return joined([operation.from, operation.less], verbatim(' − '), values);
    case 'largest':
      return listed(operation.of, text('de grootste van', 'the largest of'), values);
    case 'smallest':
      return listed(operation.of, text('de kleinste van', 'the smallest of'), values);
    case 'discount':
      return discountInWords(operation.rate, operation.years, values);
    case 'within':
      return listed([operation.amount, operation.limit], text('de kleinste van', 'the smallest of'), values);
    case 'kept':
    case 'together':
      return keptInWords(operation, values, (part) => amount(part, values));
    case 'portion':
      return joined([operation.part, operation.kept], verbatim(' × '), values);
  }
}

function discountInWords(rate: AnyNode, years: number, values: Evaluator<Interval>): Text {
  const value = values.of(rate);
  const isPoint = value.kind === 'known' && value.value.low === value.value.high;
  const words = (language: keyof Text): string =>
    isPoint ? formatShare(value.value.low, language, 2) : amount(rate, values)[language];
  const power = formatNumber(years, 'nl');
  return text(`1 : (1 + ${words('nl')})^${power}`, `1 / (1 + ${words('en')})^${power}`);
}
