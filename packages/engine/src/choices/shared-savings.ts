import type { BenefitLine } from '../figures/benefit-line.ts';

/**
 * Benefit lines that book the same saving: lower care cost with the same line key and law in more than one
 * project. A key that is no more than the kind of the line (`care_cost`) names no saving. Lines of which the plan says in
 * an overlap what they have in common are one claim: that is settled.
 */
export function sharedSavings(lines: readonly BenefitLine[]): readonly (readonly BenefitLine[])[] {
  const groups = new Map<string, BenefitLine[]>();
  for (const line of lines) {
    const { kind, line: key, law } = line.row;
    if (kind !== 'care_cost' || key === kind) continue;
    const saving = `${key}/${law}`;
    const group = groups.get(saving);
    if (group === undefined) groups.set(saving, [line]);
    else group.push(line);
  }
  return [...groups.values()].filter((group) => claimsOf(group).length > 1);
}

/** The claims of lines on one saving: lines that overlap, as the plan says, are one. */
export function claimsOf(lines: readonly BenefitLine[]): readonly (readonly BenefitLine[])[] {
  return lines.reduce<readonly (readonly BenefitLine[])[]>((claims, line) => {
    const isWith = (claim: readonly BenefitLine[]): boolean =>
      claim.some(({ overlaps }) => overlaps.some((id) => line.overlaps.includes(id)));
    const apart = claims.filter((claim) => !isWith(claim));
    return [...apart, [...claims.filter(isWith).flat(), line]];
  }, []);
}
