import { useMutation } from '@tanstack/react-query';
import { FormProblem } from '../../../administration/form-problem.tsx';
import { regionAddress } from '../../../administration/queries.ts';
import { useWords } from '../../../language/words.ts';
import { ask } from '../../../server/get.ts';
import { saveFile } from '../../../table/csv.ts';

interface Props {
  readonly region: string;
  /** Which entries are asked for. */
  readonly asked: URLSearchParams;
}

/** Takes all entries that answer the filter along as CSV, also those that are not shown. */
export function LogFile({ region, asked }: Props) {
  const { say } = useWords();
  const take = useMutation({
    mutationFn: async () => {
      const path = regionAddress(region, `log?${asked.toString()}`);
      const response = await ask(path, { headers: { accept: 'text/csv' } });
      saveFile(`${say('admin.log.file')}.csv`, await response.blob());
    },
  });
  return (
    <div className="ks-no-print">
      <button
        type="button"
        className="ks-button ks-button--small"
        disabled={take.isPending}
        onClick={() => take.mutate()}
      >
        {say('admin.log.csv')}
      </button>
      {take.isError && <FormProblem error={take.error} />}
    </div>
  );
}
