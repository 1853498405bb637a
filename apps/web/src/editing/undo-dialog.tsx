import type { ChangeDto, EditDto, ToldEdit } from '@kapstok/contract';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FormProblem } from '../administration/form-problem.tsx';
import { ConflictDialog } from '../conflict/conflict-dialog.tsx';
import { conflictsIn } from '../conflict/conflicts-in.ts';
import { useSettling } from '../conflict/use-settling.ts';
import { useKeptPlan } from '../frame/plan-context.ts';
import { DeedWords } from '../history/deed-words.tsx';
import { EditTable } from '../history/edit-table.tsx';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';
import { ReasonField } from './reason-field.tsx';
import { resolved } from './resolve.ts';
import { useUndo } from './use-change.ts';

interface Props {
  readonly change: ChangeDto;
  /** Told once it is undone. */
  readonly onUndone?: (() => void) | undefined;
  readonly close: () => void;
}

/** Asks whether a change of one's own is to be undone. What somebody changed after it is shown, and nothing is written over. */
export function UndoDialog({ change, onUndone, close }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const [reason, setReason] = useState(say('undo.why', { why: change.reason }));
  const undo = useUndo(at.plan);
  const done = () => {
    onUndone?.();
    close();
  };
  const settling = useSettling(at.plan, done);
  const met = settling.conflicts.length > 0 ? settling.conflicts : conflictsIn(undo.error);
  const edits = undoingEdits(change);
  if (met.length > 0 && edits !== undefined) {
    return (
      <ConflictDialog
        conflicts={met}
        edits={edits}
        isBusy={settling.isBusy}
        error={settling.error}
        onChosen={(choices) =>
          settling.conflicts.length > 0
            ? settling.choose(choices)
            : settling.keep(resolved(edits, met, choices, new Map()), reason.trim())
        }
        close={close}
      />
    );
  }
  return (
    <AskDialog title={say('undo.title')} isAlert wide close={close}>
      <DeedWords deed={change} />
      <p>{say('undo.what', { count: change.editCount })}</p>
      <EditTable
        edits={change.edits.map(takenBack)}
        linked={false}
        heads={{ before: say('undo.now'), after: say('undo.again') }}
      />
      <ReasonField value={reason} onChange={setReason} label={say('undo.reason')} />
      {met.length > 0 && <p className="ks-warning">{say('undo.met')}</p>}
      {undo.error !== null && met.length === 0 && <FormProblem error={undo.error} />}
      <div className="ks-ways">
        <Button
          className="ks-button ks-button--main"
          isDisabled={undo.isPending}
          onPress={() => undo.mutate({ undoes: change.id, reason: reason.trim() }, { onSuccess: done })}
        >
          {say('undo.verb')}
        </Button>
        <Button className="ks-button" onPress={close}>
          {say('undo.leave')}
        </Button>
      </div>
    </AskDialog>
  );
}

const OPPOSITE = { add: 'remove', remove: 'add', set: 'set', move: 'move' } as const;

/** An edit the other way round: what stands there now, and what will again. */
function takenBack(edit: ToldEdit): ToldEdit {
  return { ...edit, kind: OPPOSITE[edit.kind], before: edit.after, after: edit.before };
}

/** The edits that take a change back, where each is about one cell and all are told; else undefined. */
function undoingEdits({ edits, editCount }: ChangeDto): readonly EditDto[] | undefined {
  if (edits.length < editCount) return undefined;
  const back = edits.flatMap(({ kind, record, table, field, before, after }): EditDto[] =>
    kind === 'set' && field !== null
      ? [{ kind, id: record, table, field, before: after, after: before }]
      : [],
  );
  return back.length === edits.length ? back : undefined;
}
