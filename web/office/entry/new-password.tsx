import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react';
import { useActionData, type ActionFunctionArgs } from 'react-router';
import { newPassword } from '#identity/contract';
import { problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { ButtonLink, EmptyState } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { EntryCard } from './entry-card.tsx';
import { EntryForm } from './entry-form.tsx';
import { PasswordField } from './password-field.tsx';

export async function action({ context, request, url }: ActionFunctionArgs) {
  const password = String((await request.formData()).get('password') ?? '');
  try {
    await pageOf(context).api(newPassword, { body: { token: url.searchParams.get('token') ?? '-', password } });
    return { done: true, problem: null };
  } catch (error) {
    const problem = problemOf(error);
    const atField =
      problem.code === 'PASSWORD_WEAK' && problem.fields.length === 0
        ? [{ path: 'password', code: problem.code, message: problem.detail ?? problem.title }]
        : problem.fields;
    return { done: false, problem: { ...problem, fields: atField } };
  }
}

export default function NewPassword() {
  const result = useActionData<typeof action>();
  const t = useWords('entry');
  const expired = result?.problem?.code === 'LINK_EXPIRED';
  if (!result?.done && !expired) {
    return (
      <EntryCard title={t('password.newTitle')} text={t('password.newText')}>
        <EntryForm problem={result?.problem} submit={t('password.set')}>
          <PasswordField label={t('fields.newPassword')} description={t('password.rule')} fresh />
        </EntryForm>
      </EntryCard>
    );
  }
  return (
    <EntryCard title={t('password.newTitle')}>
      {result.done ? (
        <EmptyState
          icon={IconCircleCheck}
          title={t('password.doneTitle')}
          text={t('password.doneText')}
          actions={
            <ButtonLink look="primary" to="/cabinet/sign-in">
              {t('signIn.submit')}
            </ButtonLink>
          }
        />
      ) : (
        <EmptyState
          icon={IconLinkOff}
          title={result.problem?.title}
          text={result.problem?.detail}
          actions={
            <ButtonLink look="primary" to="/cabinet/password">
              {t('password.sendNew')}
            </ButtonLink>
          }
        />
      )}
    </EntryCard>
  );
}
