import type { EvidenceDto } from '@kapstok/contract';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { FormProblem } from '../../administration/form-problem.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { useDoneOnce } from '../../server/deed.ts';
import { ask, bodyOf } from '../../server/get.ts';
import { stateWords } from '../../server/plan-at.ts';
import { sizeWords } from './size-words.ts';

interface Props {
  /** Which figure, in short. */
  readonly name: string;
  /** SHA-256 of the files that go with it. */
  readonly chosen: readonly string[];
  /** Those of them that were kept with it. */
  readonly kept: readonly string[];
  readonly isOpen: boolean;
  readonly files: readonly EvidenceDto[];
  /** Where the request is asked for. */
  readonly address: string;
  readonly wrongs: readonly string[] | undefined;
  readonly added: (file: EvidenceDto) => void;
  readonly remove: (sha256: string) => void;
}

/** The files that show where a figure comes from: to fetch, to add, and to take away from it. */
export function EvidenceField(props: Props) {
  const { name, chosen, kept, isOpen, files, address, wrongs = [], added, remove } = props;
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const wrong = useId();
  const adding = useAdding(address, added);
  if (!isOpen && chosen.length === 0) return null;
  return (
    <div className="ks-request__evidence">
      <p className="ks-small">{say('evidence.title')}</p>
      {chosen.length > 0 && (
        <ul className="ks-plain-list">
          {chosen.map((sha256) => {
            const file = files.find((one) => one.sha256 === sha256);
            const words = file === undefined ? say('evidence.unknown') : file.name;
            return (
              <li key={sha256}>
                <a href={`/api/v1${address}/evidence-files/${sha256}${stateWords(at.basis)}`} download>
                  {words}
                </a>{' '}
                {file !== undefined && <span className="ks-soft">{sizeWords(file.size, language)}</span>}{' '}
                {isOpen && (
                  <Button
                    className="ks-button ks-no-print"
                    aria-label={say('evidence.removeFile', { file: words })}
                    onPress={() => remove(sha256)}
                  >
                    {say('evidence.remove')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {isOpen && (
        <FileTrigger
          onSelect={(list) => {
            const file = list?.item(0);
            if (file !== null && file !== undefined) adding.mutate(file);
          }}
        >
          <Button
            className="ks-button ks-no-print"
            aria-label={say('evidence.addTo', { name })}
            isDisabled={adding.isPending}
            {...(wrongs.length === 0 ? {} : { 'aria-describedby': wrong })}
          >
            {say('evidence.add')}
          </Button>
        </FileTrigger>
      )}
      {wrongs.length > 0 && (
        <p id={wrong} className="ks-warning">
          {wrongs.join(' ')}
        </p>
      )}
      <div aria-live="polite">
        {adding.isPending && <p>{say('evidence.adding')}</p>}
        {adding.isSuccess && chosen.includes(adding.data.sha256) && !kept.includes(adding.data.sha256) && (
          <p className="ks-small">{say('evidence.added', { file: adding.data.name })}</p>
        )}
      </div>
      {adding.error !== null && <FormProblem error={adding.error} />}
    </div>
  );
}

function useAdding(address: string, added: (file: EvidenceDto) => void) {
  return useDoneOnce(
    async (file: File, id) => {
      const form = new FormData();
      form.append('id', id);
      form.append('file', file, file.name);
      return bodyOf<EvidenceDto>(await ask(`${address}/evidence-files`, { method: 'POST', body: form }));
    },
    (file) => {
      added(file);
      return Promise.resolve();
    },
    ({ name, size, lastModified }) => JSON.stringify([name, size, lastModified]),
  );
}
