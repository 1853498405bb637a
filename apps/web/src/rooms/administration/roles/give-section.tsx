import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { accountsOf, regionAddress } from '../../../administration/queries.ts';
import { RoleChoice } from '../../../administration/role-choice.tsx';
import { givableRoles, NO_ROLE, type RoleDraft, withinOf } from '../../../administration/role-draft.ts';
import { SelectField } from '../../../administration/select-field.tsx';
import { does, useDeed } from '../../../administration/write.ts';
import { useWords } from '../../../language/words.ts';

interface Gift {
  readonly account: string;
  readonly draft: RoleDraft;
  readonly until: string;
  readonly reason: string;
}

const NOTHING: Gift = { account: '', draft: NO_ROLE, until: '', reason: '' };

/** Gives a role to somebody who has or had one in this region. */
export function GiveSection() {
  const { say } = useWords();
  const { region, session, rights } = useInRegion();
  const [gift, setGift] = useState(NOTHING);
  const { data } = useQuery(accountsOf(region.code));
  const give = useGive();
  const accounts = data?.accounts ?? [];
  const isOwn = gift.account !== '' && gift.account === session.account?.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isOwn) give.mutate(gift, { onSuccess: () => setGift(NOTHING) });
  };
  const isWhole = gift.account !== '' && withinOf(gift.draft) !== undefined && !isOwn;
  return (
    <section aria-labelledby="give-role">
      <h2 id="give-role">{say('admin.give.title')}</h2>
      <p>{say('admin.give.about')}</p>
      <form className="ks-form" onSubmit={submit}>
        <SelectField
          label={say('admin.give.who')}
          value={gift.account}
          options={accounts.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={(account) => setGift({ ...gift, account })}
        />
        {isOwn && <p className="ks-form-problem">{say('admin.give.notOwn')}</p>}
        <RoleChoice
          roles={givableRoles(rights.roles)}
          draft={gift.draft}
          onChange={(draft) => setGift({ ...gift, draft })}
        />
        <GiftDetails gift={gift} onChange={setGift} />
        {give.isError && <FormProblem error={give.error} />}
        <button type="submit" className="ks-button ks-button--main" disabled={!isWhole || give.isPending}>
          {say('admin.give.do')}
        </button>
        <p aria-live="polite">{give.isSuccess && gift === NOTHING && say('admin.give.done')}</p>
      </form>
    </section>
  );
}

interface DetailsProps {
  readonly gift: Gift;
  readonly onChange: (gift: Gift) => void;
}

function GiftDetails({ gift, onChange }: DetailsProps) {
  const { say } = useWords();
  return (
    <div className="ks-form__fields">
      <label className="ks-field">
        {say('admin.give.until')}
        <input
          type="date"
          value={gift.until}
          onChange={(event) => onChange({ ...gift, until: event.target.value })}
        />
      </label>
      <label className="ks-field ks-field--wide">
        {say('admin.reason')}
        <input
          type="text"
          maxLength={2000}
          value={gift.reason}
          onChange={(event) => onChange({ ...gift, reason: event.target.value })}
        />
      </label>
    </div>
  );
}

function useGive() {
  const { region } = useInRegion();
  return useDeed(
    async ({ account, draft, until, reason }: Gift, id) => {
      await does('POST', regionAddress(region.code, 'assignments'), {
        id,
        account,
        role: draft.role,
        within: withinOf(draft),
        // A role that ends on a day counts until that day is over, on the clock of who gives it.
        until: until === '' ? null : new Date(`${until}T24:00:00`).toISOString(),
        reason: reason.trim(),
      });
    },
    [['region', region.code]],
  );
}
