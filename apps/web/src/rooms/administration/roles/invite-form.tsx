import type { MadeInvitation } from '@kapstok/contract';
import { type FormEvent, useId, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { FreeReason } from '../../../administration/free-reason.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { MissingWords, missingOf } from '../../../administration/missing-words.tsx';
import { regionAddress } from '../../../administration/queries.ts';
import { RoleChoice } from '../../../administration/role-choice.tsx';
import { givableRoles, NO_ROLE, withinOf } from '../../../administration/role-draft.ts';
import { useWords } from '../../../language/words.ts';
import { send, useDeed } from '../../../server/deed.ts';

const NOTHING = { draft: NO_ROLE, days: '14', note: '', reason: '' };

/** Asks for which role, how long and for whom, and makes the link. */
export function InviteForm({ onMade }: { readonly onMade: (made: MadeInvitation) => void }) {
  const { say } = useWords();
  const { region, rights } = useInRegion();
  const [form, setForm] = useState(NOTHING);
  const invite = useDeed(
    ({ draft, days, note, reason }: typeof NOTHING, id) =>
      send<MadeInvitation>('POST', regionAddress(region.code, 'invitations'), {
        id,
        role: draft.role,
        within: withinOf(draft),
        days: Number(days),
        note: note.trim(),
        reason: reason.trim(),
      }),
    [['region', region.code]],
  );
  const told = useId();
  const missing = missingOf(form.draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(form, { onSuccess: onMade });
  };
  return (
    <form className="ks-form" onSubmit={submit}>
      <RoleChoice
        roles={givableRoles(rights.roles)}
        draft={form.draft}
        onChange={(draft) => setForm({ ...form, draft })}
      />
      <div className="ks-form__fields">
        <label className="ks-field">
          {say('admin.invite.days')}
          <input
            type="number"
            required
            min={1}
            max={60}
            value={form.days}
            onChange={(event) => setForm({ ...form, days: event.target.value })}
          />
        </label>
        <label className="ks-field ks-field--wide">
          {say('admin.invite.for')}
          <input
            type="text"
            maxLength={200}
            value={form.note}
            onChange={(event) => setForm({ ...form, note: event.target.value })}
          />
        </label>
      </div>
      <FreeReason value={form.reason} onChange={(reason) => setForm({ ...form, reason })} />
      {invite.isError && <FormProblem error={invite.error} />}
      <button
        type="submit"
        className="ks-button ks-button--main"
        aria-describedby={told}
        disabled={missing.length > 0 || invite.isPending}
      >
        {say('admin.invite.do')}
      </button>
      <MissingWords id={told} missing={missing} />
    </form>
  );
}
