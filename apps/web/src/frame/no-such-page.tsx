import { Link } from '@tanstack/react-router';
import { FIRST } from '../address/plan-path.ts';
import '../notice/notice.css';
import { useWords } from '../language/words.ts';
import { useTitle } from './use-title.ts';

/** An address at which nothing stands. */
export function NoSuchPage() {
  const { say } = useWords();
  useTitle(say('missing.title'));
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{say('missing.title')}</h1>
      <p>{say('missing.what')}</p>
      <Link to="/p/$plan" params={{ plan: FIRST }}>
        {say('missing.home')}
      </Link>
    </div>
  );
}
