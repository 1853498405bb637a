import { definitionsOf, type Measurement, type Plan } from '@kapstok/plan';

/** The unit in which a figure was measured: that of its version of the definition, else of its indicator; empty where nobody said. */
export function figureUnit(
  plan: Plan,
  { indicator, definition }: Pick<Measurement, 'indicator' | 'definition'>,
): string {
  const by = definitionsOf(plan, indicator).find(
    (version) => version.kind === 'whole' && version.definition.version === definition,
  );
  if (by?.kind === 'whole') return by.definition.unit;
  return plan.kpis.find(({ code }) => code === indicator)?.unit ?? '';
}
