import type { RecordList } from '@kapstok/contract';
import { useNavigate } from '@tanstack/react-router';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { wordsAt } from './assumption-cells.ts';

interface Props {
  readonly list: RecordList;
  /** The cell it is about. */
  readonly on: string;
}

/** What several projects share is one assumption: a cell may belong to one that is there already. */
export function JoinOther({ list, on }: Props) {
  const { say } = useWords();
  const { mark: plan } = useKeptPlan();
  const navigate = useNavigate();
  if (list.records.length === 0) return null;
  const join = (id: string) => {
    if (id === '') return;
    void navigate({
      to: '/p/$plan/zekerheid/aannames/$id',
      params: { plan, id },
      search: (now) => ({ ...now, on }),
    });
  };
  return (
    <label className="ks-field">
      {say('assume.join')}
      <select value="" onChange={(event) => join(event.target.value)}>
        <option value="">{say('assume.joinNone')}</option>
        {list.records.map(({ id, cells }) => (
          <option key={id} value={wordsAt(cells, 'id')}>
            {wordsAt(cells, 'name') || wordsAt(cells, 'id')}
          </option>
        ))}
      </select>
    </label>
  );
}
