import { inverse } from '@kapstok/plan';
import { entryById } from '../log/read-log.ts';
import type { Writer } from '../log/writer.ts';
import { type ChangeOf, change, type Outcome } from './change.ts';
import { editsIn } from './edits-in.ts';

/** What cannot be undone: a change that is not there, or an entry that changed no records. */
export class NotUndoable extends Error {
  override name = 'NotUndoable';
}

/** A change of somebody else, which only they may undo. */
export class NotOwn extends Error {
  override name = 'NotOwn';
}

/**
 * Undoes a change of whoever acts, as a change of its own. What others changed since is a conflict.
 * @throws {NotOwn}
 * @throws {NotUndoable}
 */
export function undo(writer: Writer, of: ChangeOf & { readonly undoes: string }): Promise<Outcome> {
  return change(writer, {
    ...of,
    kind: 'undo',
    asked: of.undoes,
    tells: { undoes: of.undoes },
    edits: async () => {
      const made = await entryById(writer, of.undoes);
      if (made?.plan !== of.plan) throw new NotUndoable(`no change of this plan: ${of.undoes}`);
      if (made.account !== writer.account) throw new NotOwn(`a change of another: ${of.undoes}`);
      const edits = editsIn(made.body) ?? [];
      if (edits.length === 0) throw new NotUndoable(`changed no records: ${of.undoes}`);
      return inverse(edits);
    },
  });
}
