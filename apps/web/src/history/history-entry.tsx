import { shownWords } from '@kapstok/audit';
import type { ChangeDto, RecordDocument, ToldEdit } from '@kapstok/contract';
import { cellOf } from '@kapstok/plan';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isNow } from '../address/basis.ts';
import { CellForm } from '../editing/cell-form.tsx';
import { ChangedCell } from '../editing/changed-cell.tsx';
import { RestoreRow } from '../editing/restore-row.tsx';
import { UndoButton } from '../editing/undo-button.tsx';
import { useKeptPlan } from '../frame/plan-context.ts';
import { momentWords } from '../language/day-words.ts';
import { useWords } from '../language/words.ts';
import { DeedWords } from './deed-words.tsx';
import { NoUndo } from './no-undo.tsx';

interface Props {
  readonly change: ChangeDto;
  /** The column; empty for the whole row. */
  readonly field: string;
  /** The row as one sees it; undefined while it is not known, or not there. */
  readonly now: RecordDocument | undefined;
  readonly isGone: boolean;
}

/** One change of a row or a cell: who, when, why, from what to what, and what one can do about it. */
export function HistoryEntry({ change, field, now, isGone }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  // Nothing is taken back on a screen that shows an earlier state.
  const mayTakeBack = isNow(at.basis);
  const edits = change.edits.filter((edit) => field === '' || edit.field === field || edit.field === null);
  return (
    <li className="ks-history__entry">
      <DeedWords deed={change} />
      <ul className="ks-history__edits">
        {edits.map((edit) => (
          <li key={`${edit.kind} ${edit.field ?? ''}`}>
            <EditWords edit={edit} named={field === ''} />
            {edit.kind === 'set' && !isUndoing(change, edit, now) && (
              <OlderValue change={change} edit={edit} now={now} />
            )}
          </li>
        ))}
      </ul>
      {now?.mayEdit === true && <NoUndo change={change} instead="history.othersHere" />}
      {change.undoneBy !== null && <p className="ks-small ks-soft">{say('history.undone')}</p>}
      <div className="ks-ways">
        <ThenLink at={change.at} />
        {mayTakeBack && change.mayUndo && change.undoneBy === null && <UndoButton change={change} />}
        {mayTakeBack && field === '' && (now?.mayEdit === true || isGone) && (
          <RestoreRow record={edits[0]?.record ?? ''} at={change.at} />
        )}
      </div>
    </li>
  );
}

/** Whether undoing the change is the same as putting its one value back: then it has one name. */
function isUndoing(change: ChangeDto, edit: ToldEdit, now: RecordDocument | undefined): boolean {
  const isWhole = change.mayUndo && change.undoneBy === null && change.editCount === 1;
  return isWhole && now !== undefined && edit.field !== null && cellOf(now, edit.field) === edit.after;
}

/** To this screen as it was at a moment. */
function ThenLink({ at }: { readonly at: string }) {
  const { say, language } = useWords();
  return (
    <Link
      className="ks-way ks-small"
      to="."
      search={(now) => ({ ...now, asOf: at, version: undefined, why: undefined })}
      preload={false}
    >
      {say('history.then')}
      <span className="ks-out-of-sight"> {momentWords(at, language)}</span>
    </Link>
  );
}

function EditWords({ edit, named }: { readonly edit: ToldEdit; readonly named: boolean }) {
  const { say, of } = useWords();
  if (edit.kind !== 'set') return <span>{say(`edits.${edit.kind}`)}</span>;
  return (
    <>
      {named && edit.fieldName !== null && <span className="ks-soft">{of(edit.fieldName)}: </span>}
      <span className="ks-out-of-sight">{say('history.from')} </span>
      <ChangedCell of={edit} side="before" />
      <span aria-hidden="true"> → </span>
      <span className="ks-out-of-sight"> {say('history.to')} </span>
      <ChangedCell of={edit} side="after" />
    </>
  );
}

interface OlderProps {
  readonly change: ChangeDto;
  readonly edit: ToldEdit;
  readonly now: RecordDocument | undefined;
}

/** Puts back what stood there before this change, where one may and where it stands otherwise now. */
function OlderValue({ change, edit, now }: OlderProps) {
  const { say, of, language } = useWords();
  const { at } = useKeptPlan();
  const [open, setOpen] = useState(false);
  if (now?.mayEdit !== true || edit.field === null || cellOf(now, edit.field) === edit.before) return null;
  if (open) {
    return (
      <CellForm
        plan={at.plan}
        record={now}
        field={edit.field}
        words={edit.before}
        why={say('history.putBackWhy', { when: momentWords(change.at, language) })}
        done={() => setOpen(false)}
        cancel={() => setOpen(false)}
      />
    );
  }
  return (
    <div>
      <button type="button" className="ks-button ks-button--small" onClick={() => setOpen(true)}>
        {say('history.putBack')}
        <span className="ks-out-of-sight">
          {' '}
          {edit.before === '' ? say('edit.blank') : of(shownWords(edit.table, edit.field, edit.before))}
        </span>
      </button>
      {change.mayUndo && change.undoneBy === null && change.editCount > 1 && (
        <p className="ks-small ks-soft">{say('history.putBackOrUndo', { count: change.editCount })}</p>
      )}
    </div>
  );
}
