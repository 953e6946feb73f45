import { IconMailCheck } from '@tabler/icons-react';
import { Link, useActionData, useLocation, type ActionFunctionArgs } from 'react-router';
import { forgotPassword } from '#identity/contract';
import { problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { EmptyState, TextField } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
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
  return (
    <div className="entry-box">
      <title>{t('password.forgotTitle')}</title>
      <section className="card entry-card">
        {result?.sentTo ? (
          <EmptyState icon={IconMailCheck} title={t('password.sentTitle')} text={t('password.sentText', { email: result.sentTo })} actions={back} />
        ) : (
          <>
            <header>
              <h1>{t('password.forgotTitle')}</h1>
              <p>{t('password.forgotText')}</p>
            </header>
            <EntryForm problem={result?.problem} submit={t('password.send')} after={back}>
              <TextField name="email" type="email" label={t('fields.email')} required autoComplete="username" />
            </EntryForm>
          </>
        )}
      </section>
    </div>
  );
}
