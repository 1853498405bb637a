import type { KeptPlan } from '@kapstok/contract';
import { addressCodeOf, isAddressCode } from '@kapstok/plan';
import { type FormEvent, useId, useState } from 'react';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { send, useDeed } from '../../../server/deed.ts';

const NOTHING = { title: '', code: '' };

/** Makes an empty plan: a title, and the code that stands in its addresses. */
export function NewPlanForm({ region }: { readonly region: string }) {
  const { say } = useWords();
  const [form, setForm] = useState(NOTHING);
  const hint = useId();
  const make = useDeed(
    ({ title, code }: typeof NOTHING, id) =>
      send<KeptPlan>('POST', regionAddress(region, 'plans'), { id, title: title.trim(), code }),
    [['region', region], ['session'], ['plans']],
  );
  const code = form.code === '' ? addressCodeOf(form.title) : form.code;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ title: form.title, code }, { onSuccess: () => setForm(NOTHING) });
  };
  return (
    <form className="ks-form" onSubmit={submit}>
      <p>{say('admin.newPlan.about')}</p>
      <div className="ks-form__fields">
        <label className="ks-field ks-field--wide">
          {say('admin.newPlan.title')}
          <input
            type="text"
            required
            maxLength={200}
            value={form.title}
            onChange={(event) => setForm({ ...form, title: event.target.value })}
          />
        </label>
        <label className="ks-field">
          {say('admin.newPlan.code')}
          <input
            type="text"
            required
            maxLength={80}
            aria-describedby={hint}
            value={code}
            onChange={(event) => setForm({ ...form, code: event.target.value })}
          />
        </label>
      </div>
      <p id={hint} className={code === '' || isAddressCode(code) ? 'ks-small ks-soft' : 'ks-form-problem'}>
        {say('admin.newPlan.codeHint')}
      </p>
      {make.isError && <FormProblem error={make.error} />}
      <div className="ks-buttons">
        <button
          type="submit"
          className="ks-button ks-button--main"
          disabled={form.title.trim() === '' || !isAddressCode(code) || make.isPending}
        >
          {say('admin.newPlan.do')}
        </button>
        <span aria-live="polite">
          {make.isSuccess && form === NOTHING && say('admin.newPlan.done', { title: make.data.title })}
        </span>
      </div>
    </form>
  );
}
