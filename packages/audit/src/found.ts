import type { Place } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import type { Finding, Severity, Shown } from './finding.ts';
import type { Rule } from './rule.ts';
import { NOTHING } from './shown.ts';

/** What a rule has to say of a defect; the rest of the finding follows from the rule. */
export interface Found {
  readonly severity: Severity;
  readonly place: Place;
  readonly scope: string;
  readonly message: Text;
  readonly effect: Text;
  readonly advice: Text;
  readonly stated?: Shown;
  readonly computed?: Shown;
  readonly unit?: string;
  readonly others?: readonly Place[];
  readonly figure?: string;
}

/** Makes a finding of what a rule found; the difference is taken when both sides are a number. */
export function finding(rule: Pick<Rule, 'code' | 'kind'>, found: Found): Finding {
  const stated = found.stated ?? NOTHING;
  const computed = found.computed ?? NOTHING;
  return {
    rule: rule.code,
    kind: rule.kind,
    severity: found.severity,
    place: found.place,
    others: found.others ?? [],
    scope: found.scope,
    stated,
    computed,
    difference:
      stated.kind === 'number' && computed.kind === 'number' ? stated.value - computed.value : undefined,
    unit: found.unit ?? '',
    message: found.message,
    effect: found.effect,
    advice: found.advice,
    figure: found.figure ?? '',
  };
}

interface Placed {
  readonly place: Place;
}

/** Where a finding about several rows stands: at the first, naming the keys of all; the field as they share it. */
export function placeOfRows(first: Placed, rows: readonly Placed[], field = ''): Place {
  const keys = new Set(rows.map(({ place }) => place.row));
  const called = new Set(rows.map(({ place }) => place.called ?? place.row));
  const place = { ...first.place, row: [...keys].join(', '), field };
  return rows.some((row) => row.place.called !== undefined)
    ? { ...place, called: [...called].join(', ') }
    : place;
}
