import { TextInput } from '@mantine/core';
import { languages, type Localised } from '#kernel/language';
import { useWords } from '../../words.tsx';

/** One text in the house's four languages; Ukrainian must be there. */
export function NameFields({
  label,
  value,
  required = false,
  onChange,
}: {
  label: string;
  value: Localised;
  required?: boolean;
  onChange: (next: Localised) => void;
}) {
  const t = useWords('common');
  return (
    <fieldset className="name-fields">
      <legend>{label}</legend>
      {languages.map((language) => (
        <TextInput
          key={language}
          lang={language}
          label={t(`languages.${language}`)}
          required={required && language === 'uk'}
          value={value[language] ?? ''}
          maxLength={200}
          onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

/** Without the languages in which nothing is written. */
export function written(value: Localised): Localised {
  return Object.fromEntries(Object.entries(value).flatMap(([language, text]) => (text?.trim() ? [[language, text.trim()]] : [])));
}
