import { type GrantDto, grantNamed, type InCasesDto, type PartyExposureDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { wordsColumn } from '../../table/make-column.tsx';
import { useCaseColumns } from './use-case-columns.tsx';

interface Row {
  readonly key: string;
  readonly party: PartyExposureDto | undefined;
  readonly exposure: InCasesDto;
}

interface Props {
  readonly kind: PartyExposureDto['kind'];
  readonly grants: readonly GrantDto[];
  readonly parties: readonly PartyExposureDto[];
  /** What falls to nobody by an agreement, where it is told with these parties. */
  readonly undivided: InCasesDto | undefined;
}

/** What each municipality or organisation may have to pay back; each leads to a page of its own. */
export function PartyExposures({ kind, grants, parties, undivided }: Props) {
  const { say } = useWords();
  const columns = useColumns(kind, grants);
  const many = kind === 'municipality' ? 'exposure.municipalities' : 'exposure.organisations';
  if (parties.length === 0)
    return (
      <section>
        <h2>{say(many)}</h2>
        <p>{say(kind === 'municipality' ? 'exposure.noMunicipalities' : 'exposure.noOrganisations')}</p>
      </section>
    );
  const rows = parties.map((party): Row => ({ key: party.code, party, exposure: party.exposure }));
  const left: Row[] = undivided === undefined ? [] : [{ key: '', party: undefined, exposure: undivided }];
  return (
    <div>
      <DataTable<Row>
        caption={say(many)}
        columns={columns}
        rows={rows}
        totals={left}
        keyOf={(row) => row.key}
      />
      <ExportLinks list="exposure-parties" />
    </div>
  );
}

/** Whether something was agreed on the part of a party, or there is no party. */
function isAgreed({ party, exposure }: Row): boolean {
  return party === undefined || exposure.pessimistic.value.kind !== 'unknown';
}

function useColumns(kind: PartyExposureDto['kind'], grants: readonly GrantDto[]): readonly Column<Row>[] {
  const { say, of } = useWords();
  const { mark: plan } = useShownPlan();
  const cases = useCaseColumns<Row>(isAgreed);
  return useMemo(() => {
    const name = ({ party }: Row) => party?.name ?? say('exposure.notDivided');
    return [
      {
        ...wordsColumn<Row>('party', say(`exposure.${kind}`), name, true),
        cell: (row: Row) =>
          row.party === undefined ? (
            name(row)
          ) : (
            <Link to={PAGES[kind]} params={{ plan, party: row.party.code }}>
              {row.party.name}
            </Link>
          ),
      },
      wordsColumn<Row>('share', say('exposure.share'), ({ party }) =>
        party === undefined
          ? ''
          : party.shares.map(({ grant, share }) => `${grantNamed(grants, grant)}: ${of(share)}`).join('; ') ||
            say('exposure.notAgreed'),
      ),
      ...cases,
    ];
  }, [say, of, plan, kind, grants, cases]);
}

const PAGES = {
  municipality: '/p/$plan/verantwoording/gemeenten/$party',
  organisation: '/p/$plan/verantwoording/organisaties/$party',
} as const;
