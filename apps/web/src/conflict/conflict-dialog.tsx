import './conflict.css';
import type { ConflictDto, EditDto } from '@kapstok/contract';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FormProblem } from '../administration/form-problem.tsx';
import { type Choice, conflictKey } from '../editing/resolve.ts';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';
import { useSession } from '../session/use-session.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { conflictTitle } from './conflict-title.ts';

interface Props {
  readonly conflicts: readonly ConflictDto[];
  /** The edits among which these met something. */
  readonly edits: readonly EditDto[];
  readonly isBusy: boolean;
  /** What went wrong with what was chosen. */
  readonly error: unknown;
  readonly onChosen: (choices: ReadonlyMap<string, Choice>) => void;
  readonly close: () => void;
}

/** Something else stands there than was seen: both words side by side, who and why, and for each a choice. Nothing typed is lost. */
export function ConflictDialog({ conflicts, edits, isBusy, error, onChosen, close }: Props) {
  const { say } = useWords();
  const account = useSession()?.account?.id;
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [missed, setMissed] = useState(false);
  const isChosen = conflicts.every((conflict) => choices.has(conflictKey(conflict)));
  const go = () => {
    setMissed(!isChosen);
    if (isChosen) onChosen(choices);
  };
  return (
    <AskDialog
      title={say(conflictTitle(conflicts, account), { count: conflicts.length })}
      isAlert
      wide
      close={close}
    >
      <p>{say('conflict.about')}</p>
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={conflictKey(conflict)}
          conflict={conflict}
          edits={edits}
          choice={choices.get(conflictKey(conflict))}
          missed={missed}
          onChoice={(choice) => setChoices(new Map(choices).set(conflictKey(conflict), choice))}
        />
      ))}
      {error !== undefined && <FormProblem error={error} />}
      <div className="ks-ways">
        <Button className="ks-button ks-button--main" isDisabled={isBusy} onPress={go}>
          {say('conflict.go')}
        </Button>
        <Button className="ks-button" onPress={close}>
          {say('conflict.later')}
        </Button>
      </div>
    </AskDialog>
  );
}
