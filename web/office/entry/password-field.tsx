import { PasswordInput } from '@mantine/core';
import { useFieldError } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

/** A password that may be shown while it is written. */
export function PasswordField({
  name = 'password',
  label,
  description,
  fresh = false,
  value = '',
}: {
  name?: string;
  label: string;
  description?: string;
  fresh?: boolean;
  value?: string;
}) {
  const t = useWords('entry');
  const error = useFieldError(name);
  return (
    <PasswordInput
      name={name}
      label={label}
      required
      defaultValue={value}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
      {...(description ? { description } : {})}
      {...(error ? { error } : {})}
    />
  );
}
