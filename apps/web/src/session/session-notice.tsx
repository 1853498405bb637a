import './session-notice.css';
import { useWords } from '../language/words.ts';
import { signInAddress, useHere } from './sign-in-address.ts';
import { useSessionState } from './use-session-state.ts';

/** Says that one is no longer signed in, or that somebody else is, with a way on that loses nothing of what was typed. */
export function SessionNotice() {
  const { say } = useWords();
  const state = useSessionState();
  const here = useHere();
  if (state.kind === 'same') return null;
  const again = signInAddress(`/weer-aangemeld?to=${encodeURIComponent(here)}`);
  return (
    <div className="ks-session ks-no-print" role="alert">
      <p>
        <strong>
          {state.kind === 'ended' ? say('session.ended') : say('session.other', { name: state.name })}
        </strong>{' '}
        {say(state.kind === 'ended' ? 'session.endedTodo' : 'session.otherTodo')}
      </p>
      {state.kind === 'ended' ? (
        <a className="ks-button ks-button--main" href={again} target="_blank" rel="noreferrer">
          {say('session.again')}
        </a>
      ) : (
        <a className="ks-button" href={here}>
          {say('session.reload')}
        </a>
      )}
    </div>
  );
}
