import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { languages, type Language, type Localised } from '#kernel/language';
import { FieldRow, FormSection, useFieldError } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { Editing } from './editing.ts';
import { FieldNotes, type Remarks } from './field-notes.tsx';
import { RichText } from './rich-text.tsx';

export type Change = (next: Partial<Editing>) => void;
export type SectionProps = { editing: Editing; change: Change; remarks: Remarks };

/** Name and description by language; Ukrainian is what the shop cannot do without. */
export function TextsSection({ editing, change, remarks }: SectionProps) {
  const t = useWords('cabinet-products');
  const [language, setLanguage] = useState<Language>('uk');
  const nameError = useFieldError('name');
  const descriptionError = useFieldError('description');
  const put = (text: Localised, value: string): Localised => ({ ...text, [language]: value });
  const isFilled = (one: Language) => Boolean(editing.name[one]?.trim() && editing.description[one]?.trim());
  return (
    <div id="texts">
      <FormSection title={t('texts.title')} text={t('texts.text')}>
        <div className="language-tabs" role="group" aria-label={t('language')}>
          {languages.map((one) => (
            <button key={one} type="button" aria-pressed={one === language} data-filled={isFilled(one) || undefined} onClick={() => setLanguage(one)}>
              {t(`languages.${one}`)}
              {one === 'uk' ? (
                <span className="bad" aria-label={t('required')}>
                  {' '}
                  *
                </span>
              ) : null}
            </button>
          ))}
        </div>
        <div>
          <Textarea
            label={t('texts.name')}
            required={language === 'uk'}
            lang={language}
            value={editing.name[language] ?? ''}
            error={nameError}
            autosize
            minRows={1}
            maxLength={300}
            onChange={(event) => change({ name: put(editing.name, event.currentTarget.value.replace(/\n/g, ' ')) })}
          />
          <FieldNotes remarks={remarks} path={`name.${language}`} />
          <FieldNotes remarks={remarks} path="name" exact />
        </div>
        <div>
          <span className="field-label">{t('texts.description')}</span>
          <RichText
            label={t('texts.description')}
            language={language}
            invalid={Boolean(descriptionError)}
            value={editing.description[language] ?? ''}
            onChange={(html) => change({ description: put(editing.description, html) })}
          />
          {descriptionError ? (
            <p className="bad small" role="alert">
              {descriptionError}
            </p>
          ) : null}
          <FieldNotes remarks={remarks} path={`description.${language}`} />
          <FieldNotes remarks={remarks} path="description" exact />
        </div>
        <FieldRow>
          <div>
            <TextInput
              label={t('texts.brand')}
              value={editing.brand}
              error={useFieldError('brand')}
              maxLength={120}
              onChange={(event) => change({ brand: event.currentTarget.value })}
            />
            <FieldNotes remarks={remarks} path="brand" />
          </div>
          <div>
            <TextInput
              label={t('texts.article')}
              value={editing.article}
              error={useFieldError('article')}
              maxLength={100}
              onChange={(event) => change({ article: event.currentTarget.value })}
            />
            <FieldNotes remarks={remarks} path="article" />
          </div>
        </FieldRow>
      </FormSection>
    </div>
  );
}
