import type { UncertainInput, Uncertainty } from '../uncertainty/uncertain-inputs.ts';

/** What the streams of chance are called that an input and its group draw from: the same name, the same order. */
export interface Streams {
  readonly input: (of: UncertainInput) => string;
  readonly group: (of: UncertainInput) => string;
}

/** A plan that is drawn by itself. */
export const BY_ITSELF: Streams = { input: ({ id }) => id, group: ({ group }) => group };

/** How the name of a stream starts that plans have in common. No key of an assumption holds a bar. */
const SHARED = 'shared|';

/**
 * The streams of a plan among others. What a plan says is shared draws by the name it shares, whatever its numbers are in each:
 * where it is high in one plan it is high in all. A group with a shared input is the same group in every plan that has it.
 * @param among the name of the plan; undefined: by itself
 */
export function streamsAmong({ inputs }: Uncertainty, among: string | undefined): Streams {
  if (among === undefined) return BY_ITSELF;
  const groups = new Set(inputs.flatMap(({ row, group }) => (row.shared === '' ? [] : [group])));
  const own = (name: string): string => `${among}|${name}`;
  return {
    input: ({ id, row }) => (row.shared === '' ? own(id) : SHARED + row.shared),
    group: ({ group }) => (groups.has(group) ? SHARED + group : own(group)),
  };
}
