import { DatePickerInput } from '@mantine/dates';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useActionData, useLoaderData, type ActionFunctionArgs } from 'react-router';
import { Button, FormSection, HoursField, OfficeForm, useFieldError } from '../../ui/office/index.ts';
import { JsonValue } from '../../ui/office/form/fields.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { ProfileConflict } from './conflict.tsx';
import { loadProfile, saveProfile } from './save-profile.ts';

export const loader = loadProfile;
export const action = (given: ActionFunctionArgs) => saveProfile(given);

export default function Hours() {
  const profile = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useWords('cabinet-settings');
  return (
    <>
      <title>{t('tabs.hours')}</title>
      <OfficeForm problem={result?.problem} saved={result?.saved}>
        <ProfileConflict result={result} />
        <JsonValue name="version" value={profile.version} />
        <FormSection title={t('hours.title')} text={t('hours.text')}>
          <HoursField name="hours" label={t('hours.week')} value={profile.hours} />
        </FormSection>
        <FormSection title={t('daysOff.title')} text={t('daysOff.text')}>
          <DaysOff value={profile.daysOff} />
        </FormSection>
      </OfficeForm>
    </>
  );
}

type Days = { from: string; to: string };

function DaysOff({ value }: { value: readonly Days[] }) {
  const t = useWords('cabinet-settings');
  const f = useFormat();
  const error = useFieldError('daysOff');
  const [days, setDays] = useState<readonly Days[]>(value);
  const [range, setRange] = useState<[string | null, string | null]>([null, null]);
  const day = (text: string) => f.date(`${text}T12:00:00Z`);
  const [from, to] = range;
  const add = () => {
    if (from) setDays([...days, { from, to: to ?? from }].toSorted((a, b) => a.from.localeCompare(b.from)));
    setRange([null, null]);
  };
  return (
    <div className="days-off">
      {days.length === 0 ? (
        <p className="muted small">{t('daysOff.none')}</p>
      ) : (
        <ul>
          {days.map((one, at) => (
            <li key={`${one.from} ${one.to}`}>
              <span className="num">{one.from === one.to ? day(one.from) : `${day(one.from)} – ${day(one.to)}`}</span>
              <Button small look="quiet" icon={IconTrash} aria-label={`${t('delete')}: ${day(one.from)}`} onClick={() => setDays(days.toSpliced(at, 1))} />
            </li>
          ))}
        </ul>
      )}
      <div className="days-off-add">
        <DatePickerInput
          type="range"
          allowSingleDateInRange
          label={t('daysOff.add')}
          valueFormat="DD.MM.YYYY"
          value={range}
          onChange={setRange}
          clearable
          error={error}
        />
        <Button disabled={!from} onClick={add}>
          {t('add')}
        </Button>
      </div>
      <JsonValue name="daysOff" value={days} />
    </div>
  );
}
