import type { OwnPlanStatus } from '@kapstok/contract';
import { useEffect, useRef } from 'react';
import { useWords } from '../../language/words.ts';
import { ErrorTable } from './error-table.tsx';
import { ReadAnswer } from './read-answer.tsx';

interface Props {
  readonly status: OwnPlanStatus;
  /** What to do once the plan is wiped. */
  readonly wiped: () => void;
}

/** What came of it: the plan, or what can't be read in it, cell by cell. */
export function ReadingResult({ status, wiped }: Props) {
  const { say, of } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const ready = status.phase === 'ready';
  return (
    <section className="ks-result" aria-labelledby="result-head">
      <h2 id="result-head" ref={head} tabIndex={-1}>
        {ready ? say('result.ready') : say('result.failed')}
      </h2>
      {ready ? (
        <ReadAnswer id={status.id} wiped={wiped} />
      ) : (
        <p>
          {status.failure === null ? say('result.errors', { count: status.errorCount }) : of(status.failure)}
        </p>
      )}
      {status.errors.length > 0 && <ErrorTable errors={status.errors} count={status.errorCount} />}
      {status.notices.length > 0 && (
        <>
          <h3>{say('result.notices')}</h3>
          <ul>
            {status.notices.map((notice) => (
              <li key={notice.nl}>{of(notice)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
