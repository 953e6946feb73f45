import { Link } from 'react-router';
import type { Problem } from '../../api.ts';
import { TextField } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { EntryForm } from './entry-form.tsx';
import { PasswordField } from './password-field.tsx';

export const demoPassword = 'agora-demo';

export function PasswordForm({ problem, forgot, filled }: { problem: Problem | null; forgot: string; filled: string }) {
  const t = useWords('entry');
  return (
    <EntryForm
      problem={problem}
      submit={t('signIn.submit')}
      intent="password"
      after={
        <p className="entry-line">
          <Link to={forgot} className="link">
            {t('signIn.forgot')}
          </Link>
        </p>
      }
    >
      <TextField name="login" label={t('fields.login')} required autoComplete="username" value={filled} />
      <PasswordField label={t('fields.password')} value={filled ? demoPassword : ''} />
    </EntryForm>
  );
}
