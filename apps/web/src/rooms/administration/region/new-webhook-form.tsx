import type { MadeWebhook } from '@kapstok/contract';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { FreeReason } from '../../../administration/free-reason.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { send, useDeed } from '../../../server/deed.ts';

const NOTHING = { address: '', reason: '' };

/** Adds an address that is told of every change. */
export function NewWebhookForm({ onMade }: { readonly onMade: (made: MadeWebhook) => void }) {
  const { say } = useWords();
  const { region } = useInRegion();
  const [form, setForm] = useState(NOTHING);
  const make = useDeed(
    ({ address, reason }: typeof NOTHING, id) =>
      send<MadeWebhook>('POST', regionAddress(region.code, 'webhooks'), {
        id,
        address: address.trim(),
        reason: reason.trim(),
      }),
    [['region', region.code]],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(form, { onSuccess: onMade });
  };
  return (
    <form className="ks-form" onSubmit={submit}>
      <label className="ks-field ks-field--wide">
        {say('admin.webhook.new')}
        <input
          type="url"
          required
          maxLength={2000}
          placeholder="https://"
          value={form.address}
          onChange={(event) => setForm({ ...form, address: event.target.value })}
        />
      </label>
      <FreeReason value={form.reason} onChange={(reason) => setForm({ ...form, reason })} />
      {make.isError && <FormProblem error={make.error} />}
      <button type="submit" className="ks-button" disabled={form.address.trim() === '' || make.isPending}>
        {say('admin.webhook.do')}
      </button>
    </form>
  );
}
