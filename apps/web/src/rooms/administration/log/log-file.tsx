import { useMutation } from '@tanstack/react-query';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { useInRegion } from '../../../administration/in-region.ts';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { ask } from '../../../server/get.ts';
import { saveFile } from '../../../table/csv.ts';

interface Props {
  /** Entries, or what was refused. */
  readonly part: 'log' | 'refusals';
  /** Which of them are asked for. */
  readonly asked: URLSearchParams;
}

const NAMES = { log: 'admin.log.file', refusals: 'admin.log.refusedFile' } as const;

/** Takes all that answers the filter along as CSV, also what is not shown. */
export function LogFile({ part, asked }: Props) {
  const { say, language } = useWords();
  const { region } = useInRegion();
  const take = useMutation({
    mutationFn: async () => {
      const path = regionAddress(region.code, `${part}?${asked.toString()}`);
      const response = await ask(path, {
        headers: { accept: 'text/csv', 'accept-language': language },
      });
      saveFile(`${say(NAMES[part])}.csv`, await response.blob());
    },
  });
  return (
    <div className="ks-no-print">
      <button
        type="button"
        className="ks-button ks-button--small"
        aria-disabled={take.isPending}
        onClick={() => {
          if (!take.isPending) take.mutate();
        }}
      >
        {say('admin.log.csv')}
      </button>
      {take.isError && <FormProblem error={take.error} />}
    </div>
  );
}
