import '../notice/notice.css';
import { useWords } from '../language/words.ts';
import { useTitle } from './use-title.ts';

/** Stands where a screen of a kept plan is asked of a plan that was only read. */
export function NotKept() {
  const { say } = useWords();
  useTitle(say('notKept.title'));
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{say('notKept.title')}</h1>
      <p>{say('notKept.todo')}</p>
    </div>
  );
}
