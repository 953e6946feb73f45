import { TextInput } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconTrash } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { uploadMedia } from '#media/contract';
import { ApiProblem, browserApi } from '../../api.ts';
import { Button, FileDrop, PictureFrame, Pill, sayProblem, Section, toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import type { Photo } from './editing.ts';
import { FieldNotes } from './field-notes.tsx';
import type { SectionProps } from './texts-section.tsx';
import type { Attribute } from './types.ts';
import './photos.css';

const kinds = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'];
const mostBytes = 15_000_000;

function moved(photos: readonly Photo[], from: number, to: number): Photo[] {
  const rest = photos.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, photos[from]!);
}

/** Photos in their order, the first is the face of the product; each may belong to one colour. */
export function PhotosSection({ editing, change, remarks, attributes }: SectionProps & { attributes: ReadonlyMap<string, Attribute> }) {
  const t = useWords('cabinet-products');
  const [busy, setBusy] = useState(false);
  const [dragged, drag] = useState<number | null>(null);
  const { media } = editing;
  const colours = [...new Set(editing.variants.map((row) => row.axes['colour'] ?? '').filter(Boolean))];
  const colourName = (code: string) => attributes.get('colour')?.options.find((option) => option.code === code)?.name ?? code;
  const put = (photos: Photo[]) => change({ media: photos });
  const upload = async (files: File[]) => {
    const form = new FormData();
    for (const file of files) form.append('file', file);
    setBusy(true);
    try {
      const { items } = await browserApi(uploadMedia, {}, { files: form });
      const fresh = items.flatMap(({ file }) =>
        file && !media.some((one) => one.id === file.id) ? [{ key: file.id, id: file.id, url: null, src: file.url, status: file.state, axes: {} }] : [],
      );
      for (const item of items) if (!item.file) toast({ text: `${item.name}: ${item.message ?? item.code ?? ''}`, tone: 'red' });
      put([...media, ...fresh]);
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? sayProblem(error.data) : t('errors.broken.text'), tone: 'red' });
    } finally {
      setBusy(false);
    }
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== null && dragged !== to) put(moved(media, dragged, to));
    drag(null);
  };
  return (
    <Section id="media" title={t('photos.title')} aside={<span className="num">{t('photos.count', { count: media.length })}</span>}>
      {media.length > 0 ? (
        <ol className="photos">
          {media.map((photo, at) => (
            <li
              key={photo.key}
              className="photo"
              draggable
              data-dragged={dragged === at || undefined}
              onDragStart={() => drag(at)}
              onDragEnd={() => drag(null)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => drop(event, at)}
            >
              <PhotoFrame photo={photo} first={at === 0} />
              {colours.length > 1 ? (
                <select
                  aria-label={`${t('photos.colour')} ${at + 1}`}
                  value={photo.axes['colour'] ?? ''}
                  onChange={(event) =>
                    put(media.map((one, index) => (index === at ? { ...one, axes: event.target.value ? { colour: event.target.value } : {} } : one)))
                  }
                >
                  <option value="">{t('photos.allColours')}</option>
                  {colours.map((code) => (
                    <option key={code} value={code}>
                      {colourName(code)}
                    </option>
                  ))}
                </select>
              ) : null}
              <span className="photo-tools">
                <Button
                  small
                  look="quiet"
                  icon={IconArrowLeft}
                  aria-label={t('photos.earlier', { number: at + 1 })}
                  disabled={at === 0}
                  onClick={() => put(moved(media, at, at - 1))}
                />
                <Button
                  small
                  look="quiet"
                  icon={IconArrowRight}
                  aria-label={t('photos.later', { number: at + 1 })}
                  disabled={at === media.length - 1}
                  onClick={() => put(moved(media, at, at + 1))}
                />
                <Button small look="quiet" icon={IconTrash} aria-label={t('photos.remove', { number: at + 1 })} onClick={() => put(media.toSpliced(at, 1))} />
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      <FileDrop
        label={busy ? t('photos.uploading') : t('photos.drop')}
        accept={kinds}
        maxBytes={mostBytes}
        multiple
        busy={busy}
        onFiles={(files) => void upload(files)}
        onRefused={(files) => toast({ text: t('photos.refused', { names: files.map((file) => file.name).join(', ') }), tone: 'red' })}
      />
      <ByAddress onAdd={(url) => put([...media, { key: url, id: null, url, src: null, status: 'pending', axes: {} }])} />
      <FieldNotes remarks={remarks} path="media" />
    </Section>
  );
}

function PhotoFrame({ photo, first }: { photo: Photo; first: boolean }) {
  const t = useWords('cabinet-products');
  return (
    <PictureFrame src={photo.src} failed={photo.status === 'failed'}>
      {first ? <b>{t('photos.main')}</b> : null}
      {photo.status === 'stored' ? null : <Pill tone={photo.status === 'failed' ? 'red' : 'blue'}>{t(`photos.${photo.status}`)}</Pill>}
    </PictureFrame>
  );
}

function ByAddress({ onAdd }: { onAdd: (url: string) => void }) {
  const t = useWords('cabinet-products');
  const [url, setUrl] = useState('');
  const good = /^https?:\/\/\S+\.\S+/.test(url.trim());
  return (
    <div className="photo-address">
      <TextInput label={t('photos.address')} type="url" placeholder="https://…" value={url} onChange={(event) => setUrl(event.currentTarget.value)} />
      <Button
        disabled={!good}
        onClick={() => {
          onAdd(url.trim());
          setUrl('');
        }}
      >
        {t('add')}
      </Button>
    </div>
  );
}
