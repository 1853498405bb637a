import './as-of-day.css';
import type { CalendarDate, Time } from '@internationalized/date';
import { CLOCK } from '@kapstok/quantity';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { TimeField } from 'react-aria-components/TimeField';
import { dayOf, pastMomentOf, type Turn, timeShown, todayIn } from '../../address/as-of.ts';
import { ClockTurn } from '../../filter/clock-turn.tsx';
import { ClockNote } from '../../language/clock-note.tsx';
import { localeOf } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';

interface Props {
  readonly asOf: string | undefined;
  readonly close: () => void;
}

/** Chooses a day, and a time of it if one wants, as of which the plan is shown. */
export default function AsOfDay({ asOf, close }: Props) {
  const { say, language } = useWords();
  const [today] = useState(() => todayIn(CLOCK, new Date()));
  const [first] = useState<ReturnType<typeof dayOf>>(() =>
    asOf === undefined ? { day: today, time: null } : dayOf(asOf, CLOCK),
  );
  const [day, setDay] = useState<CalendarDate | null>(first.day);
  const [month, setMonth] = useState<CalendarDate>(first.day);
  const [time, setTime] = useState<Time | null>(first.time);
  const [turn, setTurn] = useState<Turn>(first.turn ?? 'earlier');
  const shown = day === null ? 'once' : timeShown({ day, time }, CLOCK);
  const show = useShow(close);
  const typed = (next: CalendarDate | null) => {
    setDay(next);
    if (next !== null) setMonth(next);
  };
  const apply = () => {
    if (day === null || shown === 'never') return;
    show(pastMomentOf({ day, time, turn }, CLOCK, new Date()));
  };
  return (
    <I18nProvider locale={localeOf(language)}>
      <form
        className="ks-as-of"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <h2 className="ks-bar-popover__head">{say('asOf.which')}</h2>
        <p className="ks-soft ks-small">{say('asOf.about')}</p>
        <ClockNote />
        <div className="ks-as-of__fields">
          <DateField className="ks-as-of__field" value={day} onChange={typed} maxValue={today} isRequired>
            <Label>{say('asOf.day')}</Label>
            <DateInput className="ks-as-of__input">
              {(segment) => <DateSegment className="ks-as-of__segment" segment={segment} />}
            </DateInput>
          </DateField>
          <TimeField className="ks-as-of__field" value={time} onChange={setTime} hourCycle={24}>
            <Label>{say('asOf.time')}</Label>
            <DateInput className="ks-as-of__input">
              {(segment) => <DateSegment className="ks-as-of__segment" segment={segment} />}
            </DateInput>
          </TimeField>
        </div>
        <ClockTurn
          shown={shown}
          time={time?.toString().slice(0, 'hh:mm'.length) ?? ''}
          turn={turn}
          onTurn={setTurn}
        />
        <Month day={day} today={today} choose={setDay} month={month} turnTo={setMonth} />
        <div className="ks-bar-popover__ways">
          <button
            type="submit"
            className="ks-button ks-button--main"
            disabled={day === null || shown === 'never'}
          >
            {say('asOf.show')}
          </button>
          <button type="button" className="ks-button" onClick={() => show(undefined)}>
            {say('asOf.reset')}
          </button>
        </div>
      </form>
    </I18nProvider>
  );
}

interface MonthProps {
  readonly day: CalendarDate | null;
  readonly today: CalendarDate;
  readonly choose: (day: CalendarDate) => void;
  /** A day of the month that is seen: the one where the arrow keys begin. */
  readonly month: CalendarDate;
  readonly turnTo: (day: CalendarDate) => void;
}

function Month({ day, today, choose, month, turnTo }: MonthProps) {
  const { say } = useWords();
  return (
    <Calendar
      aria-label={say('asOf.day')}
      value={day}
      onChange={choose}
      focusedValue={month}
      onFocusChange={turnTo}
      maxValue={today}
      firstDayOfWeek="mon"
      className="ks-as-of__month"
    >
      <div className="ks-as-of__head">
        <Button slot="previous" className="ks-button ks-button--small" aria-label={say('asOf.previous')}>
          <span aria-hidden="true">‹</span>
        </Button>
        <CalendarHeading className="ks-as-of__name" />
        <Button slot="next" className="ks-button ks-button--small" aria-label={say('asOf.next')}>
          <span aria-hidden="true">›</span>
        </Button>
      </div>
      <CalendarGrid className="ks-as-of__grid" weekdayStyle="short">
        {(date) => <CalendarCell date={date} className="ks-as-of__day" />}
      </CalendarGrid>
    </Calendar>
  );
}

/** Shows the plan as of a moment, or as it now is; the address says so. */
function useShow(close: () => void): (moment: string | undefined) => void {
  const navigate = useNavigate();
  return (moment) => {
    close();
    void navigate({
      to: '.',
      search: (now) => ({ ...now, version: undefined, asOf: moment }),
      resetScroll: false,
    });
  };
}
