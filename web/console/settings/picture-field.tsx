import { Input } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { renditionUrl, usefulWidths } from '#kernel/picture';
import { maxLogoBytes, uploadLogo } from '#media/contract';
import { ApiProblem, browserApi } from '../../api.ts';
import { Button, FileDrop, sayProblem } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { FieldProps } from './fields.tsx';
import './picture-field.css';

type Kept = { sha: string; width: number; height: number };
const endings = ['.png', '.webp', '.jpg', '.jpeg', '.avif'];

/** A picture of the market's look: kept in the store at once, in force with the setting. */
export function PictureField({ value, name, onChange, disabled, label }: FieldProps & { label: string }) {
  const t = useWords('console-settings');
  const f = useFormat();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const kept = value as Kept | null | undefined;
  const refused = t('picture.refused', { size: f.bytes(maxLogoBytes) });
  const upload = async ([file]: File[]) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    setBusy(true);
    setProblem('');
    try {
      onChange(await browserApi(uploadLogo, {}, { files: form }));
    } catch (error) {
      setProblem(error instanceof ApiProblem ? sayProblem(error.data) : t('common:errors.broken.text'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Input.Wrapper label={label} description={t(`picture.hint.${name}`)} error={problem}>
      {kept ? (
        <div className={name === 'logoDark' ? 'picture-field picture-field-dark' : 'picture-field'}>
          <img src={renditionUrl(kept.sha, usefulWidths(Math.min(kept.width, 640)).at(-1)!, 'webp')} alt={label} width={kept.width} height={kept.height} />
          <Button small icon={IconTrash} disabled={disabled || busy} onClick={() => onChange(null)}>
            {t('picture.drop')}
          </Button>
        </div>
      ) : (
        <div className="picture-drop">
          <FileDrop
            label={t('picture.choose')}
            hint={t('picture.kinds', { size: f.bytes(maxLogoBytes) })}
            accept={endings}
            maxBytes={maxLogoBytes}
            busy={busy || disabled}
            onFiles={(files) => void upload(files)}
            onRefused={() => setProblem(refused)}
          />
        </div>
      )}
    </Input.Wrapper>
  );
}
