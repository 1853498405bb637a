import './notice.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FIRST } from '../address/plan-path.ts';
import { useWords, type Words } from '../language/words.ts';
import { isOwnPlanGone, ServerProblem } from '../server/get.ts';
import { signInAddress, useHere } from '../session/sign-in-address.ts';

interface Props {
  readonly error: unknown;
  readonly retry?: () => void;
  /** Where to go instead. */
  readonly children?: ReactNode;
}

/** Says that an own plan is wiped or expired, and where to have it read again. */
export function OwnPlanGone() {
  const { say } = useWords();
  return (
    <div className="ks-notice" role="alert">
      <h2 className="ks-notice__head">{say('problem.ownGone')}</h2>
      <p>{say('problem.ownGoneTodo')}</p>
      <Link to="/p/$plan/eigen-plan" params={{ plan: FIRST }} search={{ why: undefined }}>
        {say('problem.toOwn')}
      </Link>
    </div>
  );
}

/** Whether the server says that there is no such thing. */
export function isMissing(error: unknown): boolean {
  return error instanceof ServerProblem && (error.status === 404 || error.status === 410);
}

/** Whether the server answered with this status. */
function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ServerProblem && error.status === status;
}

/** What went wrong, what that means and what to do, and a way to try again. */
export function ProblemNotice({ error, retry, children }: Props) {
  const words = useWords();
  const here = useHere();
  // Trying again is of no use then: the file must be read again.
  if (isOwnPlanGone(error)) return <OwnPlanGone />;
  const { what, todo } = sentences(error, words);
  return (
    <div className="ks-notice" role="alert">
      <h2 className="ks-notice__head">{what}</h2>
      <p>{todo}</p>
      {hasStatus(error, 401) && (
        <a className="ks-button" href={signInAddress(here)}>
          {words.say('account.signIn')}
        </a>
      )}
      {retry !== undefined && !hasStatus(error, 403) && (
        <button type="button" className="ks-button" onClick={retry}>
          {words.say('problem.retry')}
        </button>
      )}
      {children}
    </div>
  );
}

function sentences(error: unknown, { say, of }: Words): { what: string; todo: string } {
  if (!(error instanceof ServerProblem)) return { what: say('problem.here'), todo: say('problem.hereTodo') };
  if (error.status === 0) return { what: say('problem.offline'), todo: say('problem.offlineTodo') };
  const sentence = error.sentence === undefined ? undefined : of(error.sentence);
  if (error.status === 401)
    return { what: sentence ?? say('problem.signIn'), todo: say('problem.signInTodo') };
  if (error.status === 403)
    return { what: sentence ?? say('problem.mayNot'), todo: say('problem.mayNotTodo') };
  if (error.status === 404) {
    return { what: sentence ?? say('problem.missing'), todo: say('problem.missingTodo') };
  }
  return { what: sentence ?? say('problem.server'), todo: say('problem.serverTodo') };
}
