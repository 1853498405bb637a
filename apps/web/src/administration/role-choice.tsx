import { useId } from 'react';
import { useWords } from '../language/words.ts';
import { useInRegion } from './in-region.ts';
import { PartChoice } from './part-choice.tsx';
import { kindsOf, type RoleDraft, type RoleRow, type WithinKind, withRole } from './role-draft.ts';
import { RoleRights } from './role-rights.tsx';
import { SelectField } from './select-field.tsx';

interface Props {
  /** Roles one can choose from. */
  readonly roles: readonly RoleRow[];
  readonly draft: RoleDraft;
  readonly onChange: (draft: RoleDraft) => void;
}

/** The choice of a role and what it is about, with what it may do beside it. */
export function RoleChoice({ roles, draft, onChange }: Props) {
  const { say, of } = useWords();
  const { region } = useInRegion();
  const told = useId();
  const role = roles.find((one) => one.role === draft.role);
  const kinds = role === undefined ? [] : kindsOf(role);
  const nameOf = (kind: WithinKind) => {
    const name = role?.within.find((within) => within.kind === kind)?.name;
    return name === undefined ? kind : of(name);
  };
  return (
    <div className="ks-role-choice">
      <div className="ks-form__fields">
        {roles.length > 1 && (
          <SelectField
            label={say('admin.role')}
            value={draft.role}
            describedBy={told}
            options={roles.map((one) => ({ value: one.role, words: of(one.name) }))}
            onChange={(value) =>
              onChange(
                withRole(
                  roles.find((one) => one.role === value),
                  region.plans,
                ),
              )
            }
          />
        )}
        {kinds.length > 1 && (
          <SelectField
            label={say('admin.within')}
            value={draft.kind}
            options={kinds.map((kind) => ({ value: kind, words: nameOf(kind) }))}
            onChange={(value) =>
              onChange({ ...draft, kind: kinds.find((kind) => kind === value) ?? '', code: '' })
            }
          />
        )}
        {draft.kind !== '' && draft.kind !== 'region' && draft.kind !== 'nation' && (
          <PartChoice kind={draft.kind} draft={draft} onChange={onChange} />
        )}
      </div>
      <div id={told} className="ks-role-choice__rights" aria-live="polite">
        {role !== undefined && <RoleRights role={role} />}
      </div>
    </div>
  );
}
