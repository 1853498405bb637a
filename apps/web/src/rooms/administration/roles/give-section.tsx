import { CLOCK } from '@kapstok/quantity';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { dayStart } from '../../../address/as-of.ts';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { FreeReason } from '../../../administration/free-reason.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { type Missing, MissingWords, missingOf } from '../../../administration/missing-words.tsx';
import { accountsOf, assignmentsOf, regionAddress } from '../../../administration/queries.ts';
import { RoleChoice } from '../../../administration/role-choice.tsx';
import { givableRoles, NO_ROLE, type RoleDraft, withinOf } from '../../../administration/role-draft.ts';
import { SelectField } from '../../../administration/select-field.tsx';
import { useWords } from '../../../language/words.ts';
import { does, useDeed } from '../../../server/deed.ts';
import { compared } from '../../../table/sort.ts';

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
  const accounts = usePeople(region.code);
  const told = useId();
  const give = useGive();
  const isOwn = gift.account !== '' && gift.account === session.account?.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isOwn) give.mutate(gift, { onSuccess: () => setGift(NOTHING) });
  };
  const missing: readonly Missing[] = [
    ...(gift.account === '' ? (['who'] as const) : []),
    ...missingOf(gift.draft),
  ];
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
        <button
          type="submit"
          className="ks-button ks-button--main"
          aria-describedby={told}
          disabled={missing.length > 0 || isOwn || give.isPending}
        >
          {say('admin.give.do')}
        </button>
        <MissingWords id={told} missing={missing} />
        <p aria-live="polite">{give.isSuccess && gift === NOTHING && say('admin.give.done')}</p>
      </form>
    </section>
  );
}

/** Accounts that the region knows, by name; the public is nobody to give a role to. */
function usePeople(region: string) {
  const { data } = useQuery(accountsOf(region));
  const held = useQuery(assignmentsOf(region)).data?.assignments ?? [];
  const nobody = new Set(held.flatMap(({ role, account }) => (role === 'public' ? [account.id] : [])));
  return (data?.accounts ?? [])
    .filter(({ id }) => !nobody.has(id))
    .toSorted((one, other) => compared(one.name, other.name));
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
      <FreeReason value={gift.reason} onChange={(reason) => onChange({ ...gift, reason })} />
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
        // A role that ends on a day counts until that day is over, on the clock of the country.
        until: dayStart(until, CLOCK, 1) ?? null,
        reason: reason.trim(),
      });
    },
    [['region', region.code]],
  );
}
