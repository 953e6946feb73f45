import { IconMailCheck } from '@tabler/icons-react';
import { Link, useActionData, useLocation, type ActionFunctionArgs } from 'react-router';
import { forgotPassword } from '#identity/contract';
import { problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { EmptyState, TextField } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { EntryCard } from './entry-card.tsx';
import { EntryForm } from './entry-form.tsx';

export async function action({ context, request }: ActionFunctionArgs) {
  const email = String((await request.formData()).get('email') ?? '').trim();
  try {
    await pageOf(context).api(forgotPassword, { body: { email } });
    return { sentTo: email, problem: null };
  } catch (error) {
    return { sentTo: null, problem: problemOf(error) };
  }
}

export default function ForgotPassword() {
  const result = useActionData<typeof action>();
  const t = useWords('entry');
  const { pathname } = useLocation();
  const back = (
    <p className="entry-line">
      <Link to={pathname.replace('/password', '/sign-in')} className="link">
        {t('password.back')}
      </Link>
    </p>
  );
  if (result?.sentTo) {
    return (
      <EntryCard title={t('password.forgotTitle')}>
        <EmptyState icon={IconMailCheck} title={t('password.sentTitle')} text={t('password.sentText', { email: result.sentTo })} actions={back} />
      </EntryCard>
    );
  }
  return (
    <EntryCard title={t('password.forgotTitle')} text={t('password.forgotText')}>
      <EntryForm problem={result?.problem} submit={t('password.send')} after={back}>
        <TextField name="email" type="email" label={t('fields.email')} required autoComplete="username" />
      </EntryForm>
    </EntryCard>
  );
}
