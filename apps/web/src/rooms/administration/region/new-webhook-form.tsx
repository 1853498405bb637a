import type { MadeWebhook } from '@kapstok/contract';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { regionAddress } from '../../../administration/queries.ts';
import { send, useDeed } from '../../../administration/write.ts';
import { useWords } from '../../../language/words.ts';

/** Adds an address that is told of every change. */
export function NewWebhookForm({ onMade }: { readonly onMade: (made: MadeWebhook) => void }) {
  const { say } = useWords();
  const { region } = useInRegion();
  const [address, setAddress] = useState('');
  const make = useDeed(
    (given: string, id) =>
      send<MadeWebhook>('POST', regionAddress(region.code, 'webhooks'), { id, address: given }),
    [['region', region.code]],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(address.trim(), { onSuccess: onMade });
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
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      {make.isError && <FormProblem error={make.error} />}
      <button type="submit" className="ks-button" disabled={address.trim() === '' || make.isPending}>
        {say('admin.webhook.do')}
      </button>
    </form>
  );
}
