import type { EvidenceDto, FigureAnswer, FigureRequest, RequestFigure } from '@kapstok/contract';
import { useEffect, useState } from 'react';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { send, useDeed } from '../../server/deed.ts';
import { roundsKey } from '../../server/measuring-queries.ts';
import { sentWrongs, typedWrongs } from './figure-wrongs.ts';
import { answerOf, type TypedFault, type TypedFigure, typedOf, wordOf } from './typed-figure.ts';
import { keepTyped, typedBefore } from './typed-store.ts';

const NO_FAULTS: ReadonlyMap<string, readonly TypedFault[]> = new Map();

interface Asked {
  /** The address of the request. */
  readonly where: string;
  /** Which state of it is shown, as an address ends with it; nothing is typed in an earlier one. */
  readonly state: string;
}

/** What is typed of a request, what is wrong with it, and how it is given. */
export function useAnswer({ figures, files }: FigureRequest, { where, state }: Asked) {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const name = `${where}${state}`;
  const [typed, setTyped] = useState(() => typedBefore(name, figures));
  const [added, setAdded] = useState<readonly EvidenceDto[]>([]);
  const [told, setTold] = useState<'wrong' | 'nothing' | 'kept' | 'submitted' | 'restored' | undefined>(
    typed.size > 0 ? 'restored' : undefined,
  );
  useEffect(() => keepTyped(name, figures, typed), [name, figures, typed]);
  const [faults, setFaults] = useState(NO_FAULTS);
  const deed = useDeed(
    (given: FigureAnswer['figures'], id: string) =>
      send<FigureRequest>('PUT', where, { id, reason: '', figures: given }),
    [roundsKey(at.plan)],
  );
  const typedFor = (figure: RequestFigure, now = typed): TypedFigure =>
    now.get(wordOf(figure)) ?? typedOf(figure, language);
  const put = (figure: RequestFigure, change: (typed: TypedFigure) => TypedFigure): void => {
    setTyped((now) => new Map([...now, [wordOf(figure), change(typedFor(figure, now))]]));
    // What was wrong in it was told of other words.
    setFaults((now) => new Map([...now].filter(([word]) => word !== wordOf(figure))));
    setTold(undefined);
  };
  const give = (submit: boolean): void => {
    const answer = answerOf(figures, typed, { submit, language });
    setFaults(answer.faults);
    deed.reset();
    if (answer.faults.size > 0 || answer.given.length === 0) {
      setTold(answer.faults.size > 0 ? 'wrong' : 'nothing');
      return;
    }
    setTold(undefined);
    const onSuccess = (): void => {
      setTyped(new Map());
      setTold(submit ? 'submitted' : 'kept');
    };
    deed.mutate(answer.given, { onSuccess });
  };
  const wrongs =
    faults.size > 0 ? typedWrongs(faults, say) : sentWrongs(deed.error, deed.variables ?? [], language);
  const addFile = (file: EvidenceDto): void => setAdded((now) => [...now, file]);
  return { typedFor, put, give, deed, told, faults, wrongs, files: [...files, ...added], addFile };
}
