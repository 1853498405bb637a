import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { roundAddress } from '../../server/measuring-queries.ts';
import { FilePreview } from './file-preview.tsx';
import { useRequestFile } from './use-request-file.ts';

interface Props {
  readonly round: string;
  /** How addresses name the reporter. */
  readonly address: string;
}

const ACCEPTED = ['.xlsx'];

/** A request in Excel: to take out, to choose once it is filled in, and to confirm after seeing what it changes. */
export function RequestFileSection({ round, address }: Props) {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const title = useId();
  const where = roundAddress(at.plan, round, 'requests', address);
  const { sending, tried, file, choose, confirm, leave } = useRequestFile(at.plan, where);
  const { isPending, data, error, variables } = sending;
  const isMade = !isPending && error === null && data !== undefined && data.request !== null;
  return (
    <section className="ks-round ks-request__part ks-no-print" aria-labelledby={title}>
      <h2 id={title}>{say('requestFile.title')}</h2>
      <p>{say('requestFile.about')}</p>
      <div className="ks-request__fields">
        <a className="ks-button" href={`/api/v1${where}/file?language=${language}`} download>
          {say('requestFile.take')}
        </a>
        <FileTrigger
          acceptedFileTypes={ACCEPTED}
          onSelect={(chosen) => {
            const first = chosen?.item(0);
            if (first !== null && first !== undefined) void choose(first);
          }}
        >
          <Button className="ks-button" isDisabled={isPending}>
            {say('requestFile.choose')}
          </Button>
        </FileTrigger>
      </div>
      <div aria-live="polite">
        {isPending && <p>{say('requestFile.reading', { file: file?.name ?? '' })}</p>}
        {isMade && <p>{say(variables?.wish === 'submit' ? 'requestFile.submitted' : 'requestFile.kept')}</p>}
      </div>
      {error !== null && <FormProblem error={error} />}
      {tried !== undefined && (
        <FilePreview
          file={file?.name ?? ''}
          tried={tried}
          isPending={isPending}
          confirm={confirm}
          leave={leave}
        />
      )}
    </section>
  );
}
