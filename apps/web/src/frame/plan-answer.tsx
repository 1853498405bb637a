import { useQuery } from '@tanstack/react-query';
import { Amount } from '../figure/amount.tsx';
import { useWords } from '../language/words.ts';
import { SentenceWaiting } from '../notice/waiting.tsx';
import { projectsOf } from '../server/queries.ts';
import { useShownPlan } from './plan-context.ts';

/** The plan in a line: how many projects, what they cost together and what they deliver. */
export function PlanAnswer() {
  const { say, of } = useWords();
  const { header, at } = useShownPlan();
  const { data, isError } = useQuery(projectsOf(at));
  const { levels } = header;
  if (data === undefined) return <SentenceWaiting failed={isError} />;
  return (
    <>
      {say('plan.found', {
        count: data.projects.length,
        projects: of(levels.projects).toLowerCase(),
        project: of(levels.project).toLowerCase(),
      })}
      . {say('plan.answer.investment')} <Amount figure={data.plan.investment} />. <Delivers />
    </>
  );
}

/** What the plan delivers in the year that is compared, in a sentence. */
export function Delivers() {
  const { say } = useWords();
  const { header, at } = useShownPlan();
  const { data } = useQuery(projectsOf(at));
  const { structuralYear: year } = header;
  if (data === undefined) return null;
  return (
    <>
      {year === null ? say('plan.answer.fte') : say('plan.answer.fteIn', { year })}{' '}
      <Amount figure={data.plan.fte} />.
    </>
  );
}
