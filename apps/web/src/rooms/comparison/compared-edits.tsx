import type { Comparison, ToldEdit } from '@kapstok/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ChoiceFilter } from '../../filter/choice-filter.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { EditCounts } from '../../history/edit-counts.tsx';
import { EditTable } from '../../history/edit-table.tsx';
import { useWords } from '../../language/words.ts';
import { nowOf, planAddress } from '../../server/plan-at.ts';
import { FileLinks } from '../../table/export-links.tsx';
import { useSides } from './use-sides.ts';

const KINDS = ['add', 'remove', 'set', 'move'] as const;

/** What was added, removed, changed and moved; old and new side by side. */
export function ComparedEdits({ comparison }: { readonly comparison: Comparison }) {
  const { say } = useWords();
  const { pillar, kind } = useSearch({ from: '/p/$plan/vergelijking' });
  const shown = useMemo(
    () =>
      comparison.edits.filter(
        (edit: ToldEdit) =>
          (pillar === undefined || edit.pillar === pillar || edit.project === pillar) &&
          (kind === undefined || edit.kind === kind),
      ),
    [comparison, pillar, kind],
  );
  const { counts, editCount } = comparison;
  return (
    <section className="ks-compare__edits" aria-labelledby="edits-head">
      <h2 id="edits-head">{say('compare.what')}</h2>
      {counts === null || editCount === null || editCount === 0 ? (
        <p>{say(counts === null ? 'compare.unknownEdits' : 'compare.same')}</p>
      ) : (
        <>
          <EditCounts counts={counts} />
          <EditFilters comparison={comparison} shown={shown.length} />
          {shown.length === 0 ? <p>{say('compare.nothing')}</p> : <EditTable edits={shown} />}
          {comparison.edits.length < editCount && (
            <p>{say('edits.first', { shown: comparison.edits.length, count: editCount })}</p>
          )}
          <Files />
        </>
      )}
    </section>
  );
}

interface FilterProps {
  readonly comparison: Comparison;
  readonly shown: number;
}

function EditFilters({ comparison, shown }: FilterProps) {
  const { say } = useWords();
  const { pillar, kind } = useSearch({ from: '/p/$plan/vergelijking' });
  const navigate = useNavigate({ from: '/p/$plan/vergelijking' });
  const change = (part: { pillar?: string | undefined; kind?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  return (
    <search className="ks-filters ks-compare__filters">
      <ChoiceFilter
        label={say('compare.pillar')}
        value={pillar}
        options={comparison.pillars.map(({ code, name }) => ({ value: code, words: `${code} ${name}` }))}
        choose={(chosen) => change({ pillar: chosen })}
      />
      <ChoiceFilter
        label={say('filter.kind')}
        value={kind}
        options={KINDS.map((one) => ({ value: one, words: say(`compare.kind.${one}`) }))}
        choose={(chosen) => change({ kind: chosen })}
      />
      <p className="ks-soft ks-small" aria-live="polite">
        {say('edits.count', { count: shown })}
      </p>
    </search>
  );
}

/** The same comparison as a file. */
function Files() {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const { from, to } = useSides();
  return (
    <FileLinks
      addressOf={(kind) => planAddress(nowOf(at.plan), `exports/comparison.${kind}`, { from, to, language })}
    >
      <button type="button" className="ks-button ks-button--small" onClick={() => window.print()}>
        {say('compare.print')}
      </button>
    </FileLinks>
  );
}
