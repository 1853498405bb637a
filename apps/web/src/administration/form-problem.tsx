import { useWords } from '../language/words.ts';
import { ServerProblem } from '../server/get.ts';

/** Why something was not done, in sentences beside the form; what was filled in stays. */
export function FormProblem({ error }: { readonly error: unknown }) {
  const { say, of } = useWords();
  const told = error instanceof ServerProblem ? error : undefined;
  const wrong = told?.problem.errors ?? [];
  return (
    <div className="ks-form-problem" role="alert">
      <p>
        <strong>{say('admin.notDone')}</strong>{' '}
        {told?.sentence !== undefined
          ? of(told.sentence)
          : say(told?.status === 0 ? 'admin.offline' : 'problem.serverTodo')}
      </p>
      {wrong.length > 0 && (
        <ul className="ks-plain-list">
          {wrong.map(({ in: part, path, sentence }) => (
            <li key={`${part} ${path}`}>{of(sentence)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
