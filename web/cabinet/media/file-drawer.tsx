import { TextInput } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { changeMedia, downloadMedia, removeMedia, retryMedia } from '#media/contract';
import { languages } from '#kernel/language';
import { apiUrl, browserApi } from '../../api.ts';
import { Button, Callout, DownloadLink, KeyValues, SideDrawer, useAct, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import type { File } from './media.tsx';

/** One file: what it is, its alternative texts, what may be done with it. */
export function FileDrawer({ file, mayWrite, onClose }: { file: File; mayWrite: boolean; onClose: () => void }) {
  const t = useWords('cabinet-media');
  const f = useFormat();
  const { busy, run } = useAct();
  const [name, setName] = useState(file.name);
  const [alt, setAlt] = useState<Record<string, string>>(file.alt as Record<string, string>);
  const params = { id: file.id };
  const filled = Object.fromEntries(Object.entries(alt).filter(([, text]) => text.trim() !== ''));
  const facts = [
    {
      label: t('facts.size'),
      value: [file.width ? `${file.width} × ${file.height}` : '', file.sizeBytes ? f.bytes(file.sizeBytes) : ''].filter(Boolean).join(' · ') || '–',
    },
    { label: t('facts.uses'), value: f.number(file.uses) },
    { label: t('facts.added'), value: <When at={file.createdAt} /> },
    ...(file.sourceUrl ? [{ label: t('facts.source'), value: file.sourceUrl }] : []),
  ];
  return (
    <SideDrawer opened onClose={onClose} title={file.name || file.id}>
      {file.url ? <img className="file-large" src={file.url} alt={file.alt.uk ?? ''} /> : null}
      {file.problem ? <Callout tone="red">{file.problem}</Callout> : null}
      <KeyValues narrow rows={facts} />
      {mayWrite ? (
        <div className="file-fields">
          <TextInput label={t('name')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
          {languages.map((one) => (
            <TextInput
              key={one}
              label={`${t('alt')} (${t(`languageShort.${one}`)})`}
              lang={one}
              value={alt[one] ?? ''}
              onChange={(event) => setAlt({ ...alt, [one]: event.currentTarget.value })}
            />
          ))}
          <div className="file-actions">
            <Button
              look="primary"
              disabled={busy}
              onClick={() => void run(() => browserApi(changeMedia, { params, body: { name: name.trim(), alt: filled } }), t('saved'))}
            >
              {t('save')}
            </Button>
            {file.state === 'stored' ? <DownloadLink href={apiUrl(downloadMedia, { params })}>{t('download')}</DownloadLink> : null}
            {file.state === 'failed' ? (
              <Button icon={IconRefresh} disabled={busy} onClick={() => void run(() => browserApi(retryMedia, { params }), t('retried'))}>
                {t('retry')}
              </Button>
            ) : null}
            {file.uses === 0 ? (
              <Button
                look="danger"
                icon={IconTrash}
                disabled={busy}
                onClick={() => void run(async () => (await browserApi(removeMedia, { params }), true), t('removed')).then((done) => done && onClose())}
              >
                {t('delete')}
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
    </SideDrawer>
  );
}
