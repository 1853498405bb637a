import {
  fieldOf,
  isFactor,
  type Place,
  type Plan,
  parameterName,
  type Row,
  valueKeyName,
} from '@kapstok/plan';
import {
  type Estimate,
  formatBounds,
  formatShare,
  highOf,
  isKnown,
  lowOf,
  type Text,
  text,
  unit as unitOf,
} from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownEstimate, shownNumber } from '../../shown.ts';
import { capital, quoted, scopeWords, unitSpelled } from '../../wording.ts';

/** Words in the key of a parameter that make it a share of something. */
const SHARE_WORDS: ReadonlySet<string> = new Set(['share', 'claim', 'saving', 'rate', 'ambition']);

const COUNT = unitOf('count');

interface Share {
  readonly place: Place;
  /** What it is a share of, to begin a sentence. */
  readonly name: () => Text;
  readonly scope: string;
  readonly value: Estimate;
  readonly unit: string;
}

/** A share above one hundred percent: more than the whole. */
export const shareAboveOne: Rule = {
  code: 'claims.share-above-one',
  kind: 'claims',
  title: text('Een aandeel is hoogstens 100%', 'A share is at most 100%'),
  find: ({ plan }) => shares(plan).flatMap(findingOf),
  mend: (plan, { place }) => (place.table === 'parameters' ? asPercentage(plan, place) : undefined),
};

/** The plan with a parameter that was written as a percentage taken as such. */
function asPercentage(plan: Plan, place: Place): Plan | undefined {
  const row = plan.parameters.find((each) => each.place.line === place.line);
  if (row?.value.kind !== 'point' || row.value.value <= 1 || row.value.value > 100) return undefined;
  const mended = { ...row, value: { ...row.value, value: row.value.value / 100 } };
  return { ...plan, parameters: plan.parameters.map((each) => (each === row ? mended : each)) };
}

function shares(plan: Plan): readonly Share[] {
  return [...ofParameters(plan), ...ofShortage(plan), ...ofFunding(plan), ...ofMunicipalities(plan)];
}

function ofParameters(plan: Plan): readonly Share[] {
  return plan.parameters.filter(isShare).flatMap((row) => {
    const { place, unit, scope } = row;
    const of = { name: () => capital(parameterOf(plan, row)), scope: scope || 'plan', unit };
    const years = [...row.byYear].map(([year, value]) => ({
      ...of,
      place: fieldOf(place, `y${year}`),
      value,
    }));
    return [{ ...of, place: fieldOf(place, 'value'), value: row.value }, ...years];
  });
}

function parameterOf(plan: Plan, row: Row<'parameters'>): Text {
  const [name, scope] = [parameterName(row), scopeWords(plan, row.scope)];
  return text(`de rekenwaarde ${name.nl} van ${scope.nl}`, `the parameter ${name.en} of ${scope.en}`);
}

function shortageShare(key: string): Text {
  const name = valueKeyName(key);
  return text(
    `Het aandeel ${quoted(name.nl)} in de cijfers over het tekort`,
    `The share ${quoted(name.en)} in the figures on the shortage`,
  );
}

function ofShortage(plan: Plan): readonly Share[] {
  return plan.labourShortage
    .filter(({ unit }) => unitSpelled(unit).code === '1')
    .map(({ place, key, value, unit }) => ({
      place: fieldOf(place, 'value'),
      name: () => shortageShare(key),
      scope: 'plan',
      value,
      unit,
    }));
}

function ofFunding(plan: Plan): readonly Share[] {
  return plan.funding.map(({ place, project, sourceKind, statedShare }) => ({
    place: fieldOf(place, 'stated_share'),
    name: () => {
      const scope = scopeWords(plan, project);
      const source = quoted(sourceKind);
      return text(
        `Het aandeel van ${source} in de kosten van ${scope.nl}`,
        `The share of ${source} in the cost of ${scope.en}`,
      );
    },
    scope: project === '*' ? 'plan' : project,
    value: statedShare,
    unit: '1',
  }));
}

function ofMunicipalities(plan: Plan): readonly Share[] {
  return plan.municipalities.map(({ place, name, spukShare }) => ({
    place: fieldOf(place, 'spuk_share'),
    name: () => text(`Het aandeel van gemeente ${name}`, `The share of municipality ${name}`),
    scope: 'plan',
    value: spukShare,
    unit: '1',
  }));
}

function isShare({ key, unit }: { readonly key: string; readonly unit: string }): boolean {
  if (isFactor(unit)) return false;
  const code = unitSpelled(unit).code;
  if (code === 'FTE/person') return true;
  return (code === '1' || code === '1/year') && key.split(/[_-]/).some((word) => SHARE_WORDS.has(word));
}

function findingOf({ place, name, scope, value, unit }: Share): readonly Finding[] {
  if (!isKnown(value) || lowOf(value) <= 1) return [];
  const high = Number.isFinite(highOf(value)) ? highOf(value) : lowOf(value);
  const fits = high <= 100;
  const hundredth = formatBounds({ low: high / 100, high: high / 100 }, COUNT);
  return [
    finding(shareAboveOne, {
      severity: 'error',
      place,
      scope,
      unit,
      stated: shownEstimate(value),
      computed: shownNumber(1),
      message: tooMuch(name(), high, unit),
      effect: text(
        'Alles wat met dit aandeel is gerekend, is te groot of te klein.',
        'Everything computed with this share is too large or too small.',
      ),
      advice: fits
        ? text(
            `Staat hier een percentage? Schrijf dan ${hundredth.nl}, of zet er een procentteken bij.`,
            `Is this a percentage? Then write ${hundredth.en}, or add a percent sign.`,
          )
        : text('Kijk in de bron wat hier hoort te staan.', 'See in the source what belongs here.'),
    }),
  ];
}

/** What stands there as it was written, and why that is more than the whole: one person is one FTE at most. */
function tooMuch(what: Text, value: number, spelling: string): Text {
  const unit = unitSpelled(spelling);
  const written = formatBounds({ low: value, high: value }, unit.code === '1' ? COUNT : unit);
  if (unit.code === 'FTE/person') {
    return text(
      `${what.nl} staat als ${written.nl}. Dat kan niet: één persoon is hoogstens 1 fte.`,
      `${what.en} is stated as ${written.en}. That cannot be: one person is 1 FTE at most.`,
    );
  }
  const [nl, en] = [formatShare(value, 'nl', 0), formatShare(value, 'en', 0)];
  const percent = spelling.startsWith('%') || unit.code !== '1';
  return text(
    `${what.nl} staat als ${percent ? nl : `${written.nl}, en dat is ${nl}`}. Dat kan niet: het is meer dan 100%.`,
    `${what.en} is stated as ${percent ? en : `${written.en}, which is ${en}`}. That cannot be: it is more than 100%.`,
  );
}
