import { useActionData, useLoaderData, type ActionFunctionArgs } from 'react-router';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { FieldRow, FormSection, NumberField, OfficeForm, TextField, useFieldError } from '../../ui/office/index.ts';
import { JsonValue } from '../../ui/office/form/fields.tsx';
import { useWords } from '../../words.tsx';
import { ProfileConflict } from './conflict.tsx';
import { loadProfile, saveProfile } from './save-profile.ts';

const methods = ['nova_poshta_branch', 'nova_poshta_courier', 'ukrposhta', 'meest', 'merchant_courier', 'pickup'] as const;

export const loader = loadProfile;
export const action = (given: ActionFunctionArgs) => saveProfile(given, ['dispatchCity']);

export default function Delivery() {
  const profile = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useWords('cabinet-settings');
  return (
    <>
      <title>{t('tabs.delivery')}</title>
      <OfficeForm problem={result?.problem} saved={result?.saved}>
        <ProfileConflict result={result} />
        <JsonValue name="version" value={profile.version} />
        <FormSection title={t('delivery.title')} text={t('delivery.text')}>
          <Methods value={profile.deliveryMethods} />
        </FormSection>
        <FormSection title={t('dispatch.title')} text={t('dispatch.text')}>
          <FieldRow>
            <TextField name="dispatchCity" label={t('fields.dispatchCity')} value={profile.dispatchCity} />
            <NumberField name="dispatchDays" label={t('fields.dispatchDays')} value={profile.dispatchDays} min={0} max={60} />
          </FieldRow>
        </FormSection>
        <FormSection title={t('returns.title')} text={t('returns.text')}>
          <NumberField name="returnDays" label={t('fields.returnDays')} value={profile.returnDays} min={14} max={365} />
        </FormSection>
      </OfficeForm>
    </>
  );
}

function Methods({ value }: { value: readonly string[] }) {
  const t = useWords('cabinet-settings');
  const error = useFieldError('deliveryMethods');
  const [chosen, choose] = useState<string[]>([...value]);
  return (
    <>
      <Checkbox.Group label={t('delivery.methods')} value={chosen} onChange={choose} error={error}>
        <div className="methods">
          {methods.map((method) => (
            <Checkbox key={method} value={method} label={t(`delivery.names.${method}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <JsonValue name="deliveryMethods" value={chosen} />
    </>
  );
}
