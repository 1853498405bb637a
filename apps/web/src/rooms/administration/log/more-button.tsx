import { useWords } from '../../../language/words.ts';

interface Props {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** How many rows are shown now. */
  readonly shown: number;
}

/** Fetches the next page of a list, as long as there is one. */
export function MoreButton({ query, shown }: Props) {
  const { say } = useWords();
  return (
    <p className="ks-buttons ks-no-print">
      <span className="ks-soft ks-small" aria-live="polite">
        {say(query.hasNextPage ? 'admin.shownMore' : 'admin.shownAll', { count: shown })}
      </span>
      {query.hasNextPage && (
        <button
          type="button"
          className="ks-button ks-button--small"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {say('admin.more')}
        </button>
      )}
    </p>
  );
}
