import { ColorInput } from '@mantine/core';
import { useState } from 'react';
import { useActionData, useLoaderData, type ActionFunctionArgs } from 'react-router';
import { FieldRow, FormSection, KeyValues, LocalisedField, Mark, OfficeForm, Section, TagsField, TextField, useFieldError } from '../../ui/office/index.ts';
import { JsonValue } from '../../ui/office/form/fields.tsx';
import { useWords } from '../../words.tsx';
import { useCabinet, useMay } from '../use-cabinet.ts';
import { PauseShop } from './pause-shop.tsx';
import { ProfileConflict } from './conflict.tsx';
import { loadProfile, saveProfile } from './save-profile.ts';

const emptied = ['city', 'legalAddress', 'actualAddress', 'signatory', 'bankAccount'];
export const loader = loadProfile;
export const action = (given: ActionFunctionArgs) => saveProfile(given, emptied);

export default function Profile() {
  const profile = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useWords('cabinet-settings');
  const mayWrite = useMay('profile.write');
  const disabled = !mayWrite;
  const visited = useCabinet().visit !== null;
  return (
    <>
      <title>{t('tabs.profile')}</title>
      <OfficeForm problem={result?.problem} saved={result?.saved}>
        <ProfileConflict result={result} />
        <JsonValue name="version" value={profile.version} />
        <FormSection title={t('shop.title')} text={t('shop.text')}>
          <TextField name="name" label={t('fields.name')} value={profile.name} required disabled={disabled} />
          <LogoField letters={profile.logo.letters} colour={profile.logo.colour} disabled={disabled} />
          <LocalisedField name="story" label={t('fields.story')} description={t('fields.storyHint')} value={profile.story} lines={5} disabled={disabled} />
          <TagsField name="brands" label={t('fields.brands')} value={profile.brands} disabled={disabled} />
        </FormSection>
        <FormSection title={t('contacts.title')} text={t('contacts.text')}>
          <FieldRow>
            <TextField name="email" label={t('fields.email')} type="email" value={profile.email} required disabled={disabled} />
            <TextField name="phone" label={t('fields.phone')} type="tel" value={profile.phone} required disabled={disabled} />
          </FieldRow>
          <TextField name="city" label={t('fields.city')} value={profile.city} disabled={disabled} />
        </FormSection>
        <FormSection title={t('legal.title')} text={t('legal.text')}>
          <KeyValues
            narrow
            rows={[
              { label: t('fields.legalName'), value: profile.legalName },
              { label: t('fields.taxNumber'), value: <span className="num">{profile.taxNumber}</span> },
            ]}
          />
          <TextField name="legalAddress" label={t('fields.legalAddress')} value={profile.legalAddress} disabled={disabled} />
          <TextField name="actualAddress" label={t('fields.actualAddress')} value={profile.actualAddress} disabled={disabled} />
          <FieldRow>
            <TextField name="signatory" label={t('fields.signatory')} value={profile.signatory} disabled={disabled} />
            <TextField
              name="bankAccount"
              label={t('fields.bankAccount')}
              description={t('fields.bankAccountHint')}
              value={profile.bankAccount}
              disabled={disabled || visited}
            />
          </FieldRow>
        </FormSection>
      </OfficeForm>
      {mayWrite && (profile.status === 'active' || profile.status === 'paused') ? (
        <Section title={t('pause.title')}>
          <PauseShop paused={profile.status === 'paused'} />
        </Section>
      ) : null}
    </>
  );
}

/** Letters on a colour, as buyers see the shop where it has no picture. */
function LogoField({ letters, colour, disabled }: { letters: string; colour: string; disabled: boolean }) {
  const t = useWords('cabinet-settings');
  const error = useFieldError('logo');
  const [text, setText] = useState(letters);
  const [color, setColor] = useState(colour);
  return (
    <div className="logo-field">
      <Mark text={text} color={/^#[0-9a-f]{6}$/i.test(color) ? color : undefined} size="large" />
      <label className="logo-letters">
        <span className="field-name">{t('fields.logoLetters')}</span>
        <input
          className="settings-input"
          value={text}
          maxLength={3}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <ColorInput
        label={t('fields.logoColour')}
        value={color}
        onChange={setColor}
        disabled={disabled}
        format="hex"
        error={error}
        swatches={['#0f5f5a', '#274c77', '#6b2d5c', '#9c4221', '#3f6212', '#334155', '#8a1c32', '#1b1916']}
        eyeDropperButtonProps={{ 'aria-label': t('fields.logoColour') }}
      />
      <JsonValue name="logo" value={{ letters: text.trim(), colour: color }} />
    </div>
  );
}
