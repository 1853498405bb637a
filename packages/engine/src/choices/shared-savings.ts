import type { BenefitLine } from '../figures/benefit-line.ts';

/** One saving that several projects book. */
export interface SharedSaving {
  readonly lines: readonly BenefitLine[];
  /** The lines as claims on it: lines that overlap, as the plan says, are one. */
  readonly claims: readonly (readonly BenefitLine[])[];
}

/**
 * Benefit lines that book the same saving: lower care cost with the same line key and law in more than one
 * project. A key that is no more than the kind of the line (`care_cost`) names no saving. Lines of which the plan says in
 * an overlap what they have in common are one claim: that is settled.
 */
export function sharedSavings(lines: readonly BenefitLine[]): readonly SharedSaving[] {
  const groups = new Map<string, BenefitLine[]>();
  for (const line of lines) {
    const { kind, line: key, law } = line.row;
    if (kind !== 'care_cost' || key === kind) continue;
    const saving = `${key}/${law}`;
    const group = groups.get(saving);
    if (group === undefined) groups.set(saving, [line]);
    else group.push(line);
  }
  return [...groups.values()]
    .map((group) => ({ lines: group, claims: claimsOf(group) }))
    .filter(({ claims }) => claims.length > 1);
}

/** The claims of lines on one saving. */
function claimsOf(lines: readonly BenefitLine[]): readonly (readonly BenefitLine[])[] {
  let claims: (readonly BenefitLine[])[] = [];
  for (const line of lines) {
    const isWith = (claim: readonly BenefitLine[]): boolean =>
      claim.some(({ overlaps }) => overlaps.some((id) => line.overlaps.includes(id)));
    const same = line.overlaps.length === 0 ? [] : claims.filter(isWith);
    if (same.length > 0) claims = claims.filter((claim) => !same.includes(claim));
    claims.push([...same.flat(), line]);
  }
  return claims;
}
