import { useWords } from '../language/words.ts';
import { ServerProblem } from '../server/get.ts';

/** Why something was not done, in a sentence beside the form; what was filled in stays. */
export function FormProblem({ error }: { readonly error: unknown }) {
  const { say, of } = useWords();
  const sentence = error instanceof ServerProblem ? error.sentence : undefined;
  const offline = error instanceof ServerProblem && error.status === 0;
  return (
    <p className="ks-form-problem" role="alert">
      <strong>{say('admin.notDone')}</strong>{' '}
      {sentence !== undefined ? of(sentence) : say(offline ? 'admin.offline' : 'problem.serverTodo')}
    </p>
  );
}
