import '../notice/notice.css';
import { useWords } from '../language/words.ts';
import { useTitle } from './use-title.ts';

/** Stands where there is no plan that one may see. */
export function NoPlan() {
  const { say } = useWords();
  useTitle(say('noPlan.title'));
  return (
    <div className="ks-notice">
      <h1 className="ks-notice__head">{say('noPlan.title')}</h1>
      <p>{say('noPlan.todo')}</p>
    </div>
  );
}
