import type { Comparison, ToldEdit } from '@kapstok/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { comparisonOf } from '../../editing/queries.ts';
import { ChoiceFilter } from '../../filter/choice-filter.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { EditCounts } from '../../history/edit-counts.tsx';
import { EditTable } from '../../history/edit-table.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { nowOf, planAddress } from '../../server/plan-at.ts';
import { FileLinks } from '../../table/export-links.tsx';
import type { Sides } from './use-sides.ts';

const KINDS: readonly ToldEdit['kind'][] = ['add', 'remove', 'set', 'move'];

interface Props {
  /** All that differs, whatever one chooses to see of it. */
  readonly whole: Comparison;
  readonly sides: Sides;
}

/** What was added, removed, changed and moved; old and new side by side. */
export function ComparedEdits({ whole, sides }: Props) {
  const { say } = useWords();
  const { counts, editCount } = whole;
  return (
    <section className="ks-compare__edits" aria-labelledby="edits-head">
      <h2 id="edits-head">{say('compare.what')}</h2>
      {counts === null || editCount === null || editCount === 0 ? (
        <p>{say(counts === null ? 'compare.unknownEdits' : 'compare.same')}</p>
      ) : (
        <ChosenEdits whole={whole} sides={sides} />
      )}
    </section>
  );
}

/** The edits of a pillar and of a kind, or all; what was shown stays until what is chosen has come. */
function ChosenEdits({ whole, sides: { from, to } }: Props) {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const { pillar, kind } = useSearch({ from: '/p/$plan/vergelijking' });
  const asked = { from, to, ...(pillar && { pillar }), ...(kind && { kind }) };
  const query = useQuery({ ...comparisonOf(at.plan, asked), placeholderData: keepPreviousData });
  return (
    <>
      <EditFilters whole={whole} chosen={query.data} />
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(chosen) => (
          <div className="ks-compare__chosen" aria-busy={query.isPlaceholderData}>
            <TellEdits comparison={chosen} />
          </div>
        )}
      </Loaded>
      <FileLinks
        addressOf={(format) =>
          planAddress(nowOf(at.plan), `exports/comparison.${format}`, { ...asked, language })
        }
      >
        <button type="button" className="ks-button ks-button--small" onClick={() => window.print()}>
          {say('compare.print')}
        </button>
      </FileLinks>
    </>
  );
}

/** How many edits, and the first of them. */
function TellEdits({ comparison: { counts, edits, editCount } }: { readonly comparison: Comparison }) {
  const { say } = useWords();
  return (
    <>
      {counts !== null && <EditCounts counts={counts} />}
      {editCount !== null && edits.length < editCount && (
        <p>{say('compare.first', { shown: edits.length, count: editCount })}</p>
      )}
      {edits.length === 0 ? <p>{say('compare.nothing')}</p> : <EditTable edits={edits} />}
    </>
  );
}

interface FilterProps {
  readonly whole: Comparison;
  /** What is chosen, once it is there. */
  readonly chosen: Comparison | undefined;
}

function EditFilters({ whole, chosen }: FilterProps) {
  const { say } = useWords();
  const { pillar, kind } = useSearch({ from: '/p/$plan/vergelijking' });
  const navigate = useNavigate({ from: '/p/$plan/vergelijking' });
  const change = (part: { pillar?: string | undefined; kind?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const count = chosen?.editCount ?? undefined;
  return (
    <search className="ks-filters ks-compare__filters">
      <ChoiceFilter
        label={say('compare.pillar')}
        value={pillar}
        options={whole.pillars.map(({ code, name }) => ({ value: code, words: `${code} ${name}` }))}
        choose={(one) => change({ pillar: one })}
      />
      <ChoiceFilter
        label={say('filter.kind')}
        value={kind}
        options={KINDS.map((one) => ({ value: one, words: say(`compare.kind.${one}`) }))}
        choose={(one) => change({ kind: one })}
      />
      <p className="ks-soft ks-small" aria-live="polite">
        {count !== undefined && say('edits.count', { count })}
      </p>
    </search>
  );
}
