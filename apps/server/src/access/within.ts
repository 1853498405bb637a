import type { WithinDto } from '@kapstok/contract';
import { ROLES, type Role, WITHIN_KINDS, type Within } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import { codesOf, listPlans, type Reader } from '@kapstok/store';
import { Refused } from '../changes/refused.ts';
import { planIdsOf } from '../feed/feed-document.ts';
import { nearestNames } from '../inputs/nearest-name.ts';
import { codesIn } from '../kept-plans/plan-id.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { problemOf, wrongInputProblem } from '../problem.ts';

function wrong(path: string, sentence: Text): Refused {
  return new Refused(wrongInputProblem([{ in: 'body', path, sentence: { ...sentence } }]));
}

function fits(role: Role, kind: WithinDto['kind']): void {
  const { name, within } = ROLES[role];
  if (within.includes(kind)) return;
  const can = within.map((one) => WITHIN_KINDS[one]);
  throw wrong(
    '/within/kind',
    text(
      `De rol ${name.nl} gaat over ${can.map(({ nl }) => nl).join(' of ')}.`,
      `The role ${name.en} is about ${can.map(({ en }) => en).join(' or ')}.`,
    ),
  );
}

const NOT_THE_NATION = text(
  'Een landelijke rol geeft alleen wie de installatie beheert.',
  'A national role is only given by who runs the installation.',
);
const NO_PLAN = text('Dit is geen plan van deze regio.', 'This is no plan of this region.');

/** How many codes that there are a sentence names. */
const NAMED = 3;

/** Says what was given, and what there is that looks most like it. */
function noSuchCode(kind: keyof typeof WITHIN_KINDS, code: string, codes: readonly string[]): Refused {
  const near = nearestNames(code, codes);
  const named = (near.length > 0 ? near : codes).slice(0, NAMED);
  const [what, is] = [WITHIN_KINDS[kind], near.length > 0];
  const there = is
    ? text('Het meest lijken:', 'Most like it are:')
    : text('Er zijn onder meer:', 'There are, among others:');
  const others =
    named.length === 0
      ? text('Er is er nog geen.', 'There is none yet.')
      : text(`${there.nl} ${named.join(', ')}.`, `${there.en} ${named.join(', ')}.`);
  const sentence = text(
    `De code ${asTyped(code)} is in dit plan niet van ${what.nl}. ${others.nl}`,
    `The code ${asTyped(code)} is not of ${what.en} in this plan. ${others.en}`,
  );
  const errors = [{ in: 'body', path: '/within/code', sentence: { ...sentence } } as const];
  return new Refused({ ...problemOf(422, sentence), errors });
}

/**
 * What a role is about, from what was sent.
 * @throws {Refused} where the role can't be about that
 */
export async function withinIn(
  reader: Reader,
  { region }: Standing,
  { role, within }: { readonly role: Role; readonly within: WithinDto },
): Promise<Within> {
  if (within.kind === 'nation') throw wrong('/within/kind', NOT_THE_NATION);
  fits(role, within.kind);
  if (within.kind === 'region') return { kind: 'region', region: region.id };
  const codes = codesIn(within.plan);
  const plans = codes?.region === region.code ? await listPlans(reader) : [];
  const plan = plans.find(({ code }) => code === codes?.plan);
  if (plan === undefined) throw wrong('/within/plan', NO_PLAN);
  const known = await codesOf(reader, { plan: plan.id, kind: within.kind });
  if (!known.includes(within.code)) throw noSuchCode(within.kind, within.code, known);
  return { kind: within.kind, region: region.id, plan: plan.id, code: within.code };
}

/** Tells what a role is about, with the plan by the id that addresses have. */
export type TellWithin = (within: Within) => WithinDto;

/** Tells what roles of a region are about. */
export async function withinTeller(reader: Reader, { region }: Standing): Promise<TellWithin> {
  const plans = await planIdsOf(reader, region.code);
  return (within) => {
    if (within.kind === 'nation' || within.kind === 'region') return { kind: within.kind };
    return { kind: within.kind, plan: plans.get(within.plan) ?? within.plan, code: within.code };
  };
}
