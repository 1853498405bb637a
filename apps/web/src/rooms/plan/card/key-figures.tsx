import type { ProjectCard } from '@kapstok/contract';
import { Amount } from '../../../figure/amount.tsx';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';

/** The figures of a project that everyone asks for, each with its year and basis. */
export function KeyFigures({ card: { row } }: { readonly card: ProjectCard }) {
  const { say } = useWords();
  const { header } = useShownPlan();
  const year = header.structuralYear ?? '';
  const figures = [
    { name: say('key.investment'), figure: row.investment },
    { name: say('key.careGross', { year }), figure: row.careCostGross },
    { name: say('key.careNpv', { year }), figure: row.careCostNpv },
    { name: say('key.time', { year }), figure: row.timeSaving },
    { name: say('key.extra', { year }), figure: row.extraHours },
    { name: say('key.fte', { year }), figure: row.fte },
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
