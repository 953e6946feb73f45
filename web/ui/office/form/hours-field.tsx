import { Checkbox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../words.tsx';
import { Button } from '../button.tsx';
import { JsonValue } from './fields.tsx';
import { useFieldError } from './problems.tsx';
import { TimeInput } from './time-input.tsx';

export type Span = { from: string; to: string };
/** Seven days from Monday, each with its spans of work; an empty day is a day of rest. */
export type WeekHours = readonly (readonly Span[])[];

const workday: Span = { from: '09:00', to: '19:00' };
const usual: WeekHours = [[workday], [workday], [workday], [workday], [workday], [], []];
const mostSpans = 4;

export function HoursField({ name, label, value = usual }: { name: string; label: string; value?: WeekHours }) {
  const t = useWords('office');
  const error = useFieldError(name);
  const [week, setWeek] = useState(value);
  const setDay = (day: number, spans: readonly Span[]) => setWeek(week.map((one, at) => (at === day ? spans : one)));
  return (
    <fieldset className="hours">
      <legend>{label}</legend>
      {week.map((spans, day) => {
        const dayName = t(`weekdays.${day + 1}`);
        return (
          <div key={dayName} className="hours-day">
            <Checkbox label={dayName} checked={spans.length > 0} onChange={(event) => setDay(day, event.currentTarget.checked ? [workday] : [])} />
            {spans.length === 0 ? (
              <span className="muted">{t('hours.closed')}</span>
            ) : (
              <DaySpans name={dayName} spans={spans} onChange={(next) => setDay(day, next)} />
            )}
          </div>
        );
      })}
      {error ? (
        <p className="bad small" role="alert">
          {error}
        </p>
      ) : null}
      <JsonValue name={name} value={week} />
    </fieldset>
  );
}

function DaySpans({ name, spans, onChange }: { name: string; spans: readonly Span[]; onChange: (spans: readonly Span[]) => void }) {
  const t = useWords('office');
  const change = (at: number, next: Partial<Span>) => onChange(spans.map((span, index) => (index === at ? { ...span, ...next } : span)));
  return (
    <div className="hours-spans">
      {spans.map((span, at) => (
        <span key={at}>
          <TimeInput value={span.from} label={t('hours.from', { day: name })} onChange={(from) => change(at, { from })} />–
          <TimeInput value={span.to} label={t('hours.to', { day: name })} onChange={(to) => change(at, { to })} />
          {at > 0 ? (
            <Button small look="quiet" icon={IconX} aria-label={t('hours.remove')} onClick={() => onChange(spans.filter((_, index) => index !== at))} />
          ) : null}
          {at === spans.length - 1 && spans.length < mostSpans ? (
            <Button
              small
              look="quiet"
              icon={IconPlus}
              aria-label={t('hours.add', { day: name })}
              title={t('hours.add', { day: name })}
              onClick={() => onChange([...spans, { from: span.to, to: '20:00' }])}
            />
          ) : null}
        </span>
      ))}
    </div>
  );
}
