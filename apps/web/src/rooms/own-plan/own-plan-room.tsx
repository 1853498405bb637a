import './own-plan.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { isMissing, OwnPlanGone, ProblemNotice } from '../../notice/problem-notice.tsx';
import { ask } from '../../server/get.ts';
import { statusOf } from '../../server/queries.ts';
import { DropPlace } from './drop-place.tsx';
import { PlainWords } from './plain-words.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { ReadingResult } from './reading-result.tsx';
import { useSending } from './use-sending.ts';

/** Drop a plan of one's own; it is read, computed and audited in memory, and nothing is kept. */
export function OwnPlanRoom() {
  const { say, language } = useWords();
  return (
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <RoomHead title={say('rooms.ownPlan')} lead={say('own.lead')} />
      <div className="ks-own-plan">
        <div className="ks-own-plan__work">
          <Work />
        </div>
        <PlainWords />
      </div>
    </I18nProvider>
  );
}

function Work() {
  const { id } = useSearch({ from: '/p/$plan/eigen-plan' });
  const navigate = useNavigate({ from: '/p/$plan/eigen-plan' });
  const show = (next: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, id: next }), resetScroll: false });
  const sending = useSending(show);
  const query = useQuery({ ...statusOf(id ?? ''), enabled: id !== undefined });
  const status = id === undefined ? undefined : query.data;
  if (sending.share !== undefined) {
    return <ReadingProgress phase="sending" share={sending.share} stop={sending.stop} />;
  }
  if (id !== undefined && query.isError) {
    return (
      <>
        {isMissing(query.error) ? <OwnPlanGone /> : <ProblemNotice error={query.error} />}
        <DropPlace send={sending.send} />
      </>
    );
  }
  if (id !== undefined && status?.phase !== 'ready' && status?.phase !== 'failed') {
    const stop = () => {
      show(undefined);
      void ask(`/own-plans/${id}`, { method: 'DELETE' }).catch(() => undefined);
    };
    return <ReadingProgress phase={status?.phase ?? 'reading'} share={status?.fraction ?? 0} stop={stop} />;
  }
  return (
    <>
      {sending.error !== undefined && <ProblemNotice error={sending.error} />}
      {status !== undefined && <ReadingResult status={status} wiped={() => show(undefined)} />}
      <DropPlace send={sending.send} />
    </>
  );
}
