import { IconLinkOff } from '@tabler/icons-react';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { acceptInvitation, getSession, lookAtInvitation } from '#identity/contract';
import { ApiProblem, problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { ButtonLink, Callout, EmptyState, Mark, TextField } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { EntryCard } from './entry-card.tsx';
import { EntryForm } from './entry-form.tsx';
import { wayIn } from './homes.ts';
import { PasswordField } from './password-field.tsx';

const tokenOf = (url: URL) => url.searchParams.get('token') ?? '-';

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const { account } = await api(getSession);
  const person = account?.email ?? account?.name ?? null;
  try {
    // Who comes from a letter comes from no page of ours; looking changes nothing, so the page asks in its own name.
    const invitation = await api(lookAtInvitation, { body: { token: tokenOf(url) } }, { headers: { origin: url.origin } });
    return { invitation, expired: null, person };
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'LINK_EXPIRED')
      return { invitation: null, expired: { title: error.title, detail: error.detail }, person };
    throw error;
  }
}

export async function action({ context, request, url }: ActionFunctionArgs) {
  const form = await request.formData();
  const name = String(form.get('name') ?? '').trim();
  const password = String(form.get('password') ?? '');
  try {
    const session = await pageOf(context).api(acceptInvitation, {
      body: { token: tokenOf(url), ...(name ? { name } : {}), ...(password ? { password } : {}) },
    });
    return redirect(wayIn(session.current, null) ?? '/');
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** The way in for a colleague: whose house, as whom, and what is still missing. */
export default function Invitation() {
  const { invitation, expired, person } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useWords('entry');
  if (!invitation) {
    return (
      <EntryCard title={expired?.title}>
        <EmptyState
          icon={IconLinkOff}
          title={expired?.title}
          text={t('invitation.expired')}
          actions={<ButtonLink to="/cabinet/sign-in">{t(person ? 'invitation.toCabinet' : 'signIn.submit')}</ButtonLink>}
        />
      </EntryCard>
    );
  }
  const { organisation, role, roleName, email, name, hasAccount } = invitation;
  const isMine = hasAccount && person === email;
  return (
    <EntryCard
      title={t('invitation.title', { name: organisation.name })}
      text={t('invitation.text', { role: roleName ?? t(`roles:${organisation.kind}.${role}`, { defaultValue: role }), email })}
      mark={<Mark text={organisation.name} size="large" />}
    >
      {person && !isMine ? <Callout tone="blue">{t('invitation.other', { person, email })}</Callout> : null}
      <EntryForm problem={result?.problem} submit={t('invitation.accept')}>
        {hasAccount ? null : <TextField name="name" label={t('fields.yourName')} required autoComplete="name" value={name ?? ''} />}
        {isMine ? null : (
          <PasswordField
            label={t(hasAccount ? 'fields.password' : 'fields.newPassword')}
            description={t(hasAccount ? 'invitation.known' : 'password.rule')}
            fresh={!hasAccount}
          />
        )}
      </EntryForm>
    </EntryCard>
  );
}
