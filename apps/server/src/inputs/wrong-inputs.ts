import type { WrongInput } from '@kapstok/contract';
import { asTyped, type Text, text } from '@kapstok/quantity';
import type * as z from 'zod';
import { expectedBy } from './expected.ts';
import { nameOf, type PartOfRequest, pointerTo, type Step } from './where.ts';

type Issue = z.core.$ZodIssue;

function ended(words: string): string {
  return words.endsWith('?') ? words : `${words}.`;
}

/** An input that can't be right, in a sentence of its own. */
export function wrongInput(
  part: PartOfRequest,
  steps: readonly Step[],
  must: { readonly nl: string; readonly en: string },
): WrongInput {
  const name = nameOf(steps);
  const [nl, en] = name === '' ? ['Wat is gestuurd', 'What was sent'] : [asTyped(name), asTyped(name)];
  return {
    in: part,
    path: pointerTo(steps),
    sentence: { nl: ended(`${nl} moet ${must.nl}`), en: ended(`${en} must ${must.en}`) },
  };
}

/** What was sent, and as which part of a request. */
interface Sent {
  readonly part: PartOfRequest;
  readonly sent: unknown;
}

function valueAt(sent: unknown, steps: readonly Step[]): unknown {
  let value = sent;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

const MISSING = text('ingevuld zijn', 'be filled in');
const WHOLE_FORMS = text('een van de vormen hebben die hier kunnen', 'have one of the forms that fit here');

/**
 * Of a value that fits none of several forms, the form it comes nearest to is told: the one with the fewest faults, and of
 * those the one of which the least is missing.
 */
function nearestForm(errors: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));
  const missing = (issues: readonly Issue[]): number =>
    issues.filter(({ path }) => valueAt(value, path) === undefined).length;
  const ranked = errors.toSorted(
    (a, b) => depth(b) - depth(a) || a.length - b.length || missing(a) - missing(b),
  );
  const [best] = ranked;
  return best === undefined || depth(best) === 0 ? undefined : best;
}

/** What each of several forms asks of a value that is of the right kind and fits none of them. */
function anyForm(errors: readonly (readonly Issue[])[], value: unknown): Text {
  const firsts = errors.flatMap(([first]) =>
    first === undefined || first.code === 'invalid_type' ? [] : [expectedBy(first, value)],
  );
  if (firsts.length < errors.length) return WHOLE_FORMS;
  return text(firsts.map(({ nl }) => nl).join(', of '), firsts.map(({ en }) => en).join(', or '));
}

/** The kinds a value may say it is of, written out. */
function optionsOf(issue: z.core.$ZodIssueInvalidUnion): string {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  return Array.isArray(options) ? options.map((option: unknown) => JSON.stringify(option)).join(', ') : '';
}

function unionInputs(of: Sent, issue: Issue, steps: readonly Step[]): readonly WrongInput[] {
  const { part } = of;
  if (issue.code !== 'invalid_union') return [];
  if (issue.discriminator !== undefined) {
    const options = optionsOf(issue);
    const must =
      options === '' ? WHOLE_FORMS : text(`een van deze zijn: ${options}`, `be one of: ${options}`);
    const at = steps.at(-1) === issue.discriminator ? steps : [...steps, issue.discriminator];
    return [wrongInput(part, at, must)];
  }
  if (valueAt(of.sent, steps) === undefined) return [wrongInput(part, steps, MISSING)];
  const value = valueAt(of.sent, steps);
  const form = nearestForm(issue.errors, value);
  if (form === undefined) return [wrongInput(part, steps, anyForm(issue.errors, value))];
  return form.flatMap((inner) => inputsOf(of, inner, steps));
}

/** How often a question gives a parameter that it may give once; 1 where it does so. */
function timesGiven({ part, sent }: Sent, steps: readonly Step[]): number {
  const found = part === 'query' && steps.length === 1 ? valueAt(sent, steps) : undefined;
  return Array.isArray(found) ? found.length : 1;
}

function givenOnce(times: number): Text {
  return text(
    `één keer gegeven zijn; hier staat het ${times} keer`,
    `be given once; here it is given ${times} times`,
  );
}

function inputsOf(of: Sent, issue: Issue, from: readonly Step[]): readonly WrongInput[] {
  const steps = [...from, ...issue.path];
  const times = timesGiven(of, steps);
  if (times > 1) return [wrongInput(of.part, steps, givenOnce(times))];
  switch (issue.code) {
    case 'invalid_union':
      return unionInputs(of, issue, steps);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => inputsOf(of, inner, steps));
    default:
      return [wrongInput(of.part, steps, expectedBy(issue, valueAt(of.sent, steps)))];
  }
}

/** Every input that a schema refused, each with the place where it stands and a sentence. */
export function wrongInputs(
  part: PartOfRequest,
  sent: unknown,
  { issues }: z.core.$ZodError,
): readonly WrongInput[] {
  return issues.flatMap((issue) => inputsOf({ part, sent }, issue, []));
}
