import { useShownPlan } from '../../frame/plan-context.ts';
import { momentWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { pastAddress } from '../../server/plan-at.ts';
import type { ReportState } from './report-state.ts';
import type { ChosenReport } from './use-chosen-report.ts';

/** What a report can be saved as, as one reads it. */
export const FORMATS = [
  { format: 'pdf', phrase: 'reports.pdf' },
  { format: 'docx', phrase: 'reports.docx' },
  { format: 'xlsx', phrase: 'reports.xlsx' },
] as const;

interface Props {
  readonly chosen: ChosenReport;
  readonly state: ReportState;
}

/** Whether something was chosen that a report is about, where it is about one thing. */
export function isWhole({ report: { asks }, subject }: ChosenReport): boolean {
  return asks === null || asks === 'period' || subject !== undefined;
}

/** The chosen report as files, and of which state of the plan they are. */
export function ReportFiles({ chosen, state }: Props) {
  const { say, language } = useWords();
  const { at } = useShownPlan();
  const { kind } = chosen.report;
  if (!isWhole(chosen)) return <p>{say('reports.noSubject')}</p>;
  return (
    <>
      <p className="ks-exports">
        {say('reports.take')}{' '}
        {FORMATS.map(({ format, phrase }) => (
          <a
            key={format}
            href={`/api/v1${pastAddress(at.plan, `reports/${kind}.${format}`, { ...chosen.asked, language, ...state.asked })}`}
            download
          >
            {say(phrase)}
          </a>
        ))}
      </p>
      <OfState state={state} />
    </>
  );
}

function OfState({ state: { moment, asked, renew } }: Pick<Props, 'state'>) {
  const { say, language } = useWords();
  const { viewpoint } = useShownPlan();
  const version = viewpoint?.basis.version?.name;
  if (moment !== undefined)
    return (
      <p className="ks-small">
        {say('reports.ofMoment', { moment: momentWords(moment, language) })}{' '}
        <button type="button" className="ks-button ks-button--small" onClick={renew}>
          {say('reports.renew')}
        </button>
      </p>
    );
  if (asked.asOf !== undefined)
    return (
      <p className="ks-small">{say('reports.ofMoment', { moment: momentWords(asked.asOf, language) })}</p>
    );
  if (version === undefined) return null;
  return <p className="ks-small">{say('reports.ofVersion', { version })}</p>;
}
