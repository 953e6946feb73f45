import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../words.tsx';
import { JsonValue } from './fields.tsx';
import { useFieldError } from './problems.tsx';

/** Opening hours of a weekday, 1 = Monday. A day without an entry is closed. */
export type DayHours = { day: number; from: string; to: string };

const week = [1, 2, 3, 4, 5, 6, 7];

export function HoursField({ name, label, value }: { name: string; label: string; value?: readonly DayHours[] }) {
  const t = useWords('office');
  const error = useFieldError(name);
  const [hours, setHours] = useState<readonly DayHours[]>(value ?? week.slice(0, 5).map((day) => ({ day, from: '09:00', to: '19:00' })));
  const change = (day: number, next: Partial<DayHours>) => setHours(hours.map((one) => (one.day === day ? { ...one, ...next } : one)));
  const toggle = (day: number, open: boolean) =>
    setHours(open ? [...hours, { day, from: '09:00', to: '18:00' }].sort((a, b) => a.day - b.day) : hours.filter((one) => one.day !== day));
  return (
    <fieldset className="hours">
      <legend>{label}</legend>
      {week.map((day) => {
        const open = hours.find((one) => one.day === day);
        const name = t(`weekdays.${day}`);
        return (
          <div key={day} className="hours-day">
            <Checkbox label={name} checked={Boolean(open)} onChange={(event) => toggle(day, event.currentTarget.checked)} />
            {open ? (
              <span>
                <input type="time" value={open.from} aria-label={t('hours.from', { day: name })} onChange={(event) => change(day, { from: event.target.value })} /> –{' '}
                <input type="time" value={open.to} aria-label={t('hours.to', { day: name })} onChange={(event) => change(day, { to: event.target.value })} />
              </span>
            ) : (
              <span className="muted">{t('hours.closed')}</span>
            )}
          </div>
        );
      })}
      {error ? <p className="bad small">{error}</p> : null}
      <JsonValue name={name} value={hours} />
    </fieldset>
  );
}
