import { type Cells, isAddressable } from '@kapstok/plan';
import { Link } from '@tanstack/react-router';
import { useKeptPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { addressOf } from './address-words.ts';

interface Props {
  readonly table: string;
  /** The row, by its columns. */
  readonly cells: Cells;
  readonly field: string;
  /** What the cell is called, for who does not see where it stands. */
  readonly what: string;
  readonly className?: string;
}

/** The way from a number of the plan to how sure it is; nothing at a cell that holds no number figures are computed from. */
export function AskCertainty({ table, cells, field, what, className = 'ks-way' }: Props) {
  const { say } = useWords();
  const { mark: plan } = useKeptPlan();
  if (!isAddressable(table, field) || (cells[field] ?? '') === '') return null;
  return (
    <Link
      className={className}
      to="/p/$plan/zekerheid/aannames/nieuw"
      params={{ plan }}
      search={(now) => ({ ...now, on: addressOf(table, cells, field) })}
    >
      {say('assume.ask')}
      <span className="ks-out-of-sight"> {what}</span>
    </Link>
  );
}
