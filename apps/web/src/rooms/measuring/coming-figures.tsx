import type { FigureRequest } from '@kapstok/contract';
import { spelledUnitName } from '@kapstok/quantity';
import { useId } from 'react';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { wordOf } from './typed-figure.ts';

/** What a round that has not begun will ask: to see, not to fill in. */
export function ComingFigures({ figures }: Pick<FigureRequest, 'figures'>) {
  const { say, of, language } = useWords();
  const title = useId();
  const [first] = figures;
  return (
    <section className="ks-round" aria-labelledby={title}>
      <h2 id={title}>{say('request.coming')}</h2>
      {first !== undefined && first.locked !== null && <p>{of(first.locked)}</p>}
      <ul>
        {figures.map((figure) => (
          <li key={wordOf(figure)}>
            {figure.indicator} {figure.name} ({spelledUnitName(figure.unit)[language]}),{' '}
            {periodWords(figure.period, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}
