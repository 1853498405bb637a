import type { RoundDocument, RoundStepDto } from '@kapstok/contract';
import { useMemo, useState } from 'react';
import { dayWords, momentWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { wordsColumn } from '../../table/make-column.tsx';
import { stepName } from './step-edits.ts';
import { StepForm } from './step-form.tsx';

/** The steps of a round: who does each, when it was planned, and how far it was shifted; for who leads also to record one. */
export function RoundSteps({ document }: { readonly document: RoundDocument }) {
  const { say } = useWords();
  const columns = useColumns();
  const [isOpen, setOpen] = useState(false);
  const { steps, may } = document;
  const first = steps.find(({ doneOn, recorded }) => doneOn === null && recorded === null)?.step ?? 'open';
  return (
    <section className="ks-round" aria-labelledby="round-steps">
      <h2 id="round-steps">{say('rounds.steps')}</h2>
      {steps.length === 0 ? (
        <p>{say('steps.none')}</p>
      ) : (
        <DataTable<RoundStepDto>
          caption={say('rounds.steps')}
          captionHidden
          columns={columns}
          rows={steps}
          keyOf={({ step }) => step}
        />
      )}
      {may.close && !isOpen && (
        <p className="ks-no-print">
          <button type="button" className="ks-button" onClick={() => setOpen(true)}>
            {say('steps.record')}
          </button>
        </p>
      )}
      {isOpen && (
        <StepForm document={document} first={{ step: first, doneOn: '' }} done={() => setOpen(false)} />
      )}
    </section>
  );
}

function useColumns(): readonly Column<RoundStepDto>[] {
  const { say, of, language } = useWords();
  return useMemo(() => {
    const day = (id: 'planned' | 'date' | 'doneOn') =>
      wordsColumn<RoundStepDto>(id, say(`steps.head.${id}`), (row) => {
        const found = row[id];
        if (found !== null) return dayWords(found, language);
        return id === 'doneOn' && row.recorded !== null ? momentWords(row.recorded.at, language) : '';
      });
    return [
      wordsColumn<RoundStepDto>('step', say('steps.step'), ({ step }) => stepName(step)[language], true),
      wordsColumn<RoundStepDto>('role', say('steps.role'), ({ role, recorded }) => {
        if (role !== '' || recorded === null) return role;
        return recorded.by === null ? of(recorded.role) : `${recorded.by} (${of(recorded.role)})`;
      }),
      day('planned'),
      day('date'),
      day('doneOn'),
      wordsColumn<RoundStepDto>('shift', say('steps.shift'), ({ shift, overdue }) =>
        [
          shift === null || shift === 0 ? '' : say('rounds.shift', { count: shift }),
          overdue ? say('rounds.overdue') : '',
        ]
          .filter((words) => words !== '')
          .join(' '),
      ),
      wordsColumn<RoundStepDto>('reason', say('steps.why'), ({ reason }) => reason),
    ];
  }, [say, of, language]);
}
