import { Checkbox, Select, TextInput } from '@mantine/core';
import { IconCloudDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { createFeed } from '#imports/contract';
import { ApiProblem, browserApi, type Problem } from '../../api.ts';
import { Button, Callout, sayProblem, toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { AccessFields, type Access } from './feed-access.tsx';
import { onRequest, useFeedTimes } from './feed-times.ts';

/** An address, a name, an hour: the first state comes at once as a preview. */
export function NewFeed({ onAdded }: { onAdded: () => void }) {
  const t = useWords('cabinet-imports');
  const { revalidate } = useRevalidator();
  const [url, setUrl] = useState('');
  const [source, setSource] = useState('');
  const [time, setTime] = useState('06:00');
  const [access, setAccess] = useState<Access | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const times = useFeedTimes();
  const wrong = (path: string) => problem?.fields.find((field) => field.path === path)?.message;
  const add = async () => {
    setBusy(true);
    setProblem(null);
    const named = source.trim() ? { source: source.trim() } : {};
    try {
      await browserApi(createFeed, {
        body: { url: url.trim(), ...named, dailyAt: time === onRequest ? null : time, submit: true, complete: false, ...(access ? { access } : {}) },
      });
      setUrl('');
      setSource('');
      setAccess(null);
      toast({ text: t('feeds.added') });
      onAdded();
      await revalidate();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.data);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {problem && problem.fields.length === 0 ? <Callout tone="red">{sayProblem(problem)}</Callout> : null}
      <form
        className="feed-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          type="url"
          inputMode="url"
          autoComplete="off"
          label={t('feeds.url')}
          placeholder="https://…/export/yml.xml"
          value={url}
          maxLength={2000}
          error={wrong('url') ? t('feeds.urlWrong') : undefined}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TextInput
          label={t('feeds.source')}
          placeholder={t('feeds.sourceHint')}
          value={source}
          maxLength={120}
          error={wrong('source')}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Select label={t('feeds.when')} allowDeselect={false} data={times} value={time} onChange={(value) => setTime(value ?? onRequest)} />
        <Checkbox
          className="feed-locked"
          label={t('feeds.accessOptional')}
          checked={access !== null}
          onChange={(event) => setAccess(event.currentTarget.checked ? { login: '', password: '' } : null)}
        />
        {access ? <AccessFields value={access} onChange={setAccess} wrong={problem?.fields.some((field) => field.path.startsWith('access')) ?? false} /> : null}
        <Button type="submit" icon={IconCloudDownload} disabled={busy || url.trim() === ''}>
          {t('feeds.add')}
        </Button>
      </form>
    </>
  );
}
