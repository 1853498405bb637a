import type { MadeApiKey } from '@kapstok/contract';
import { type FormEvent, useId, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { FreeReason } from '../../../administration/free-reason.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { type Missing, MissingWords, missingOf } from '../../../administration/missing-words.tsx';
import { regionAddress } from '../../../administration/queries.ts';
import { RoleChoice } from '../../../administration/role-choice.tsx';
import { keyRoles, NO_ROLE, onlyRole, type RoleDraft, withinOf } from '../../../administration/role-draft.ts';
import { useWords } from '../../../language/words.ts';
import { send, useDeed } from '../../../server/deed.ts';

interface Form {
  readonly name: string;
  readonly draft: RoleDraft;
  readonly scope: 'read' | 'write';
  readonly days: string;
  readonly reason: string;
}

const NOTHING: Form = { name: '', draft: NO_ROLE, scope: 'read', days: '90', reason: '' };
const SCOPES = ['read', 'write'] as const;

/** Asks for whom a key is, what it may do and how long, and makes it. */
export function NewKeyForm({ onMade }: { readonly onMade: (made: MadeApiKey) => void }) {
  const { say } = useWords();
  const { region, rights } = useInRegion();
  const roles = keyRoles(rights, region.actsAs);
  const [form, setForm] = useState<Form>({ ...NOTHING, draft: onlyRole(roles, region.plans) });
  const told = useId();
  const make = useDeed(
    ({ name, draft, scope, days, reason }: Form, id) =>
      send<MadeApiKey>('POST', regionAddress(region.code, 'keys'), {
        id,
        name: name.trim(),
        role: draft.role,
        within: withinOf(draft),
        scope,
        days: Number(days),
        reason: reason.trim(),
      }),
    [['region', region.code]],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(form, { onSuccess: onMade });
  };
  const missing: readonly Missing[] = [
    ...(form.name.trim() === '' ? (['name'] as const) : []),
    ...missingOf(form.draft),
  ];
  return (
    <form className="ks-form" onSubmit={submit}>
      <p>{say('admin.keys.newAbout')}</p>
      <label className="ks-field ks-field--wide">
        {say('admin.keys.nameField')}
        <input
          type="text"
          required
          maxLength={100}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
      </label>
      <RoleChoice roles={roles} draft={form.draft} onChange={(draft) => setForm({ ...form, draft })} />
      <ScopeAndDays form={form} onChange={setForm} />
      <FreeReason value={form.reason} onChange={(reason) => setForm({ ...form, reason })} />
      {make.isError && <FormProblem error={make.error} />}
      <button
        type="submit"
        className="ks-button ks-button--main"
        aria-describedby={told}
        disabled={missing.length > 0 || make.isPending}
      >
        {say('admin.keys.do')}
      </button>
      <MissingWords id={told} missing={missing} />
    </form>
  );
}

interface PartProps {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
}

function ScopeAndDays({ form, onChange }: PartProps) {
  const { say } = useWords();
  return (
    <div className="ks-form__fields">
      <fieldset className="ks-choice">
        <legend>{say('admin.keys.scope')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} className="ks-check">
            <input
              type="radio"
              name="scope"
              checked={form.scope === scope}
              onChange={() => onChange({ ...form, scope })}
            />
            {say(`admin.keys.scope.${scope}More`)}
          </label>
        ))}
      </fieldset>
      <label className="ks-field">
        {say('admin.keys.days')}
        <input
          type="number"
          required
          min={1}
          max={400}
          value={form.days}
          onChange={(event) => onChange({ ...form, days: event.target.value })}
        />
      </label>
    </div>
  );
}
