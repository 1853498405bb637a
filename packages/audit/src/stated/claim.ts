import type { FigureValue, Scope } from '@kapstok/engine';
import { fieldOf, levelWord, type Place, type Plan, type Row } from '@kapstok/plan';
import {
  isKnown,
  type KnownEstimate,
  parseUnit,
  type Text,
  text,
  type Unit,
  unitOf,
} from '@kapstok/quantity';
import { roundsTo } from '../rounding.ts';
import type { Examined } from '../rule.ts';
import { quoted } from '../wording.ts';
import { type Basis, computed } from './computed.ts';
import { type Moment, momentOf } from './moment.ts';
import { indexOf, scopeNamed } from './plan-index.ts';
import { type StatedKey, statedKey } from './stated-key.ts';

/** A stated figure that Kapstok can compute itself: what it says, and what follows from the plan. */
export interface Claim {
  readonly row: Row<'statedFigures'>;
  readonly place: Place;
  /** The plan it stands in: how it calls its levels and its money. */
  readonly plan: Plan;
  readonly key: StatedKey;
  readonly scope: Scope;
  readonly moment: Moment;
  /** As printed, in `unit`. */
  readonly printed: KnownEstimate;
  /** The unit of both, without "per year". */
  readonly unit: Unit;
  /** For euros of care cost: how the plan prints them. */
  readonly basis: Basis;
  readonly value: FigureValue;
  /** Address of the computed figure; empty when it is no figure of its own. */
  readonly figure: string;
}

/** A stated figure as read: to be compared, in a unit its key does not have, not to be checked, or without a number. */
export type ReadClaim =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | {
      readonly kind: 'otherUnit';
      readonly row: Row<'statedFigures'>;
      readonly key: StatedKey;
      readonly unit: Unit;
    }
  | { readonly kind: 'notVerifiable'; readonly row: Row<'statedFigures'>; readonly why: Text }
  | { readonly kind: 'nothing'; readonly row: Row<'statedFigures'> };

/** The cell of a stated figure. */
export function claimPlace(row: Row<'statedFigures'>): Place {
  return fieldOf(row.place, 'value');
}

/** A unit without "per year": a yearly amount is compared with the amount of a year. */
export function ofOneYear(unit: Unit): Unit {
  return unitOf({ ...unit.powers, year: 0 });
}

const UNKNOWN_KEY = text(
  'Kapstok kent geen berekening van dit cijfer',
  'Kapstok knows no calculation of this figure',
);

function unknownScope(plan: Plan, scope: string): Text {
  const [project, pillar] = [levelWord(plan, 'project'), levelWord(plan, 'pillar')];
  return text(
    `${quoted(scope)} is geen ${project.nl} of ${pillar.nl} van dit plan`,
    `${quoted(scope)} is no ${project.en} or ${pillar.en} of this plan`,
  );
}

/** Reads a stated figure; `basis` says how the plan prints euros that count over years. */
export function readClaim({ calculation }: Examined, row: Row<'statedFigures'>, basis: Basis): ReadClaim {
  if (!isKnown(row.value)) return { kind: 'nothing', row };
  const key = statedKey(row.key, indexOf(calculation).fundingOf.keys());
  if (key === undefined) return { kind: 'notVerifiable', row, why: UNKNOWN_KEY };
  const scope = scopeNamed(calculation, row.scope);
  if (scope === undefined)
    return { kind: 'notVerifiable', row, why: unknownScope(calculation.plan, row.scope) };
  const spelled = parseUnit(row.unit);
  if (spelled === undefined) {
    return {
      kind: 'notVerifiable',
      row,
      why: text(`de eenheid ${quoted(row.unit)} is onbekend`, `the unit ${quoted(row.unit)} is unknown`),
    };
  }
  const unit = ofOneYear(spelled.unit);
  if (!key.units.some((code) => code === unit.code)) return { kind: 'otherUnit', row, key, unit };
  const moment = momentOf(key, row.period, calculation);
  const structural = moment.kind === 'structural' || (moment.kind === 'years' && moment.from === moment.to);
  const own: Basis = structural ? 'gross' : basis;
  const asked = { scope, quantity: key.quantity, moment, basis: own, source: key.source, unit };
  const { value, figure } = computed(calculation, asked);
  const place = claimPlace(row);
  return {
    kind: 'claim',
    claim: {
      row,
      place,
      plan: calculation.plan,
      key,
      scope,
      moment,
      printed: row.value,
      unit,
      basis: own,
      value,
      figure,
    },
  };
}

/** Whether the printed number is what follows from the plan, but for rounding. */
export function isRight({ value, printed }: Claim): boolean {
  return value.kind === 'known' && roundsTo(printed, value);
}
