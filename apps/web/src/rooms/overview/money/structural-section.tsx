import type { FigureDto, Overview } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { Amount } from '../../../figure/amount.tsx';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';

/** What the result gives every year, beside what keeping it up costs and who pays. */
export function StructuralSection({ overview }: { readonly overview: Overview }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const { careCost, structuralCost, year } = overview;
  const costs = structuralCost.total.value.kind === 'known';
  return (
    <section aria-labelledby="structural-head">
      <h2 className="ks-beside__head" id="structural-head">
        {year === null ? say('structural.title') : say('structural.titleFrom', { year })}
      </h2>
      <dl className="ks-structural">
        <Row name={say('structural.benefitGross')} figure={careCost.structural.gross} />
        <Row name={say('structural.benefitNpv')} figure={careCost.structural.npv} />
        <Row name={say('structural.cost')} figure={structuralCost.total} />
        {costs && <Row name={say('structural.withoutPayer')} figure={structuralCost.withoutPayer} />}
      </dl>
      <p className="ks-small">{say(costs ? 'structural.about' : 'structural.unknown')}</p>
      <p className="ks-no-print">
        <Link className="ks-way" to="/p/$plan/verantwoording" params={{ plan }}>
          {say('accounting.title')}
        </Link>
      </p>
    </section>
  );
}

function Row({ name, figure }: { readonly name: string; readonly figure: FigureDto }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="ks-num">
        <Amount figure={figure} />
      </dd>
    </div>
  );
}
