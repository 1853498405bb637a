import type { Calculation, Scope } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { remembered } from '../grouped.ts';
import { roundsTo } from '../rounding.ts';
import { middle } from '../stated/amount.ts';
import { type Claim, isRight } from '../stated/claim.ts';
import { computed } from '../stated/computed.ts';
import { indexOf } from '../stated/plan-index.ts';
import { isOfWholePlan } from '../stated/stated-key.ts';
import { listed, scopeWords, sentences } from '../wording.ts';
import type { Attempt, Ground, Hypothesis } from './hypothesis.ts';

const ADVICE = text(
  'Kijk na of het getal uit een andere rij is overgenomen, en zet het eigen getal ervoor in de plaats.',
  'Check whether the number was copied from another row, and put its own number there.',
);

/** A scope nearby (its parts, its pillar, the projects beside it) with what follows for it. */
interface Neighbour {
  readonly scope: Scope;
  readonly value: number;
}

function neighbours(claim: Claim, ground: Ground): readonly Neighbour[] {
  if (isOfWholePlan(claim.key.quantity)) return [];
  const { calculation } = ground.examined;
  const index = indexOf(calculation);
  const pillar = index.scopes.get(claim.scope.pillar);
  const own = claim.scope.kind === 'project' ? [] : withParts(calculation, claim, claim.scope).slice(0, -1);
  const beside = pillar === undefined ? [] : withParts(calculation, claim, pillar);
  return [...own, ...beside].flatMap(({ scope, value }) =>
    scope.code !== claim.scope.code && value !== undefined ? [{ scope, value }] : [],
  );
}

/** A scope with what follows for it; undefined where that is not known, or nothing. */
interface Followed {
  readonly scope: Scope;
  readonly value: number | undefined;
}

const followed: (calculation: Calculation) => Map<string, readonly Followed[]> = remembered(() => new Map());

/** What follows for the parts of a scope and, last, for itself: claims of one table ask the same of one pillar. */
function withParts(
  calculation: Calculation,
  { key: { quantity }, moment, basis }: Claim,
  scope: Scope,
): readonly Followed[] {
  const known = followed(calculation);
  const when = moment.kind === 'years' ? `${moment.from}-${moment.to}` : moment.kind;
  const key = [scope.code, quantity, when, basis].join('/');
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = [...indexOf(calculation).partsOf(scope), scope].map((each): Followed => {
    const { value } = computed(calculation, { scope: each, quantity, moment, basis });
    return { scope: each, value: value.kind === 'known' && value.low !== 0 ? middle(value) : undefined };
  });
  known.set(key, made);
  return made;
}

function named({ plan }: Claim, scopes: readonly Scope[]): Text {
  const words = scopes.map(({ code }) => scopeWords(plan, code));
  return text(listed(words.map(({ nl }) => nl)).nl, listed(words.map(({ en }) => en)).en);
}

function attempt(value: number, says: Attempt['says'], twins: readonly Claim[] = []): Attempt {
  const others = twins.map(({ place }) => place);
  return { rule: 'copies.another-row', severity: 'error', value, says, advice: ADVICE, others };
}

/** Another stated row prints the same number, and there it is right. */
function sameNumber(claim: Claim, ground: Ground): readonly Attempt[] {
  const twins = ground.sameNumber(claim).filter((other) => other.scope !== claim.scope && isRight(other));
  const [first] = twins;
  if (first?.value.kind !== 'known') return [];
  const also = neighbours(claim, ground)
    .filter(
      ({ scope, value }) =>
        !twins.some((twin) => twin.scope === scope) && roundsTo(claim.printed, { low: value, high: value }),
    )
    .map(({ scope }) => scope);
  const says = (): Text =>
    sentences(standsThere(claim, twins), also.length === 0 ? undefined : itIs(claim, also));
  const printed = claim.printed.kind === 'point' ? claim.printed.value : middle(first.value);
  return [attempt(printed, says, twins)];
}

function standsThere(claim: Claim, twins: readonly Claim[]): Text {
  const names = named(
    claim,
    twins.map(({ scope }) => scope),
  );
  return text(
    `Hetzelfde getal staat bij ${names.nl}, en daar klopt het.`,
    `The same number stands at ${names.en}, and there it is right.`,
  );
}

function itIs(claim: Claim, scopes: readonly Scope[]): Text {
  const names = named(claim, scopes);
  return text(`Het is de uitkomst van ${names.nl}.`, `It is the result of ${names.en}.`);
}

function sameValue(claim: Claim, ground: Ground): readonly Attempt[] {
  return neighbours(claim, ground).map(({ scope, value }) => attempt(value, () => itIs(claim, [scope])));
}

/** A stated number that another stated row prints as well, rightly. */
export const anotherRow: Hypothesis = { name: 'the number of another row', attempts: sameNumber };

/** A stated number that follows for a scope nearby. */
export const anotherScope: Hypothesis = { name: 'the number of another scope', attempts: sameValue };
