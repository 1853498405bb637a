import type { BusinessCaseDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { CaseTable } from '../../../case/case-table.tsx';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';

/** What the project gives, line by line and year by year. */
export function BenefitSection({ businessCase }: { readonly businessCase: BusinessCaseDto }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <>
      <CaseTable businessCase={businessCase} show="gross" />
      <p className="ks-no-print">
        <Link to="/p/$plan/businesscases" params={{ plan }} search={{ case: businessCase.project }}>
          {say('card.toCase')}
        </Link>
      </p>
    </>
  );
}
