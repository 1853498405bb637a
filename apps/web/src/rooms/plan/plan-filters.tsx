import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTyped } from '../../address/use-typed.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';

/** Finds projects in the table, and puts them under their pillars or not. */
export function PlanFilters({ found }: { readonly found: number }) {
  const { say, of } = useWords();
  const { header } = useShownPlan();
  const { q = '', flat } = useSearch({ from: '/p/$plan/plan' });
  const navigate = useNavigate({ from: '/p/$plan/plan' });
  const change = (part: { q?: string | undefined; flat?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const [typed, setTyped] = useTyped(q, (words) => change({ q: words === '' ? undefined : words }));
  return (
    <search className="ks-filters ks-no-print">
      <label className="ks-field">
        {say('plan.find', { projects: of(header.levels.projects).toLowerCase() })}
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <label className="ks-check">
        <input
          type="checkbox"
          checked={flat === undefined}
          onChange={(event) => change({ flat: event.target.checked ? undefined : '1' })}
        />
        {say('plan.grouped', { pillar: of(header.levels.pillar).toLowerCase() })}
      </label>
      <p className="ks-soft ks-small" aria-live="polite">
        {say('plan.found', {
          count: found,
          projects: of(header.levels.projects).toLowerCase(),
          project: of(header.levels.project).toLowerCase(),
        })}
      </p>
    </search>
  );
}
