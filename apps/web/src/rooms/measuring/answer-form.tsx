import type { FigureRequest } from '@kapstok/contract';
import { useEffect, useRef } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { roundAddress } from '../../server/measuring-queries.ts';
import { stateWords } from '../../server/plan-at.ts';
import { FigureFields } from './figure-fields.tsx';
import type { FigureWrongs } from './figure-wrongs.ts';
import { wordOf } from './typed-figure.ts';
import { useAnswer } from './use-answer.ts';

interface Props {
  readonly request: FigureRequest;
  /** How addresses name the reporter. */
  readonly address: string;
}

const NO_WRONGS: FigureWrongs = {};

/** The figures of a request, filled in with what is known, to go on with later or to hand in. */
export function AnswerForm({ request, address }: Props) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const { round, figures, may } = request;
  const where = roundAddress(at.plan, round.code, 'requests', address);
  const { typedFor, put, give, deed, told, faults, wrongs, files, addFile } = useAnswer(request, {
    where,
    state: stateWords(at.basis),
  });
  const form = useFirstWrong(faults, deed.error);
  const isOpen = may.report && figures.some(({ locked }) => locked === null);
  return (
    <form
      ref={form}
      aria-label={say('request.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        give(true);
      }}
    >
      {figures.map((figure) => (
        <FigureFields
          key={wordOf(figure)}
          figure={figure}
          typed={typedFor(figure)}
          isOpen={may.report && figure.locked === null}
          wrongs={wrongs.get(wordOf(figure)) ?? NO_WRONGS}
          put={(change) => put(figure, change)}
          files={files}
          address={where}
          added={addFile}
        />
      ))}
      {told !== undefined && <p role="status">{say(`request.${told}`)}</p>}
      {deed.error !== null && <FormProblem error={deed.error} />}
      {isOpen && (
        <div className="ks-request__fields ks-no-print">
          <button type="submit" className="ks-button ks-button--main" disabled={deed.isPending}>
            {say('request.submit')}
          </button>
          <button type="button" className="ks-button" disabled={deed.isPending} onClick={() => give(false)}>
            {say('request.keep')}
          </button>
        </div>
      )}
    </form>
  );
}

/** A form in which one is brought to the first field that is wrong, each time something else is. */
function useFirstWrong(faults: ReadonlyMap<string, unknown>, error: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (faults.size === 0 && error === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults, error]);
  return form;
}
