import type { WrongInput } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import type { PartOfRequest, Step } from './where.ts';
import { wrongInput } from './wrong-inputs.ts';

/** Deeper than anything that is ever sent here. */
const DEEPEST = 30;

const NO_TEXT = text(
  'zonder het teken U+0000 en zonder halve tekens zijn: dat is geen tekst',
  'be without the character U+0000 and without half characters: that is no text',
);
const TOO_DEEP = text(
  `niet dieper genest zijn dan ${DEEPEST} lagen`,
  `not be nested deeper than ${DEEPEST} levels`,
);

function isText(words: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(words);
}

/** A part of a value, and where it stands in it. */
interface Part {
  readonly value: unknown;
  readonly steps: readonly Step[];
}

function partsOf({ value, steps }: Part): readonly Part[] {
  if (Array.isArray(value)) return value.map((one: unknown, at) => ({ value: one, steps: [...steps, at] }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, one]: [string, unknown]) => ({
    value: one,
    steps: [...steps, name],
  }));
}

function faultOf(part: PartOfRequest, { value, steps }: Part): WrongInput | undefined {
  const name = steps.at(-1);
  if (typeof name === 'string' && !isText(name)) return wrongInput(part, steps.slice(0, -1), NO_TEXT);
  if (typeof value === 'string' && !isText(value)) return wrongInput(part, steps, NO_TEXT);
  if (steps.length > DEEPEST) return wrongInput(part, steps.slice(0, 1), TOO_DEEP);
  return undefined;
}

/** Text that no database keeps, and nesting that nothing here has: refused wherever it stands. */
export function unkeepable(part: PartOfRequest, value: unknown): readonly WrongInput[] {
  const wrong: WrongInput[] = [];
  const left: Part[] = [{ value, steps: [] }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const fault = faultOf(part, next);
    if (fault === undefined) for (const inner of partsOf(next)) left.push(inner);
    else wrong.push(fault);
  }
  return wrong;
}
