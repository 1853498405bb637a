import { fieldOf, type Place, type Plan } from '@kapstok/plan';
import { type Estimate, formatNumber, highOf, isKnown, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownEstimate, shownNumber } from '../../shown.ts';
import { unitSpelled } from '../../wording.ts';

/** Words in the key of a parameter that make it a share of something. */
const SHARE_WORDS: ReadonlySet<string> = new Set(['share', 'claim', 'saving', 'rate', 'ambition']);

interface Share {
  readonly place: Place;
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
};

function shares(plan: Plan): readonly Share[] {
  return [
    ...plan.parameters.filter(isShare).flatMap(({ place, scope, value, unit, byYear }) => [
      { place: fieldOf(place, 'value'), scope: scope || 'plan', value, unit },
      ...[...byYear].map(([year, cell]) => ({
        place: fieldOf(place, `y${year}`),
        scope: scope || 'plan',
        value: cell,
        unit,
      })),
    ]),
    ...plan.labourShortage
      .filter(({ unit }) => unitSpelled(unit).code === '1')
      .map(({ place, value, unit }) => ({ place: fieldOf(place, 'value'), scope: 'plan', value, unit })),
    ...plan.funding.map(({ place, project, statedShare }) => ({
      place: fieldOf(place, 'stated_share'),
      scope: project === '*' ? 'plan' : project,
      value: statedShare,
      unit: '1',
    })),
    ...plan.municipalities.map(({ place, spukShare }) => ({
      place: fieldOf(place, 'spuk_share'),
      scope: 'plan',
      value: spukShare,
      unit: '1',
    })),
  ];
}

function isShare({ key, unit }: { readonly key: string; readonly unit: string }): boolean {
  const code = unitSpelled(unit).code;
  if (code === 'FTE/person') return true;
  return (code === '1' || code === '1/year') && key.split(/[_-]/).some((word) => SHARE_WORDS.has(word));
}

function findingOf({ place, scope, value, unit }: Share): readonly Finding[] {
  if (!isKnown(value) || lowOf(value) <= 1) return [];
  const high = Number.isFinite(highOf(value)) ? highOf(value) : lowOf(value);
  const fits = high <= 100;
  const [nl, en] = [formatNumber(high / 100, 'nl', 3), formatNumber(high / 100, 'en', 3)];
  return [
    finding(shareAboveOne, {
      severity: 'error',
      place,
      scope,
      unit,
      stated: shownEstimate(value),
      computed: shownNumber(1),
      message: text(
        `Een aandeel van ${formatNumber(high * 100, 'nl')}% kan niet: het is meer dan 100%.`,
        `A share of ${formatNumber(high * 100, 'en')}% cannot be: it is more than 100%.`,
      ),
      effect: text(
        'Alles wat met dit aandeel is gerekend, is te groot of te klein.',
        'Everything computed with this share is too large or too small.',
      ),
      advice: fits
        ? text(
            `Staat hier een percentage? Schrijf dan ${nl}, of zet er een procentteken bij.`,
            `Is this a percentage? Then write ${en}, or add a percent sign.`,
          )
        : text('Kijk in de bron wat hier hoort te staan.', 'See in the source what belongs here.'),
    }),
  ];
}
