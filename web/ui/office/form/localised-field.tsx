import { Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { languages, type Language, type Localised } from '#kernel/language';
import { useWords } from '../../../words.tsx';
import { JsonValue, type FieldProps } from './fields.tsx';
import { useFieldError } from './problems.tsx';

/** One text in four languages behind tabs; a filled language carries a dot. */
export function LocalisedField({
  name,
  label,
  description,
  required = false,
  disabled = false,
  value,
  lines,
}: FieldProps & { value?: Localised | null; lines?: number }) {
  const t = useWords('common');
  const error = useFieldError(name);
  const id = useId();
  const [language, setLanguage] = useState<Language>('uk');
  const [texts, setTexts] = useState<Localised>(value ?? {});
  const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  const shared = {
    id,
    label,
    description,
    required,
    disabled,
    error,
    lang: language,
    value: texts[language] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => setTexts({ ...texts, [language]: event.currentTarget.value }),
  };
  return (
    <div className="localised">
      <div className="localised-tabs" role="group" aria-label={`${label}: ${t('language')}`}>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === language}
            data-filled={filled[one] ? true : undefined}
            aria-label={t(`languages.${one}`)}
            onClick={() => setLanguage(one)}
          >
            {t(`languageShort.${one}`)}
          </button>
        ))}
      </div>
      {lines ? <Textarea {...shared} autosize minRows={lines} /> : <TextInput {...shared} />}
      <JsonValue name={name} value={Object.keys(filled).length > 0 ? filled : null} />
    </div>
  );
}
