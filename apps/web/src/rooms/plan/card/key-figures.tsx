import type { ProjectCard } from '@kapstok/contract';
import { Amount } from '../../../figure/amount.tsx';
import { useWhen } from '../../../frame/use-when.ts';
import { useWords } from '../../../language/words.ts';

/** The figures of a project that everyone asks for, each with its year and basis. */
export function KeyFigures({ card: { row } }: { readonly card: ProjectCard }) {
  const { say } = useWords();
  const { structural: when } = useWhen();
  const figures = [
    { name: say('key.investment'), figure: row.investment },
    { name: say('key.careGross', { when }), figure: row.careCostGross },
    { name: say('key.careNpv', { when }), figure: row.careCostNpv },
    { name: say('key.time', { when }), figure: row.timeSaving },
    { name: say('key.extra', { when }), figure: row.extraHours },
    { name: say('key.fte', { when }), figure: row.fte },
  ];
  return (
    <dl className="ks-key">
      {figures.map(({ name, figure }) => (
        <div key={figure.id} className="ks-fact">
          <dt>{name}</dt>
          <dd>
            <Amount figure={figure} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
