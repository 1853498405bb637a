import type { Overview } from '@kapstok/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Setting } from '../../../address/setting.ts';
import { ValueWords } from '../../../figure/amount.tsx';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { WaitingLines } from '../../../notice/waiting.tsx';
import { answerOf } from '../../../server/queries.ts';

interface Props {
  readonly overview: Overview;
  readonly setting: Setting;
  /** Whether a screen reader says it when it changes, on a page once; the other, at the top, speaks of the rest of the screen. */
  readonly spoken: boolean;
}

/** What the answer becomes under the choices of the reader, beside the plan's own. */
export function LiveAnswer({ overview, setting, spoken }: Props) {
  const { say, of } = useWords();
  const { at } = useShownPlan();
  const query = useQuery({ ...answerOf(at, setting), placeholderData: keepPreviousData });
  return (
    <div className="ks-live" aria-live={spoken ? 'polite' : 'off'} aria-busy={query.isFetching}>
      <Loaded query={query} waiting={<WaitingLines widths={['60%']} />}>
        {(answer) => (
          <p>
            {say('live.under')} <strong>{of(answer.label)}</strong>:{' '}
            <strong className="ks-live__share">
              <ValueWords value={answer.shareClosed} unit="1" />
            </strong>{' '}
            {say('live.ofShortage')} (<ValueWords value={answer.contribution} unit={overview.comparedIn} />)
            {say('live.insteadOf')} <ValueWords value={overview.answer.shareClosed.value} unit="1" />.
          </p>
        )}
      </Loaded>
      {!spoken && <p className="ks-small">{say('live.rest')}</p>}
      <Link to="." search={(now) => ({ ...now, set: undefined })} resetScroll={false} hash={true}>
        {say('live.reset')}
      </Link>
    </div>
  );
}
