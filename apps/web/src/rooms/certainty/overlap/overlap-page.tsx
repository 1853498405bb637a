import type { Overlaps } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { use } from 'react';
import { Amount } from '../../../figure/amount.tsx';
import { wordedUnit } from '../../../figure/worded.ts';
import { KeptPlanContext, useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { overlapsOf } from '../../../server/queries.ts';
import { ExportLinks } from '../../../table/export-links.tsx';
import { Drawing } from '../drawing.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { SaysHowDrawn } from '../drawn/says-how-drawn.tsx';
import { OverlapList } from './overlap-list.tsx';
import { OverlapMatrix } from './overlap-matrix.tsx';
import { OverlapPairs } from './overlap-pairs.tsx';
import { unitsOf } from './overlap-rows.ts';
import { SuggestedOverlaps } from './suggested-overlaps.tsx';

/** What projects count twice: two by two, and what it takes off the plan. */
export function OverlapPage() {
  const { at } = useShownPlan();
  const asked = overlapsOf(at);
  const query = useQuery(asked);
  return (
    <Loaded query={query} waiting={<Drawing query={query} queryKey={asked.queryKey} />}>
      {(overlaps) => (
        <div className="ks-sure__page">
          {overlaps.overlaps.length === 0 ? <NoOverlap /> : <Shown overlaps={overlaps} />}
          <SuggestedOverlaps suggested={overlaps.suggested} year={overlaps.year} />
        </div>
      )}
    </Loaded>
  );
}

/** What is declared; a file of it says how it was drawn. */
function Shown({ overlaps }: { readonly overlaps: Overlaps }) {
  return (
    <SaysHowDrawn how={overlaps}>
      <Overlap overlaps={overlaps} />
    </SaysHowDrawn>
  );
}

function Overlap({ overlaps }: { readonly overlaps: Overlaps }) {
  const { say, language } = useWords();
  const { unit: asked } = useSearch({ from: '/p/$plan/zekerheid/overlap' });
  const navigate = useNavigate({ from: '/p/$plan/zekerheid/overlap' });
  const units = unitsOf(overlaps);
  const unit = units.find((known) => known === asked) ?? units[0] ?? '';
  const whole = overlaps.plan.find((amount) => amount.unit === unit);
  const choose = (next: string) =>
    void navigate({ search: (now) => ({ ...now, unit: next }), replace: true, resetScroll: false });
  return (
    <>
      <RoomHead
        title={say('overlap.title', { count: overlaps.overlaps.length })}
        {...(whole === undefined ? {} : { lead: <Whole amount={whole} year={overlaps.year} /> })}
      />
      {units.length > 1 && (
        <label className="ks-field ks-no-print">
          {say('overlap.unit')}
          <select value={unit} onChange={(event) => choose(event.target.value)}>
            {units.map((one) => (
              <option key={one} value={one}>
                {wordedUnit(one, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      <OverlapMatrix overlaps={overlaps} unit={unit} />
      <OverlapPairs overlaps={overlaps} unit={unit} />
      <OverlapList overlaps={overlaps.overlaps} />
      <ExportLinks list="overlaps" />
    </>
  );
}

interface WholeProps {
  readonly amount: Overlaps['plan'][number];
  readonly year: number | null;
}

/** What the plan loses when what is counted twice is counted once. */
function Whole({ amount: { gross, net, taken, drawnTaken }, year }: WholeProps) {
  const { say } = useWords();
  const spreads = drawnTaken.drawn.kind === 'known' && !drawnTaken.drawn.isSure;
  return (
    <>
      {year === null ? say('overlap.together') : say('overlap.togetherIn', { year })}{' '}
      <Amount figure={gross} />. {say('overlap.twice')} <Amount figure={taken} />
      {spreads && (
        <>
          {' '}
          ({say('overlap.probably')} <DrawnSpan figure={drawnTaken} />)
        </>
      )}
      {say('overlap.remains')} <Amount figure={net} />.
    </>
  );
}

function NoOverlap() {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const isKept = use(KeptPlanContext) !== undefined;
  return (
    <>
      <RoomHead title={say('overlap.noneTitle')} lead={say('overlap.noneAbout')} />
      <ul className="ks-overlap-ways">
        <li>
          <Link to="/p/$plan/doorlichting" params={{ plan }} search={(now) => ({ ...now, set: undefined })}>
            {say('overlap.toAudit')}
          </Link>
        </li>
        <li>
          {isKept ? (
            <Link
              to="/p/$plan/gegevens/$table"
              params={{ plan, table: 'overlaps' }}
              search={(now) => ({ ...now, set: undefined })}
            >
              {say('overlap.toTable')}
            </Link>
          ) : (
            say('overlap.inFile')
          )}
        </li>
      </ul>
    </>
  );
}
