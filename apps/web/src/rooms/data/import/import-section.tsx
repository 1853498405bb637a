import { inQuotes } from '@kapstok/quantity';
import '../data.css';
import { tableTitle } from '@kapstok/plan';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useImport } from '../../../editing/use-import.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { EditCounts } from '../../../history/edit-counts.tsx';
import { EditTable } from '../../../history/edit-table.tsx';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { KeptNotice } from '../kept-notice.tsx';

const ACCEPTED = ['.xlsx', '.zip', '.csv'];

/** Reads files into the plan: first what would change, then why, and only then it is done. */
export function ImportSection() {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const [files, setFiles] = useState<readonly File[]>([]);
  // What would change stays on the screen, with the reason, when making it fails.
  const trial = useImport(at.plan);
  const making = useImport(at.plan);
  const choose = (chosen: FileList | null) => {
    const next = chosen === null ? [] : [...chosen];
    if (next.length === 0) return;
    setFiles(next);
    making.reset();
    trial.mutate({ files: next, reason: '', dryRun: true, keepUnreadable: true });
  };
  const result = making.data ?? trial.data;
  const isBusy = trial.isPending || making.isPending;
  const error = making.error ?? trial.error;
  return (
    <section className="ks-import ks-no-print" aria-labelledby="import-head">
      <h2 id="import-head">{say('import.title')}</h2>
      <p>{say('import.about')}</p>
      <FileTrigger allowsMultiple acceptedFileTypes={ACCEPTED} onSelect={choose}>
        <Button className="ks-button">{say('drop.choose')}</Button>
      </FileTrigger>
      <div aria-live="polite">
        {isBusy && <p>{say('import.reading', { files: namesOf(files) })}</p>}
        {error !== null && <FormProblem error={error} />}
      </div>
      {result !== undefined && result.change === null && (
        <WouldChange
          result={result}
          names={namesOf(files)}
          isBusy={isBusy}
          go={(reason, keepUnreadable) => making.mutate({ files, reason, dryRun: false, keepUnreadable })}
          cancel={() => {
            setFiles([]);
            trial.reset();
            making.reset();
          }}
        />
      )}
      {result !== undefined && result.change !== null && (
        <KeptNotice
          made={{ change: result.change, warnings: result.warnings, notices: [] }}
          since={result.change.seq}
        />
      )}
    </section>
  );
}

interface WouldProps {
  readonly result: NonNullable<ReturnType<typeof useImport>['data']>;
  readonly names: string;
  readonly isBusy: boolean;
  readonly go: (reason: string, keepUnreadable: boolean) => void;
  readonly cancel: () => void;
}

function WouldChange({ result, names, isBusy, go, cancel }: WouldProps) {
  const { say, of } = useWords();
  const [reason, setReason] = useState('');
  const [missed, setMissed] = useState(false);
  const isNothing = result.editCount === 0;
  const isStopping = result.warnings.length > 0;
  return (
    <>
      <h3>{say(isNothing ? 'import.same' : 'import.would', { files: names })}</h3>
      {result.notices.length > 0 && (
        <ul>
          {result.notices.map((notice) => (
            <li key={notice.nl}>{of(notice)}</li>
          ))}
        </ul>
      )}
      {!isNothing && (
        <>
          <EditCounts counts={result.counts} />
          <details>
            <summary>{say('import.which', { count: result.editCount })}</summary>
            <EditTable edits={result.edits} linked={false} />
            {result.edits.length < result.editCount && (
              <p>{say('edits.first', { shown: result.edits.length, count: result.editCount })}</p>
            )}
          </details>
          {result.warnings.length > 0 && <WouldStop warnings={result.warnings} />}
          <ReasonField value={reason} onChange={setReason} missed={missed} />
          <div className="ks-ways">
            <button
              type="button"
              className="ks-button ks-button--main"
              disabled={isBusy}
              onClick={() => {
                setMissed(reason.trim() === '');
                if (reason.trim() !== '') go(reason.trim(), isStopping);
              }}
            >
              {say(isStopping ? 'import.goAnyway' : 'import.go')}
            </button>
            <button type="button" className="ks-button" onClick={cancel}>
              {say('import.drop')}
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** Why the plan could not be computed any more after this: what to mend in the files, before one keeps it all the same. */
function WouldStop({ warnings }: { readonly warnings: WouldProps['result']['warnings'] }) {
  const { say, of } = useWords();
  return (
    <div className="ks-notice" role="alert">
      <p>{say('import.stops')}</p>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.record} ${warning.field}`}>
            {capital(
              [of(tableTitle(warning.table)), of(warning.fieldName)].filter((name) => name !== '').join(', '),
            )}
            {warning.found !== '' && `: ${inQuotes(warning.found)}`}. {of(warning.message)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function namesOf(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ');
}
