import { type QueryKey, type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useWords } from '../../../language/words.ts';
import { WaitingLines } from '../../../notice/waiting.tsx';

interface Props {
  readonly query: Pick<UseQueryResult, 'fetchStatus' | 'refetch'>;
  /** What is asked, to be able to stop asking it. */
  readonly asked: QueryKey;
}

/** Waiting for the server to write the plan out as steps, which takes a while for a large one; it can be stopped. */
export function Fetching({ query, asked }: Props) {
  const { say } = useWords();
  const client = useQueryClient();
  if (query.fetchStatus === 'idle')
    return (
      <p className="ks-notice" role="status">
        {say('whatIf.stopped')}{' '}
        <button type="button" className="ks-button ks-button--small" onClick={() => void query.refetch()}>
          {say('whatIf.again')}
        </button>
      </p>
    );
  return (
    <div className="ks-waiting-screen" role="status">
      <p className="ks-soft">
        {say('whatIf.writing')}{' '}
        <button
          type="button"
          className="ks-button ks-button--small"
          onClick={() => void client.cancelQueries({ queryKey: asked })}
        >
          {say('whatIf.stop')}
        </button>
      </p>
      <WaitingLines widths={['60%', '90%', '75%']} />
    </div>
  );
}
