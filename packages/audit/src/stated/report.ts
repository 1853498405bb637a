import { type Text, text } from '@kapstok/quantity';
import type { Finding, RuleKind, Severity, Shown } from '../finding.ts';
import { type Found, finding } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shownEstimate, shownFigure } from '../shown.ts';
import { sentences } from '../wording.ts';
import { type Claim, claimPlace } from './claim.ts';
import type { VerdictOf } from './verdict.ts';
import { verdictsOfKind } from './verdicts.ts';
import { effectOf, printedAndFollowed } from './wording.ts';

/** What stands in a finding about a stated figure, whatever the rule. */
export function foundAt(
  claim: Claim,
  more: { readonly severity: Severity; readonly says?: Text; readonly advice: Text } & Partial<Found>,
): Found {
  const { says, ...rest } = more;
  return {
    place: claim.place,
    scope: claim.scope.code,
    unit: claim.row.unit,
    stated: shownEstimate(claim.printed),
    computed: shownFigure(claim.value),
    figure: claim.figure,
    message: sentences(printedAndFollowed(claim), says),
    effect: effectOf(claim),
    ...rest,
  };
}

/** The place and stated side of a row that can't be computed. */
export function foundAtRow(
  row: Claim['row'],
  more: Pick<Found, 'severity' | 'message' | 'effect' | 'advice'>,
): Found {
  const stated: Shown = shownEstimate(row.value);
  return {
    place: claimPlace(row),
    scope: row.scope === '' ? 'plan' : row.scope,
    unit: row.unit,
    stated,
    ...more,
  };
}

/** Said of a fit that chance explains too. */
const MAY_BE_CHANCE = text(
  'Dat kan toeval zijn: bij een rond getal past al gauw iets.',
  'That may be chance: a round number soon fits something.',
);

/** Another explanation that fits as well. */
function otherwise({ nl, en }: Text): Text {
  return text(`Een andere verklaring past ook: ${nl}`, `Another explanation fits too: ${en}`);
}

function findingOf(rule: Pick<Rule, 'code' | 'kind'>, verdict: VerdictOf<'mistake'>): Finding {
  const { claim, attempt, certain, also } = verdict;
  const { severity, advice, effect, others } = attempt;
  return finding(
    rule,
    foundAt(claim, {
      severity,
      says: sentences(
        attempt.says(),
        certain ? undefined : MAY_BE_CHANCE,
        also === undefined ? undefined : otherwise(also.says()),
      ),
      advice,
      ...(effect === undefined ? {} : { effect }),
      ...(others === undefined ? {} : { others }),
    }),
  );
}

/** A rule that reports the stated figures which one known mistake reproduces. */
export function mistakeRule(kind: RuleKind, name: string, title: Text): Rule {
  const rule = { code: `${kind}.${name}`, kind };
  return {
    ...rule,
    title,
    find: (examined) =>
      verdictsOfKind(examined, 'mistake')
        .filter(({ attempt }) => attempt.rule === rule.code)
        .map((verdict) => findingOf(rule, verdict)),
  };
}

/** The advice for a number that has to be put right where it stands. */
export const PUT_RIGHT: Text = text(
  'Neem het berekende getal over, of leg vast waar het genoemde getal vandaan komt.',
  'Take over the computed number, or record where the printed number comes from.',
);
