import '../notice/notice.css';
import { useSearch } from '@tanstack/react-router';
import { useTitle } from '../frame/use-title.ts';
import { useWords } from '../language/words.ts';

/** Stands in the window in which one signed in again beside one’s work. */
export function SignedInAgainRoom() {
  const { say } = useWords();
  const { to } = useSearch({ from: '/p/$plan/weer-aangemeld' });
  useTitle(say('session.signedInAgain'));
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{say('session.signedInAgain')}</h1>
      <p>{say('session.signedInAgainTodo')}</p>
      {/* Only an address of this application: not of elsewhere, however it is written. */}
      {to !== undefined && /^\/(?![/\\])/.test(to) && <a href={to}>{say('session.goOnHere')}</a>}
    </div>
  );
}
