import { useWords } from '../language/words.ts';
import { ServerProblem } from '../server/get.ts';
import { problemWords } from './problem-words.ts';

/** Why something was not done, in sentences beside the form; what was filled in stays. */
export function FormProblem({ error }: { readonly error: unknown }) {
  const words = useWords();
  const { say } = words;
  const told = error instanceof ServerProblem ? error : undefined;
  const { first, list } = problemWords(told?.problem ?? {}, words);
  const unsaid = say(told?.status === 0 ? 'admin.offline' : 'problem.serverTodo');
  return (
    <div className="ks-form-problem" role="alert">
      <p>
        <strong>{say('admin.notDone')}</strong> {list.length > 0 ? first : (first ?? unsaid)}
      </p>
      {list.length > 0 && (
        <ul className="ks-plain-list">
          {list.map((wrong) => (
            <li key={wrong}>{wrong}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
