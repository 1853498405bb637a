import './draft.css';
import type { RecordDto } from '@kapstok/contract';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { SettlingConflicts } from '../../../conflict/settling-conflicts.tsx';
import { useSettling } from '../../../conflict/use-settling.ts';
import type { Draft } from '../../../editing/draft.ts';
import type { DraftOfPlan } from '../../../editing/draft-store.ts';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useAskedFirst } from '../../../editing/use-asked-first.tsx';
import type { Made } from '../../../editing/use-change.ts';
import { useWords } from '../../../language/words.ts';
import { AskDialog } from '../../../notice/dialog.tsx';
import { DraftList } from './draft-list.tsx';

interface Props {
  readonly plan: string;
  readonly mine: DraftOfPlan;
  readonly records: ReadonlyMap<string, RecordDto>;
  /** Told what was kept; null when all of it stood there already. */
  readonly onKept: (made: Made) => void;
}

/** What is not yet kept: how many edits, which, and one reason for all of them together. */
export function DraftBar({ plan, mine, records, onKept }: Props) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const [missed, setMissed] = useState(0);
  const [drops, setDrops] = useState(false);
  // What was sent is what is forgotten once it is kept; what was typed since stays.
  const sent = useRef<Draft>([]);
  const done = (made: Made) => {
    mine.takeBack(...sent.current);
    setReason('');
    onKept(made);
  };
  const settling = useSettling(plan, done);
  const asked = useAskedFirst();
  if (mine.draft.length === 0) return null;
  const drop = () => {
    setDrops(false);
    mine.replace([]);
  };
  const keep = () => {
    setMissed(reason.trim() === '' ? missed + 1 : 0);
    if (reason.trim() === '') return;
    asked.keep(mine.draft, (edits, said) => {
      sent.current = mine.draft;
      settling.keep(edits, reason.trim(), said);
    });
  };
  return (
    <section className="ks-draft ks-no-print" aria-labelledby="draft-head">
      <h2 className="ks-draft__head" id="draft-head" aria-live="polite">
        {say('draft.count', { count: mine.draft.length })}
      </h2>
      <details className="ks-draft__which">
        <summary>{say('draft.which')}</summary>
        <DraftList draft={mine.draft} records={records} takeBack={mine.takeBack} />
      </details>
      <ReasonField value={reason} onChange={setReason} missed={missed} />
      {settling.error !== undefined && <FormProblem error={settling.error} />}
      <div className="ks-ways">
        <button type="button" className="ks-button ks-button--main" disabled={settling.isBusy} onClick={keep}>
          {say(settling.isBusy ? 'edit.keeping' : 'edit.keep')}
        </button>
        <button type="button" className="ks-button" onClick={() => setDrops(true)}>
          {say('draft.drop')}
        </button>
      </div>
      {drops && (
        <AskDialog
          title={say('draft.dropAll', { count: mine.draft.length })}
          isAlert
          close={() => setDrops(false)}
        >
          <p>{say('draft.dropWhat')}</p>
          <div className="ks-ways">
            <Button className="ks-button ks-button--main" onPress={() => setDrops(false)}>
              {say('draft.dropNot')}
            </Button>
            <Button className="ks-button" onPress={drop}>
              {say('draft.drop')}
            </Button>
          </div>
        </AskDialog>
      )}
      {asked.question}
      <SettlingConflicts settling={settling} />
    </section>
  );
}
