import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../../language/words.ts';
import { WaitingLines } from '../../notice/waiting.tsx';

/** What is being drawn: the question, and how to ask it again. */
export interface DrawingProps {
  readonly query: Pick<UseQueryResult, 'fetchStatus' | 'refetch'>;
  readonly queryKey: QueryKey;
}

/** Thousands of plans are being computed, which takes longer than fetching something does: since when, and a way to stop it. */
export function Drawing({ query, queryKey }: DrawingProps) {
  const { say } = useWords();
  if (query.fetchStatus === 'idle') return <Stopped query={query} />;
  return (
    <div className="ks-waiting-screen ks-sure-waiting">
      <p className="ks-soft" role="status">
        {say('sure.drawing')}
      </p>
      <StopDrawing queryKey={queryKey} />
      <span className="ks-waiting ks-waiting--head" style={{ width: 'min(46rem, 95%)' }} />
      <WaitingLines widths={['62%', '48%']} />
      <span className="ks-waiting ks-waiting--block" />
      <WaitingLines widths={['100%', '96%', '99%', '92%', '97%']} />
    </div>
  );
}

/** Above what stood there before, while it is drawn again; or says that it was stopped, so that what stands there is of before. */
export function DrawingAgain({ query, queryKey }: DrawingProps) {
  const { say } = useWords();
  const isStopped = query.fetchStatus === 'idle';
  return (
    <div className="ks-sure__again">
      <p role="status">{say(isStopped ? 'sure.stoppedAgain' : 'sure.drawingAgain')}</p>
      {isStopped ? <DrawButton query={query} /> : <StopDrawing queryKey={queryKey} />}
    </div>
  );
}

function Stopped({ query }: Pick<DrawingProps, 'query'>) {
  const { say } = useWords();
  return (
    <div className="ks-sure-waiting">
      <p role="status">{say('sure.stopped')}</p>
      <DrawButton query={query} />
    </div>
  );
}

function DrawButton({ query }: Pick<DrawingProps, 'query'>) {
  const { say } = useWords();
  return (
    <button type="button" className="ks-button" onClick={() => void query.refetch()}>
      {say('sure.drawNow')}
    </button>
  );
}

/** How long it takes already, and a button that stops it, here and on the server. */
function StopDrawing({ queryKey }: Pick<DrawingProps, 'queryKey'>) {
  const { say } = useWords();
  const client = useQueryClient();
  const seconds = useSeconds();
  return (
    <p className="ks-no-print">
      {seconds > 0 && <span className="ks-soft">{say('sure.busy', { count: seconds })} </span>}
      <button
        type="button"
        className="ks-button"
        onClick={() => void client.cancelQueries({ queryKey, exact: true })}
      >
        {say('sure.stop')}
      </button>
    </p>
  );
}

const SECOND = 1000;

/** Whole seconds since this came on the screen. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), SECOND);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
