import { useQuery } from '@tanstack/react-query';
import { recordsOf } from '../editing/queries.ts';
import { useWords } from '../language/words.ts';
import { nowOf } from '../server/plan-at.ts';
import { compared } from '../table/sort.ts';
import { useInRegion } from './in-region.ts';
import type { RoleDraft } from './role-draft.ts';
import { SelectField } from './select-field.tsx';

/** Where the parts of a plan stand that a role can be about; a municipality is an organisation too. */
const TABLES = {
  pillar: ['pillars'],
  project: ['projects'],
  organisation: ['organisations', 'municipalities'],
} as const;

/** The plan may be another than the one that is watched for changes. */
const ALWAYS = { staleTime: 0 };

interface Props {
  readonly kind: keyof typeof TABLES;
  readonly draft: RoleDraft;
  readonly onChange: (draft: RoleDraft) => void;
}

/** Which pillar, project or organisation of which plan. */
export function PartChoice({ kind, draft, onChange }: Props) {
  const { say } = useWords();
  const { region } = useInRegion();
  if (region.plans.length === 0) return <p className="ks-small">{say('admin.noPlans')}</p>;
  return (
    <>
      {region.plans.length > 1 && (
        <SelectField
          label={say('admin.plan')}
          value={draft.plan}
          options={region.plans.map(({ id, title }) => ({ value: id, words: title }))}
          onChange={(plan) => onChange({ ...draft, plan, code: '' })}
        />
      )}
      {draft.plan !== '' && <CodeChoice kind={kind} draft={draft} onChange={onChange} />}
    </>
  );
}

function CodeChoice({ kind, draft, onChange }: Props) {
  const { say } = useWords();
  const [first, second] = TABLES[kind];
  const at = nowOf(draft.plan);
  const asked = useQuery({ ...recordsOf(at, first), ...ALWAYS });
  const beside = useQuery({ ...recordsOf(at, second ?? first), ...ALWAYS, enabled: second !== undefined });
  const options = [
    ...(asked.data?.records ?? []),
    ...(second === undefined ? [] : (beside.data?.records ?? [])),
  ]
    .map(({ cells }) => ({ code: cells.code ?? cells.name ?? '', name: cells.name ?? '' }))
    .filter(({ code }) => code !== '')
    .map(({ code, name }) => ({ value: code, words: code === name ? name : `${code} ${name}` }))
    .sort((one, other) => compared(one.words, other.words));
  if (asked.isError || beside.isError) return <p className="ks-form-problem">{say('admin.partsFailed')}</p>;
  if (asked.isPending || beside.isLoading) return <p>{say('waiting')}</p>;
  if (options.length === 0) return <p className="ks-small">{say('admin.noParts')}</p>;
  return (
    <SelectField
      label={say(`admin.part.${kind}`)}
      value={draft.code}
      options={options}
      onChange={(code) => onChange({ ...draft, code })}
    />
  );
}
