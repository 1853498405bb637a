import { type Text, text, verbatim } from '@kapstok/quantity';

const LABELS: ReadonlyMap<string, Text> = new Map([
  ['internal_staff', text('eigen personeel', 'internal staff')],
  ['external_hire', text('externe inhuur', 'external hire')],
  ['material', text('materieel', 'material')],
  ['unspecified', text('kostensoort niet genoemd', 'cost type not given')],
]);

/** The name of a cost type; one Kapstok does not know is shown as the plan spells it. */
export function costTypeLabel(costType: string): Text {
  return LABELS.get(costType) ?? verbatim(costType.replaceAll('_', ' '));
}
