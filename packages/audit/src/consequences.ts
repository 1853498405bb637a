import { type Calculation, calculate } from '@kapstok/engine';
import { type Plan, placeCode, TABLE_NAMES } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding, Severity } from './finding.ts';
import type { Examined, Rule } from './rule.ts';
import { sentences } from './wording.ts';

/** So many defects are mended at most, one after another: each asks for the whole audit once more. */
const MOST_MENDS = 4;

/** In a larger plan the whole audit takes seconds; there what follows from a defect keeps its own finding. */
const MOST_ROWS = 20_000;

type Look = (examined: Examined) => readonly Finding[];

/**
 * One finding per defect: what is gone once a defect is mended, follows from it. A mend is believed when it takes away
 * more than it brings in; the finding of the defect then names the places where it shows, and
 * these have no finding of their own.
 */
export function withoutConsequences(
  calculation: Calculation,
  found: readonly Finding[],
  rules: readonly Rule[],
  look: Look,
): readonly Finding[] {
  if (rowsIn(calculation.plan) > MOST_ROWS) return found;
  let [said, plan, before] = [found, calculation.plan, found];
  const mends = new Map(rules.map(({ code, mend }) => [code, mend]));
  const defects = found.filter(({ rule }) => mends.get(rule) !== undefined).slice(0, MOST_MENDS);
  for (const defect of defects) {
    const mended = mends.get(defect.rule)?.(plan, defect);
    if (mended === undefined) continue;
    const after = look({ plan: mended, calculation: calculate(mended) });
    if (after.length >= before.length) continue;
    said = pointedTo(said, after, defect);
    [plan, before] = [mended, after];
  }
  return said;
}

function rowsIn(plan: Plan): number {
  return TABLE_NAMES.reduce((rows, name) => rows + plan[name].length, 0);
}

/** The findings without those that a mend takes away, which its own finding names instead. */
function pointedTo(said: readonly Finding[], after: readonly Finding[], defect: Finding): readonly Finding[] {
  const left = gravestOf(after);
  const isRoot = (each: Finding): boolean =>
    each.rule === defect.rule && each.place.line === defect.place.line;
  const stays = (each: Finding): boolean =>
    marksOf(each).some((mark) => (left.get(mark) ?? LEAST) <= SEVERITY_RANK[each.severity]);
  const isLeft = (each: Finding): boolean => isRoot(each) || stays(each);
  const gone = said.filter((each) => !isLeft(each));
  return said.filter(isLeft).map((each) => (isRoot(each) && gone.length > 0 ? naming(each, gone) : each));
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, remark: 2 };
const LEAST = 3;

/** How grave the gravest finding is at each mark: what is left there may be less than what followed from the defect. */
function gravestOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const gravest = new Map<string, number>();
  for (const each of findings) {
    for (const mark of marksOf(each)) {
      gravest.set(mark, Math.min(gravest.get(mark) ?? LEAST, SEVERITY_RANK[each.severity]));
    }
  }
  return gravest;
}

/** By what a finding is known again: its own cell, and its rule with each of its places. */
function marksOf({ rule, place, others }: Finding): readonly string[] {
  const own = place.line > 0 && place.field !== '' ? [placeCode(place)] : [];
  return [...own, ...[place, ...others].map((each) => `${rule} ${placeCode(each)}`)];
}

function naming(root: Finding, gone: readonly Finding[]): Finding {
  const many = gone.length > 1;
  const follows = text(
    many
      ? `Daaruit volgen ${gone.length} andere verschillen; die staan hier niet apart.`
      : 'Daaruit volgt een ander verschil; dat staat hier niet apart.',
    many
      ? `${gone.length} other differences follow from it; they are not listed apart.`
      : 'Another difference follows from it; it is not listed apart.',
  );
  return {
    ...root,
    others: [...root.others, ...gone.map(({ place }) => place)],
    effect: sentences(root.effect, follows),
  };
}
