import { Link } from '@tanstack/react-router';
import { UndoButton } from '../../../editing/undo-button.tsx';
import type { Made } from '../../../editing/use-change.ts';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';

interface Props {
  readonly made: Made;
  /** The code of the assumption; empty where its own page shows this. */
  readonly code?: string;
  readonly forget: () => void;
}

/** Says that it is kept, with a way to take it back, and where one sees what it does. */
export function KeptAssumption({ made: { change, warnings, notices }, code = '', forget }: Props) {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <div className="ks-kept">
      <p>
        {change === null ? say('kept.nothing') : say('assume.kept')}{' '}
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
      <p className="ks-ways">
        <Link className="ks-way" to="/p/$plan/zekerheid" params={{ plan }} search={setOnly}>
          {say('assume.seeAnswer')}
        </Link>
        <Link className="ks-way" to="/p/$plan/zekerheid/aannames" params={{ plan }} search={setOnly}>
          {say('assume.seeRegister')}
        </Link>
        {code !== '' && (
          <Link
            className="ks-way"
            to="/p/$plan/zekerheid/aannames/$id"
            params={{ plan, id: code }}
            search={setOnly}
          >
            {say('assume.seeAgain')}
          </Link>
        )}
      </p>
    </div>
  );
}

/** Elsewhere it is no longer about a cell. */
function setOnly<S extends { readonly on?: string | undefined }>(now: S): S {
  return { ...now, on: undefined };
}
