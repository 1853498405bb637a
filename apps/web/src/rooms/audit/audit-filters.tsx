import { KIND_WORDS, SEVERITY_WORDS } from '@kapstok/audit';
import type { FindingDto } from '@kapstok/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTyped } from '../../address/use-typed.ts';
import { ChoiceFilter } from '../../filter/choice-filter.tsx';
import { useScopes } from '../../frame/use-scopes.ts';
import { useWords } from '../../language/words.ts';
import { compared } from '../../table/sort.ts';
import type { FindingFilter } from './finding-filter.ts';

interface Props {
  readonly findings: readonly FindingDto[];
  /** How many of them are shown. */
  readonly shown: number;
}

/** Which findings are shown; the address says so too. */
export function AuditFilters({ findings, shown }: Props) {
  const { say } = useWords();
  const search = useSearch({ from: '/p/$plan/doorlichting' });
  const navigate = useNavigate({ from: '/p/$plan/doorlichting' });
  const change = (part: FindingFilter) =>
    void navigate({
      search: (now) => ({ ...now, finding: undefined, ...part }),
      replace: true,
      resetScroll: false,
    });
  const [typed, setTyped] = useTyped(search.q ?? '', (words) => change({ q: words || undefined }));
  const { severities, kinds, scopes } = useOptions(findings);
  return (
    <search className="ks-filters ks-no-print">
      <ChoiceFilter
        label={say('audit.severity')}
        value={search.severity}
        options={severities}
        choose={(severity) => change({ severity })}
      />
      <ChoiceFilter
        label={say('filter.kind')}
        value={search.kind}
        options={kinds}
        choose={(kind) => change({ kind })}
      />
      <ChoiceFilter
        label={say('audit.scope')}
        value={search.scope}
        options={scopes}
        choose={(scope) => change({ scope })}
      />
      <label className="ks-field">
        {say('audit.text')}
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <p className="ks-soft ks-small" aria-live="polite">
        {say('audit.shown', { shown, all: findings.length })}
      </p>
    </search>
  );
}

function useOptions(findings: readonly FindingDto[]) {
  const { say, of } = useWords();
  const named = useScopes();
  return useMemo(() => {
    const present = (read: (finding: FindingDto) => string) => new Set(findings.map(read));
    const kinds = present((finding) => finding.kind);
    const scopes = [...present((finding) => finding.scope)].sort(compared);
    return {
      severities: (['error', 'warning', 'remark'] as const).map((value) => ({
        value,
        words: of(SEVERITY_WORDS[value]),
      })),
      kinds: Object.entries(KIND_WORDS)
        .filter(([kind]) => kinds.has(kind))
        .map(([value, words]) => ({ value, words: of(words) })),
      scopes: scopes.map((value) => ({
        value,
        words:
          value === 'plan' ? say('finding.wholePlan') : `${value} ${named.get(value)?.name ?? ''}`.trim(),
      })),
    };
  }, [findings, named, say, of]);
}
