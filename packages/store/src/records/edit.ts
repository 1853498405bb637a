import type { Edit } from '@kapstok/plan';
import type { Writer } from '../log/writer.ts';
import { type ChangeOf, change, type Outcome } from './change.ts';
import { editsJson } from './edits-in.ts';

/**
 * Makes edits on a plan as one change, or none of them. An edit of a field that another changed meanwhile is a conflict:
 * whoever makes it gets both values, and who, when and why of the other.
 */
export function edit(writer: Writer, of: ChangeOf & { readonly edits: readonly Edit[] }): Promise<Outcome> {
  return change(writer, {
    ...of,
    kind: 'change',
    asked: editsJson(of.edits),
    tells: {},
    edits: async () => of.edits,
  });
}
