import type { BenefitLine } from '../figures/benefit-line.ts';

/**
 * Benefit lines that book the same saving: lower care cost with the same line key and law in more than one
 * project. A key that is no more than the kind of the line (`care_cost`) names no saving.
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
  return [...groups.values()].filter((group) => new Set(group.map((line) => line.row.project)).size > 1);
}
