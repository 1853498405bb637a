import '../notice/notice.css';
import type { Viewpoint } from '@kapstok/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { basisIn, isNow } from '../address/basis.ts';
import { type Phrase, useWords } from '../language/words.ts';
import { isMissing, ProblemNotice } from '../notice/problem-notice.tsx';
import { ScreenWaiting } from '../notice/waiting.tsx';
import { ServerProblem } from '../server/get.ts';
import { signInAddress, useHere } from '../session/sign-in-address.ts';
import { useInstallation, useSession } from '../session/use-session.ts';
import { useTitle } from './use-title.ts';

/** Stands where a kept plan is not seen: it is on its way, or why it can't be seen and where to go instead. */
export function KeptNotSeen({ viewpoint }: { readonly viewpoint: UseQueryResult<Viewpoint> }) {
  if (viewpoint.error === null) return <ScreenWaiting />;
  if (isMissing(viewpoint.error)) return <NotHere error={viewpoint.error} />;
  return (
    <ProblemNotice error={viewpoint.error} retry={() => void viewpoint.refetch()}>
      {isRefused(viewpoint.error) && <ToNow phrase="basis.toFirst" />}
    </ProblemNotice>
  );
}

function isRefused(error: Error): boolean {
  return error instanceof ServerProblem && (error.status === 401 || error.status === 403);
}

/** The way back from an earlier state that can't be seen: every other way keeps it. */
function ToNow({ phrase }: { readonly phrase: Phrase }) {
  const { say } = useWords();
  const basis = basisIn(useSearch({ from: '__root__' }));
  if (isNow(basis)) return null;
  return (
    <Link className="ks-button" to="." search={(now) => ({ ...now, asOf: undefined, version: undefined })}>
      {say(phrase)}
    </Link>
  );
}

function NotHere({ error }: { readonly error: Error }) {
  const { say, of } = useWords();
  const basis = basisIn(useSearch({ from: '__root__' }));
  const outside = useSession()?.account === null;
  const signIn = useInstallation()?.signIn ?? 'none';
  const here = useHere();
  const sentence =
    error instanceof ServerProblem && error.sentence !== undefined
      ? of(error.sentence)
      : say('problem.missing');
  // Of an earlier moment the one cause is the answer; of anything else more may be the matter.
  const isCause = basis.asOf !== undefined && !outside;
  const title = isCause ? sentence : say('notSeen.title');
  useTitle(title);
  return (
    <div className="ks-notice" role="alert">
      <h1 className="ks-notice__head">{title}</h1>
      {!isCause && <p>{sentence}</p>}
      <ToNow phrase="notSeen.toNow" />
      {outside && signIn !== 'none' && (
        <>
          <p>{say('notSeen.signIn')}</p>
          <a className="ks-button" href={signInAddress(here)}>
            {say('account.signIn')}
          </a>
        </>
      )}
    </div>
  );
}
