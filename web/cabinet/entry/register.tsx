import { useState } from 'react';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { BodyOf } from '#kernel/contract';
import { getSession } from '#identity/contract';
import { apply } from '#merchants/contract';
import { problemOf, type Problem } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { EntryForm } from '../../office/entry/entry-form.tsx';
import { PasswordField } from '../../office/entry/password-field.tsx';
import { formBody, NumberField, Segments, SelectField, TagsField, TextField } from '../../ui/office/index.ts';
import { JsonValue } from '../../ui/office/form/fields.tsx';
import { useWords } from '../../words.tsx';
import { WhatFollows } from './what-follows.tsx';
import { TaxNumberField, type Holder } from './tax-number-field.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const { account } = await pageOf(context).api(getSession);
  return { known: account ? { name: account.name, email: account.email ?? '', phone: account.phone ?? '' } : null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { api, reader } = pageOf(context);
  const body = { ...formBody(await request.formData()), language: reader.language } as unknown as BodyOf<typeof apply>;
  try {
    await api(apply, { body });
    return redirect('/cabinet/application');
  } catch (error) {
    return { problem: atFields(problemOf(error)) };
  }
}

const fieldOf: Record<string, string> = { PASSWORD_WEAK: 'password', EMAIL_TAKEN: 'email' };

/** A refusal about one field stands at that field. */
function atFields(problem: Problem): Problem {
  const path = fieldOf[problem.code];
  return path && problem.fields.length === 0 ? { ...problem, fields: [{ path, code: problem.code, message: problem.detail ?? problem.title }] } : problem;
}

/** An application in one short form: who, which number, how to reach, what is sold. */
export default function Register() {
  const { known } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useWords('entry');
  const [holder, setHolder] = useState<Holder>({ country: 'UA', kind: 'company' });
  return (
    <div className="entry-wide">
      <title>{t('register.title')}</title>
      <section className="card entry-card">
        <header>
          <h1>{t('register.title')}</h1>
          <p>{t('register.text')}</p>
        </header>
        <EntryForm
          problem={result?.problem}
          submit={t('register.submit')}
          after={
            <p className="entry-small">
              {t('register.consent')}{' '}
              <a className="link" href="/cabinet/sign-in">
                {t('register.signIn')}
              </a>
            </p>
          }
        >
          <div className="entry-group">
            <TextField name="name" label={t('fields.shop')} description={t('register.shopHint')} required autoComplete="organization" />
            <div className="entry-two">
              <SelectField
                key={holder.country}
                name="country"
                label={t('fields.country')}
                required
                value={holder.country}
                options={(['UA', 'KZ'] as const).map((value) => ({ value, label: t(`countries.${value}`) }))}
                onChange={(country) => setHolder({ ...holder, country: country === 'KZ' ? 'KZ' : 'UA' })}
              />
              <div className="entry-kind">
                <span className="field-label">{t('fields.kind')}</span>
                <Segments
                  label={t('fields.kind')}
                  value={holder.kind}
                  options={[
                    { value: 'company', label: t('register.company') },
                    { value: 'person', label: t(`register.person.${holder.country}`) },
                  ]}
                  onChange={(kind) => setHolder({ ...holder, kind })}
                />
                <JsonValue name="kind" value={holder.kind} />
              </div>
            </div>
            <TaxNumberField holder={holder} onHolder={setHolder} />
          </div>
          <div className="entry-group">
            <div className="entry-two">
              <TextField name="contactName" label={t('fields.yourName')} autoComplete="name" value={known?.name ?? ''} />
              <TextField
                name="phone"
                type="tel"
                label={t('fields.phone')}
                required
                autoComplete="tel"
                placeholder={holder.country === 'KZ' ? '+7 …' : '+380 …'}
                value={known?.phone ?? ''}
              />
            </div>
            <div className="entry-two">
              <TextField name="email" type="email" label={t('fields.email')} required autoComplete="username" value={known?.email ?? ''} />
              <PasswordField label={t(known ? 'fields.password' : 'fields.newPassword')} fresh={!known} />
            </div>
          </div>
          <div className="entry-group">
            <TagsField name="brands" label={t('fields.brands')} description={t('register.brandsHint')} />
            <NumberField name="expectedProducts" label={t('fields.expected')} min={0} />
          </div>
        </EntryForm>
      </section>
      <WhatFollows />
    </div>
  );
}
