import type { ChangeDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isNow } from '../../address/basis.ts';
import { UndoButton } from '../../editing/undo-button.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { DeedWords } from '../../history/deed-words.tsx';
import { EditTable } from '../../history/edit-table.tsx';
import { NoUndo } from '../../history/no-undo.tsx';
import { useWords } from '../../language/words.ts';

/** One change of the plan: who, when, in which role, why and how many edits; open to see them. */
export function ChangeEntry({ change }: { readonly change: ChangeDto }) {
  const { say } = useWords();
  const { at, mark, viewpoint } = useKeptPlan();
  // Who looks at an earlier state takes nothing back from there.
  const mayTakeBack = isNow(at.basis);
  const [open, setOpen] = useState(false);
  return (
    <li className="ks-changes__change">
      <DeedWords deed={change} />
      {change.editCount > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say('edits.count', { count: change.editCount })}</summary>
          {open && (
            <>
              <EditTable edits={change.edits} />
              {viewpoint.whyNotEdit === null && <NoUndo change={change} instead="history.othersElsewhere" />}
              {change.edits.length < change.editCount && (
                <p className="ks-small">
                  {say('edits.first', { shown: change.edits.length, count: change.editCount })}
                </p>
              )}
            </>
          )}
        </details>
      )}
      {change.undoneBy !== null && <p className="ks-small ks-soft">{say('history.undone')}</p>}
      <div className="ks-ways ks-no-print">
        {mayTakeBack && change.mayUndo && change.undoneBy === null && <UndoButton change={change} />}
        <Link
          className="ks-way ks-small"
          to="/p/$plan"
          params={{ plan: mark }}
          search={(now) => ({ lang: now.lang, asOf: change.at })}
          preload={false}
        >
          {say('history.then')}
        </Link>
        <Link
          className="ks-way ks-small"
          to="/p/$plan/vergelijking"
          params={{ plan: mark }}
          search={(now) => ({ lang: now.lang, from: change.at, to: 'now' })}
          preload={false}
        >
          {say('history.compare')}
        </Link>
        {mayTakeBack && viewpoint.may.manageRegion && (
          <Link
            className="ks-way ks-small"
            to="/p/$plan/vergelijking"
            params={{ plan: mark }}
            search={(now) => ({ lang: now.lang, from: 'now', to: change.at, show: 'restore' })}
            preload={false}
          >
            {say('history.restore')}
          </Link>
        )}
      </div>
    </li>
  );
}
