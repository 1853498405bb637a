import type { RegionDto } from '@kapstok/contract';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { FreeReason } from '../../../administration/free-reason.tsx';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { does, useDeed } from '../../../server/deed.ts';

/** The name of the region, and a way to change it. */
export function TitleSection({ region }: { readonly region: RegionDto }) {
  const { say } = useWords();
  const [title, setTitle] = useState(region.title);
  const [reason, setReason] = useState('');
  const next = title.trim();
  const rename = useDeed(
    (asked: { title: string; reason: string }) => does('PATCH', regionAddress(region.code), asked),
    [['region', region.code], ['session'], ['plans'], ['plan']],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ title: next, reason: reason.trim() }, { onSuccess: () => setReason('') });
  };
  return (
    <section aria-labelledby="region-name">
      <h2 id="region-name">{say('admin.name')}</h2>
      <form className="ks-form" onSubmit={submit}>
        <label className="ks-field ks-field--wide">
          {say('admin.region.nameField')}
          <input
            type="text"
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <p className="ks-small ks-soft">{say('admin.region.code', { code: region.code })}</p>
        <FreeReason value={reason} onChange={setReason} />
        {rename.isError && <FormProblem error={rename.error} />}
        <div className="ks-buttons">
          <button
            type="submit"
            className="ks-button"
            disabled={next === '' || next === region.title || rename.isPending}
          >
            {say('admin.region.rename')}
          </button>
          <span aria-live="polite">{rename.isSuccess && next === region.title && say('admin.saved')}</span>
        </div>
      </form>
    </section>
  );
}
