import type { Calculation, YearSpan } from '@kapstok/engine';
import { highOf, lowOf } from '@kapstok/quantity';
import { grouped } from '../grouped.ts';
import type { Ground } from '../hypotheses/hypothesis.ts';
import type { Lesson } from '../hypotheses/lesson.ts';
import type { Examined } from '../rule.ts';
import type { Claim, ReadClaim } from './claim.ts';
import { readClaims } from './claims.ts';
import { judge, judgeAgain } from './judge.ts';
import type { Verdict, VerdictOf } from './verdict.ts';

const known = new WeakMap<Calculation, readonly Verdict[]>();

/** What the audit makes of every stated figure, in the order of the table; worked out once for a calculation. */
export function verdictsOf(examined: Examined): readonly Verdict[] {
  const before = known.get(examined.calculation);
  if (before !== undefined) return before;
  const verdicts = judgeAll(examined);
  known.set(examined.calculation, verdicts);
  return verdicts;
}

/** The verdicts of one kind. */
export function verdictsOfKind<K extends Verdict['kind']>(
  examined: Examined,
  kind: K,
): readonly VerdictOf<K>[] {
  return verdictsOf(examined).filter((verdict): verdict is VerdictOf<K> => verdict.kind === kind);
}

/** Judges every claim; then, with what the mistakes found show, once more those that nothing explained. */
function judgeAll(examined: Examined): readonly Verdict[] {
  const read = readClaims(examined);
  const claims = read.flatMap((each) => (each.kind === 'claim' ? [each.claim] : []));
  const ground = groundOf(examined, claims, []);
  const first = read.flatMap((each) => verdictOf(each, ground));
  const lessons = first.flatMap((verdict) =>
    verdict.kind === 'mistake' && verdict.certain ? (verdict.attempt.lesson ?? []) : [],
  );
  if (lessons.length === 0) return first;
  const taught = groundOf(examined, claims, lessons);
  return first.map((verdict) => (isOpen(verdict) ? (judgeAgain(verdict.claim, taught) ?? verdict) : verdict));
}

type Open = Verdict & { readonly claim: Claim };

function isOpen(verdict: Verdict): verdict is Open {
  const open = ['differs', 'otherPrinting', 'builtOn', 'notVerifiable'].includes(verdict.kind);
  return open && 'claim' in verdict && verdict.claim?.value.kind === 'known';
}

function verdictOf(read: ReadClaim, ground: Ground): readonly Verdict[] {
  switch (read.kind) {
    case 'claim':
      return [judge(read.claim, ground)];
    case 'otherUnit':
      return [{ kind: 'otherUnit', row: read.row, key: read.key }];
    case 'notVerifiable':
      return [{ kind: 'notVerifiable', row: read.row, claim: undefined, why: read.why }];
    case 'nothing':
      return [];
  }
}

function numberKey(claim: Claim): string {
  const { key, moment, printed } = claim;
  const when = moment.kind === 'years' ? `${moment.from}-${moment.to}` : moment.kind;
  return [key.quantity, when, lowOf(printed), highOf(printed)].join('/');
}

function groundOf(examined: Examined, claims: readonly Claim[], lessons: readonly Lesson[]): Ground {
  const byNumber = grouped(claims, numberKey);
  const byScope = grouped(claims, ({ scope }) => scope.code);
  const byLesson = grouped(lessons, ({ scope }) => scope);
  const ofYears = lessons.flatMap((lesson) => (lesson.kind === 'years' ? [lesson] : []));
  const byPeriod = grouped(ofYears, ({ printed }) => printed);
  return {
    examined,
    claims,
    judged: new Map(),
    taught: lessons.length > 0,
    lessonsOf: (scope) => byLesson.get(scope) ?? [],
    spansShown: (period) => spansIn(byPeriod.get(period) ?? []),
    sameNumber: (claim) => byNumber.get(numberKey(claim)) ?? [],
    claimsOf: (scope) => byScope.get(scope) ?? [],
  };
}

/** The spans of lessons, each once. */
function spansIn(lessons: readonly { readonly span: YearSpan }[]): readonly YearSpan[] {
  const spans = lessons.map(({ span }) => [`${span.from}-${span.to}`, span] as const);
  return [...new Map(spans).values()];
}
