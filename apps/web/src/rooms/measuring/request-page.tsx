import './measuring.css';
import type { FigureRequest } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { requestOf } from '../../server/measuring-queries.ts';
import { stateWords } from '../../server/plan-at.ts';
import { AnswerForm } from './answer-form.tsx';
import { ComingFigures } from './coming-figures.tsx';
import { JudgingForm } from './judging-form.tsx';
import { ReopeningForm } from './reopening-form.tsx';
import { RequestFileSection } from './request-file.tsx';
import { RoundDays } from './rounds-page.tsx';

/** What a round asks of one organisation or municipality: to be answered, or judged. */
export function RequestPage() {
  const { round, reporter } = useParams({ from: '/p/$plan/indicatoren/meetronden/$round/$reporter' });
  const { at } = useKeptPlan();
  const query = useQuery(requestOf(at, round, reporter));
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(request) => <Request request={request} address={reporter} />}
    </Loaded>
  );
}

function Request({ request, address }: { readonly request: FigureRequest; readonly address: string }) {
  const { say } = useWords();
  const { at, mark: plan } = useKeptPlan();
  const { round, reporter, figures, late, may } = request;
  const approved = figures.filter(({ stands }) => stands?.state === 'approved');
  const submitted = figures.filter(({ stands }) => stands?.state === 'submitted');
  return (
    <>
      <RoomHead
        title={say('request.title', { name: reporter.name })}
        lead={
          <>
            {round.name}. <RoundDays round={round} /> {late && <strong>{say('request.late')}</strong>}
          </>
        }
      >
        <p className="ks-no-print">
          <Link className="ks-way" to="/p/$plan/indicatoren/meetronden" params={{ plan }}>
            {say('rounds.back')}
          </Link>
        </p>
      </RoomHead>
      {may.validate && submitted.length > 0 && (
        <JudgingForm request={request} figures={submitted} address={address} />
      )}
      {may.report && figures.some(({ locked }) => locked === null) && (
        <RequestFileSection round={round.code} address={address} />
      )}
      {round.state === 'not_begun' ? (
        <ComingFigures figures={figures} />
      ) : (
        // What is typed is of the state in which it was.
        <AnswerForm key={stateWords(at.basis)} request={request} address={address} />
      )}
      {may.validate && approved.length > 0 && (
        <ReopeningForm request={request} figures={approved} address={address} />
      )}
    </>
  );
}
