import type { Accounted, Calculation } from '@kapstok/engine';
import { reportingPeriodCode } from '@kapstok/plan';
import type { Accounting } from '../../schemas/accounting.ts';
import { afterPlanDocument } from './after-plan-document.ts';
import { budgetDocument, ceilingDocument } from './budget-document.ts';
import { grantDocument } from './grant-document.ts';
import { inCasesDto, moneyFigureDto } from './money-figure.ts';
import { municipalityExposures, organisationExposures } from './party-exposure.ts';

/**
 * Money of grants that has to be accounted for: selected and arranged, nothing computed here.
 * @param accounted the money with what was realised; the plan itself does not hold that
 */
export function accounting(
  calculation: Calculation,
  accounted: Accounted = calculation.accounted,
): Accounting {
  const { plan } = calculation;
  const { exposures } = accounted;
  return {
    exposure: inCasesDto(exposures.total),
    undivided: inCasesDto(exposures.undivided),
    grants: exposures.grants.flatMap((grant) => {
      const totals = accounted.grants.get(grant.grant.code);
      return totals === undefined ? [] : [grantDocument(plan, grant, totals)];
    }),
    municipalities: municipalityExposures(plan, exposures),
    organisations: organisationExposures(plan, exposures),
    quarters: exposures.quarters.map(({ quarter, spent, cases }) => ({
      quarter: reportingPeriodCode(quarter),
      spent: moneyFigureDto(spent),
      exposure: inCasesDto(cases),
    })),
    budget: budgetDocument(accounted.budget),
    ceiling: ceilingDocument(accounted.ceiling),
    afterPlan: afterPlanDocument(calculation),
  };
}
