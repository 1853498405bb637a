import type { Edit } from '@kapstok/plan';
import type { Writer } from '../log/writer.ts';
import { type ChangeOf, change, type Outcome } from './change.ts';

/** Edits that make a plan into what was read from outside. */
export interface ImportedEdits extends ChangeOf {
  readonly edits: readonly Edit[];
  /** Tells what was read from all else: the same sent again is done once, whatever ids its new rows get. */
  readonly mark: string;
}

/** Makes the edits of an import, all or none. What somebody else changed since the plan was read is a conflict. */
export function importEdits(writer: Writer, { edits, mark, ...of }: ImportedEdits): Promise<Outcome> {
  return change(writer, {
    ...of,
    kind: 'load',
    asked: { mark },
    tells: {},
    edits: async () => edits,
  });
}
