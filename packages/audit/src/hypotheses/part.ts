import type { FigureValue, Scope } from '@kapstok/engine';
import type { Plan } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { remembered } from '../grouped.ts';
import { roundingOf, sameNumber } from '../rounding.ts';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { computed } from '../stated/computed.ts';
import { indexOf } from '../stated/plan-index.ts';
import { isStock } from '../stated/stated-key.ts';
import { amount, scopeWords } from '../wording.ts';
import { type Attempt, type Ground, type Hypothesis, reproduces } from './hypothesis.ts';

/** A part with its code, so that the finding can name it. */
interface Part {
  readonly code: string;
  readonly value: number;
}

/** Of more projects one would fit by chance. */
const MOST_PROJECTS = 100;

/**
 * The parts of a total that are large enough to be missed: pillars and projects of the plan, projects of a pillar. A
 * project that is all of its pillar is not a part beside it.
 */
function partsOf(claim: Claim, ground: Ground): readonly Part[] {
  const { calculation } = ground.examined;
  const index = indexOf(calculation);
  const direct = index.partsOf(claim.scope);
  const projects = claim.scope.kind === 'plan' ? index.projectsOf(claim.scope) : [];
  const scopes = new Set([...direct, ...(projects.length > MOST_PROJECTS ? [] : projects)]);
  const least =
    claim.printed.kind === 'point' ? 2 * roundingOf(claim.printed.value) : Number.POSITIVE_INFINITY;
  const { key, moment, basis } = claim;
  const amountOf = (scope: Scope): FigureValue =>
    computed(calculation, { scope, quantity: key.quantity, moment, basis }).value;
  const pillars = new Map(direct.map((scope) => [scope.code, amountOf(scope)]));
  return [...scopes].flatMap((scope) => {
    const value = amountOf(scope);
    if (value.kind !== 'known' || value.low <= least) return [];
    const pillar = pillars.get(scope.pillar);
    const whole = pillar?.kind === 'known' && sameNumber(middle(pillar), middle(value));
    return scope.kind === 'project' && whole ? [] : [{ code: scope.code, value: middle(value) }];
  });
}

const placesOf = remembered(
  (plan: Plan) => new Map([...plan.pillars, ...plan.projects].map(({ code, place }) => [code, place])),
);

function attemptsFor(claim: Claim, total: number, part: Part): readonly Attempt[] {
  const { value } = part;
  const place = placesOf(claim.plan).get(part.code);
  const others = place === undefined ? [] : [place];
  return [
    {
      rule: 'stated.part-missing',
      severity: 'error',
      value: total - value,
      says: () => difference(claim, part, text('die lijkt te zijn vergeten', 'it seems forgotten')),
      advice: text(
        'Tel dit onderdeel mee, of zeg waarom het niet meetelt.',
        'Count this part, or say why it does not count.',
      ),
      others,
    },
    {
      rule: 'stated.part-twice',
      severity: 'error',
      value: total + value,
      says: () => difference(claim, part, text('die lijkt dubbel geteld', 'it seems counted twice')),
      advice: text('Tel dit onderdeel één keer.', 'Count this part once.'),
      others,
    },
  ];
}

function difference(claim: Claim, { code, value }: Part, why: Text): Text {
  const [shown, name] = [amount(value, claim.unit), scopeWords(claim.plan, code)];
  return text(
    `Het verschil is precies ${name.nl} (${shown.nl}): ${why.nl}.`,
    `The difference is exactly ${name.en} (${shown.en}): ${why.en}.`,
  );
}

function attempts(claim: Claim, ground: Ground): readonly Attempt[] {
  const { value, key } = claim;
  if (value.kind !== 'known' || key.quantity.startsWith('share') || key.quantity === 'shortage') return [];
  if (claim.scope.kind === 'project' && isStock(key.quantity)) return [];
  const total = middle(value);
  return onlyFit(
    claim,
    partsOf(claim, ground).flatMap((part) => attemptsFor(claim, total, part)),
  );
}

/**
 * The one attempt that gives the printed number to the last digit; else all, without those that fit when more than one
 * does: then which part it is would be a guess.
 */
function onlyFit({ printed }: Claim, attempts: readonly Attempt[]): readonly Attempt[] {
  const exact = attempts.filter(({ value }) => printed.kind === 'point' && sameNumber(printed.value, value));
  if (exact.length === 1) return exact;
  const fits = attempts.filter(({ value }) => reproduces(printed, value));
  return fits.length > 1 ? attempts.filter((attempt) => !fits.includes(attempt)) : attempts;
}

/** A total that forgot one of its parts, or counted one twice. */
export const onePart: Hypothesis = { name: 'one part missing or twice', attempts };
