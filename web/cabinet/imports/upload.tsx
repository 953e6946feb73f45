import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../api.ts';
import { Callout, FileDrop, sayProblem, Section } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { sendFile } from './send-file.ts';

export const fileKinds = ['.xlsx', '.csv', '.tsv', '.txt', '.xml', '.yml', '.zip', '.gz'];
const mostBytes = 200_000_000;

/** A price list or feed goes in here: nothing changes before the preview is confirmed. */
export function Upload({ compact = false }: { compact?: boolean }) {
  const t = useWords('cabinet-imports');
  const f = useFormat();
  const navigate = useNavigate();
  const [part, setPart] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [submit, setSubmit] = useState(true);
  const [complete, setComplete] = useState(false);
  const [source, setSource] = useState('');
  const send = async (file: File) => {
    const form = new FormData();
    form.append('mode', 'preview');
    form.append('submit', String(submit));
    form.append('complete', String(complete));
    if (source.trim()) form.append('source', source.trim());
    form.append('file', file);
    setProblem(null);
    setPart(0);
    try {
      const { id } = await sendFile(form, setPart);
      await navigate(`/cabinet/imports/${id}`);
    } catch (error) {
      setProblem(error instanceof ApiProblem ? sayProblem(error.data) : t('errors.broken.text'));
      setPart(null);
    }
  };
  return (
    <Section title={t('upload.title')} aside={t('upload.aside')}>
      {problem ? <Callout tone="red">{problem}</Callout> : null}
      <div className={compact ? 'upload' : 'upload upload-roomy'}>
        <FileDrop
          label={part === null ? t('upload.drop') : t('upload.sending', { percent: f.percent(part * 100, 0) })}
          hint={t('upload.kinds')}
          accept={fileKinds}
          maxBytes={mostBytes}
          busy={part !== null}
          onFiles={(files) => files[0] && void send(files[0])}
          onRefused={(files) => setProblem(t('upload.refused', { names: files.map((file) => file.name).join(', ') }))}
        />
        <div className="upload-options">
          <TextInput
            label={t('upload.source')}
            description={t('upload.sourceHint')}
            value={source}
            maxLength={120}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Checkbox label={t('upload.submit')} checked={submit} onChange={(event) => setSubmit(event.currentTarget.checked)} />
          <Checkbox
            label={t('upload.complete')}
            description={t('upload.completeHint')}
            checked={complete}
            onChange={(event) => setComplete(event.currentTarget.checked)}
          />
        </div>
      </div>
    </Section>
  );
}
