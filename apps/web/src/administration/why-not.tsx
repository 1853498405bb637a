import { useWords } from '../language/words.ts';
import { useAllowed } from './use-allowed.ts';

/** Says why one can't do or see this, and who can. */
export function WhyNot({ action }: { readonly action: string }) {
  const { say } = useWords();
  const { whoMay, ownRole } = useAllowed();
  return (
    <div className="ks-notice">
      <h2 className="ks-notice__head">{say('admin.mayNot', { role: ownRole })}</h2>
      <p>{say('admin.mayNotTodo', { roles: whoMay(action) })}</p>
    </div>
  );
}
