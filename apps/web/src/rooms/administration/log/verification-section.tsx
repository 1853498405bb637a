import type { Verification } from '@kapstok/contract';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { Moment } from '../../../administration/moment.tsx';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { send, useDeed } from '../../../server/deed.ts';

/** Holds the log against itself and what is kept against the log, and says what came of it. */
export function VerificationSection() {
  const { say } = useWords();
  const { region } = useInRegion();
  const verify = useDeed(() => send<Verification>('POST', regionAddress(region.code, 'verifications')), []);
  return (
    <section aria-labelledby="verify" className="ks-no-print">
      <h2 id="verify">{say('admin.verify.title')}</h2>
      <p>{say('admin.verify.about')}</p>
      <button
        type="button"
        className="ks-button"
        aria-disabled={verify.isPending}
        onClick={() => {
          if (!verify.isPending) verify.mutate(undefined);
        }}
      >
        {say(verify.isPending ? 'admin.verify.busy' : 'admin.verify.do')}
      </button>
      <div aria-live="polite">
        {verify.isError && <FormProblem error={verify.error} />}
        {verify.data !== undefined && <Outcome verification={verify.data} />}
      </div>
    </section>
  );
}

function Outcome({
  verification: { at, entries, records, head, notedAt, problems },
}: {
  readonly verification: Verification;
}) {
  const { say, of, language } = useWords();
  const number = new Intl.NumberFormat(language);
  return (
    <div className="ks-verified">
      <p className="ks-verified__answer">
        {say(problems.length === 0 ? 'admin.verify.sound' : 'admin.verify.wrong', {
          problems: problems.length,
        })}
      </p>
      {problems.length > 0 && (
        <ul className="ks-plain-list">
          {problems.map((problem) => (
            <li key={problem.nl}>{of(problem)}</li>
          ))}
        </ul>
      )}
      <dl className="ks-facts">
        <dt>{say('admin.verify.checked')}</dt>
        <dd>
          {say('admin.verify.counts', { entries: number.format(entries), records: number.format(records) })}{' '}
          <Moment at={at} />
        </dd>
        <dt>{say('admin.verify.against')}</dt>
        <dd>
          {say(notedAt === null ? 'admin.verify.againstNothing' : 'admin.verify.againstBackups')}{' '}
          {notedAt !== null && <Moment at={notedAt} />}
        </dd>
        <dt>{say('admin.verify.head')}</dt>
        <dd>
          <code className="ks-hash">{head}</code>
          <p className="ks-small">{say('admin.verify.headTodo')}</p>
        </dd>
      </dl>
    </div>
  );
}
