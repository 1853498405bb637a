import './assumption-form.css';
import type { EditDto } from '@kapstok/contract';
import { recordOf } from '@kapstok/plan';
import { useId, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { SettlingConflicts } from '../../../conflict/settling-conflicts.tsx';
import { useSettling } from '../../../conflict/use-settling.ts';
import { Leaving } from '../../../editing/leaving.tsx';
import { ReasonField } from '../../../editing/reason-field.tsx';
import type { Made } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { AboutCells } from './about-cells.tsx';
import { wordsAt } from './assumption-cells.ts';
import { DistributionPicture } from './distribution-picture.tsx';
import { freeCode } from './free-code.ts';
import { GroundFields } from './ground-fields.tsx';
import { MeaningChoice } from './meaning-choice.tsx';
import { NumberFields } from './number-fields.tsx';
import { RelativeChoice } from './relative-choice.tsx';
import { ShapeChoice } from './shape-choice.tsx';
import { TogetherFields } from './together-fields.tsx';
import type { AssumptionWork } from './use-assumption-work.ts';
import { useMissing } from './use-missing.ts';

interface Props {
  readonly work: AssumptionWork;
  /** Told once it is kept, with the code it has then. */
  readonly done: (made: Made, code: string) => void;
}

/** One question after another: what is uncertain, how, what the numbers mean, and what they rest on. */
export function AssumptionForm({ work, done }: Props) {
  const { say } = useWords();
  const { cells, put } = work;
  const [tried, setTried] = useState(false);
  const keeping = useKeeping(work, done);
  const missing = useMissing(cells);
  const list = useId();
  const keep = () => {
    setTried(missing.length > 0 || keeping.reason.trim() === '');
    if (missing.length === 0 && keeping.reason.trim() !== '') keeping.keep();
  };
  return (
    <form
      className="ks-assume"
      aria-label={say('assume.form')}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <AboutCells cells={cells} put={put} />
      <ShapeChoice cells={cells} put={put} />
      <div className="ks-assume__numbers">
        <NumberFields cells={cells} put={put} tried={tried} />
        <DistributionPicture cells={cells} />
      </div>
      <MeaningChoice cells={cells} put={put} tried={tried} />
      <RelativeChoice cells={cells} put={put} />
      <GroundFields cells={cells} put={put} />
      <TogetherFields cells={cells} put={put} />
      <ReasonField
        value={keeping.reason}
        onChange={keeping.setReason}
        missed={tried && keeping.reason.trim() === ''}
      />
      {tried && missing.length > 0 && (
        <div id={list} className="ks-form-problem" role="alert">
          <p>{say('assume.missing')}</p>
          <ul className="ks-plain-list">
            {missing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <KeepButtons work={work} keeping={keeping} />
      <SettlingConflicts settling={keeping.settling} />
      <Leaving mine={work.mine} edits={work.edits} within="/p/$plan/zekerheid/aannames/" />
    </form>
  );
}

function KeepButtons({ work, keeping }: { readonly work: AssumptionWork; readonly keeping: Keeping }) {
  const { say } = useWords();
  const { settling } = keeping;
  return (
    <>
      {settling.error !== undefined && <FormProblem error={settling.error} />}
      <div className="ks-ways">
        <button
          type="submit"
          className="ks-button ks-button--main"
          disabled={settling.isBusy || work.edits.length === 0}
        >
          {say(settling.isBusy ? 'edit.keeping' : 'edit.keep')}
        </button>
        {work.edits.length > 0 && (
          <button type="button" className="ks-button" onClick={() => work.mine.takeBack(...work.edits)}>
            {say('assume.drop')}
          </button>
        )}
        <p className="ks-small ks-soft" aria-live="polite">
          {say(work.edits.length === 0 ? 'assume.nothingNew' : 'assume.notKept')}
        </p>
      </div>
    </>
  );
}

type Keeping = ReturnType<typeof useKeeping>;

/** Keeps the edits as one change with a reason; a new assumption gets a code by its name. */
function useKeeping(work: AssumptionWork, done: Props['done']) {
  const { at } = useKeptPlan();
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState('');
  const settling = useSettling(at.plan, (made) => {
    setReason('');
    done(made, sent);
    work.mine.takeBack(...work.edits);
  });
  const keep = () => {
    const code = wordsAt(work.cells, 'id') || freeCode(wordsAt(work.cells, 'name'), work.taken);
    setSent(code);
    settling.keep(
      work.edits.map((edit) => withCode(edit, code)),
      reason.trim(),
    );
  };
  return { reason, setReason, settling, keep };
}

function withCode(edit: EditDto, code: string): EditDto {
  if (edit.kind !== 'add' || recordOf(edit) !== edit.record.id) return edit;
  return { ...edit, record: { ...edit.record, cells: { ...edit.record.cells, id: code } } };
}
