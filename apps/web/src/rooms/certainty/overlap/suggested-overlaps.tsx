import './declare-overlap.css';
import type { Overlaps } from '@kapstok/contract';
import { use, useState } from 'react';
import { UndoButton } from '../../../editing/undo-button.tsx';
import type { Made } from '../../../editing/use-change.ts';
import { Amount } from '../../../figure/amount.tsx';
import { KeptPlanContext } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { DeclareForm } from './declare-form.tsx';
import { OwnOverlap } from './own-overlap.tsx';
import { lineKey, type SuggestedOverlap } from './typed-overlap.ts';
import { useMayDeclare } from './use-may-declare.ts';

/** Overlaps that the plan could declare, as the audit sees them; who may, declares them here. */
export function SuggestedOverlaps({ suggested, year }: Pick<Overlaps, 'suggested' | 'year'>) {
  const { say } = useWords();
  const { may, whyNot } = useMayDeclare();
  const isKept = use(KeptPlanContext) !== undefined;
  const [made, setMade] = useState<Made>();
  return (
    <section aria-labelledby="overlaps-suggested">
      <h2 id="overlaps-suggested">{say('declare.title')}</h2>
      <p>
        {suggested.length === 0 ? say('declare.none') : say('declare.count', { count: suggested.length })}
      </p>
      {isKept && !may && <p className="ks-read-only">{whyNot}</p>}
      <div role="status">
        {made !== undefined && <KeptOverlap made={made} forget={() => setMade(undefined)} />}
      </div>
      <ul className="ks-suggested">
        {suggested.map((one) => (
          <Suggestion
            key={`${one.id} ${one.lines.map(lineKey).join('|')}`}
            suggested={one}
            year={year}
            may={may}
            done={setMade}
          />
        ))}
      </ul>
      {may && <OwnOverlap done={setMade} />}
    </section>
  );
}

interface Props {
  readonly suggested: SuggestedOverlap;
  readonly year: number | null;
  readonly may: boolean;
  readonly done: (made: Made) => void;
}

function Suggestion({ suggested, year, may, done }: Props) {
  const { say, of } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { name, lines, joins } = suggested;
  return (
    <li>
      <h3 className="ks-scenarios__name">{name}</h3>
      {joins && <p className="ks-soft">{say('declare.joins')}</p>}
      <ul className="ks-scenarios__set">
        {lines.map(({ project, line, label, gross }) => (
          <li key={`${project} ${line}`}>
            {year === null
              ? say('declare.gross', { project, line: of(label) })
              : say('declare.inYear', { project, line: of(label), year })}{' '}
            <Amount figure={gross} />
          </li>
        ))}
      </ul>
      {may && (
        <button
          type="button"
          className="ks-button ks-no-print"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {say(isOpen ? 'declare.close' : joins ? 'declare.openJoin' : 'declare.open')}
          <span className="ks-out-of-sight"> {name}</span>
        </button>
      )}
      {may && isOpen && (
        <DeclareForm
          suggested={suggested}
          done={(made) => {
            setOpen(false);
            done(made);
          }}
        />
      )}
    </li>
  );
}

function KeptOverlap({ made, forget }: { readonly made: Made; readonly forget: () => void }) {
  const { say, of } = useWords();
  const { change, warnings, notices } = made;
  return (
    <div className="ks-kept">
      <p>
        {say(change === null ? 'kept.nothing' : 'declare.kept')}{' '}
        {change?.mayUndo === true && <UndoButton change={change} onUndone={forget} />}
      </p>
      {warnings.map((warning) => (
        <p key={`${warning.record} ${warning.field}`}>
          {of(warning.fieldName)}: “{warning.found}”. {of(warning.message)}
        </p>
      ))}
      {notices.map((notice) => (
        <p key={notice.nl}>{of(notice)}</p>
      ))}
    </div>
  );
}
