import type { FigureAnswer, FigureRequest } from '@kapstok/contract';
import { useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { send, useDeed } from '../../server/deed.ts';
import { roundAddress, roundsKey } from '../../server/measuring-queries.ts';
import { FigureFields } from './figure-fields.tsx';
import { answerOf, type TypedFigure, typedOf, wordOf } from './typed-figure.ts';

interface Props {
  readonly request: FigureRequest;
  /** How addresses name the reporter. */
  readonly address: string;
}

/** The figures of a request, filled in with what is known, to go on with later or to hand in. */
export function AnswerForm({ request: { round, figures, may }, address }: Props) {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedFigure>>(new Map());
  const [told, setTold] = useState<'wrong' | 'nothing' | 'kept' | 'submitted'>();
  const deed = useDeed(
    (given: FigureAnswer['figures'], id: string) =>
      send<FigureRequest>('PUT', roundAddress(at.plan, round.code, 'requests', address), {
        id,
        reason: '',
        figures: given,
      }),
    [roundsKey(at.plan)],
  );
  const give = (submit: boolean) => {
    const given = answerOf(figures, typed, { submit, language });
    if (given === undefined || given.length === 0) {
      setTold(given === undefined ? 'wrong' : 'nothing');
      return;
    }
    setTold(undefined);
    const done = () => {
      setTyped(new Map());
      setTold(submit ? 'submitted' : 'kept');
    };
    deed.mutate(given, { onSuccess: done });
  };
  const isOpen = may.report && figures.some(({ locked }) => locked === null);
  return (
    <form
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
          typed={typed.get(wordOf(figure)) ?? typedOf(figure, language)}
          isOpen={may.report && figure.locked === null}
          put={(words) => setTyped(new Map([...typed, [wordOf(figure), words]]))}
        />
      ))}
      {told !== undefined && <p role="status">{say(`request.${told}`)}</p>}
      {deed.error !== null && <FormProblem error={deed.error} />}
      {isOpen && (
        <p className="ks-request__fields ks-no-print">
          <button type="submit" className="ks-button" disabled={deed.isPending}>
            {say('request.submit')}
          </button>
          <button type="button" className="ks-button" disabled={deed.isPending} onClick={() => give(false)}>
            {say('request.keep')}
          </button>
        </p>
      )}
    </form>
  );
}
