import type { RecordList } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { capital } from '../../language/capital.ts';
import { useWords } from '../../language/words.ts';
import { seesOwnPart } from '../../session/sees-own-part.ts';

/** Leads who reads a version to the rows of their own in the working version, table by table. */
export function OwnPartLinks({ list }: { readonly list: RecordList }) {
  const { say, of } = useWords();
  const kept = useKeptPlan();
  if (!seesOwnPart(kept)) return null;
  return (
    <section aria-labelledby="own-part">
      <h2 id="own-part">{say('ownPart.title')}</h2>
      <p>{say('ownPart.about', { name: kept.viewpoint.basis.version?.name ?? '' })}</p>
      <ul>
        {list.tables
          .filter(({ mayEdit }) => mayEdit)
          .map(({ name, title }) => (
            <li key={name}>
              <OwnRowsLink table={name}>{capital(of(title))}</OwnRowsLink>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface LinkProps {
  readonly table: string;
  readonly children: string;
}

/** To the rows of one's own in a table of the working version. */
export function OwnRowsLink({ table, children }: LinkProps) {
  const { mark } = useKeptPlan();
  return (
    <Link
      className="ks-way"
      to="/p/$plan/gegevens/$table"
      params={{ plan: mark, table }}
      search={{ own: 'true' }}
    >
      {children}
    </Link>
  );
}

/** Says above a table what one sees of one's own in it, with a way to see that alone, or all again. */
export function OwnPartOfTable({ table, isOwn }: { readonly table: string; readonly isOwn: boolean }) {
  const { say } = useWords();
  const kept = useKeptPlan();
  if (!seesOwnPart(kept) || !kept.viewpoint.editable.includes(table)) return null;
  const name = kept.viewpoint.basis.version?.name ?? '';
  return (
    <p className="ks-no-print">
      {say(isOwn ? 'ownPart.onlyOwn' : 'ownPart.amongOthers', { name })}{' '}
      {isOwn ? (
        <Link className="ks-way" to="/p/$plan/gegevens/$table" params={{ plan: kept.mark, table }}>
          {say('ownPart.toAll')}
        </Link>
      ) : (
        <OwnRowsLink table={table}>{say('ownPart.toOwn')}</OwnRowsLink>
      )}
    </p>
  );
}
