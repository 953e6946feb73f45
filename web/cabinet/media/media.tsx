import { IconPhoto, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Form, Link, useLoaderData, useRevalidator, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { listMedia, uploadMedia } from '#media/contract';
import type { OutputOf } from '#kernel/contract';
import { ApiProblem, browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { EmptyState, FileDrop, ObjectPage, sayProblem, Section, Tabs, toast } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import { FileDrawer } from './file-drawer.tsx';
import { FileTile } from './file-tile.tsx';
import './media.css';

export type File = OutputOf<typeof listMedia>['items'][number];
const views = ['all', 'unused', 'failed', 'pending'] as const;
const kinds = ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.pdf'];

export async function loader({ context, url }: LoaderFunctionArgs) {
  const asked = url.searchParams;
  const view = views.find((one) => one === asked.get('view')) ?? 'all';
  const q = asked.get('q')?.trim();
  const cursor = asked.get('cursor');
  const page = await pageOf(context).api(listMedia, {
    query: {
      limit: 60,
      ...(q ? { q } : {}),
      ...(cursor ? { cursor } : {}),
      ...(view === 'unused' ? { unused: 'true' as const } : {}),
      ...(view === 'failed' || view === 'pending' ? { state: view } : {}),
    },
  });
  return { view, q: q ?? '', page };
}

export default function Media() {
  const { view, q, page } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-media');
  const f = useFormat();
  const { revalidate } = useRevalidator();
  const [search] = useSearchParams();
  const mayWrite = useMay('media.write');
  const [busy, setBusy] = useState(false);
  const [opened, open] = useState<File | null>(null);
  const upload = async (files: globalThis.File[]) => {
    const form = new FormData();
    for (const file of files) form.append('file', file);
    setBusy(true);
    try {
      const { items } = await browserApi(uploadMedia, {}, { files: form });
      const bad = items.filter((item) => !item.file);
      toast({ text: t('uploaded', { count: items.length - bad.length }) });
      for (const item of bad) toast({ text: `${item.name}: ${item.message ?? item.code ?? ''}`, tone: 'red' });
      await revalidate();
    } catch (error) {
      toast({ text: error instanceof ApiProblem ? sayProblem(error.data) : t('errors.broken.text'), tone: 'red' });
    } finally {
      setBusy(false);
    }
  };
  const next = new URLSearchParams(search);
  if (page.nextCursor) next.set('cursor', page.nextCursor);
  return (
    <>
      <title>{t('title')}</title>
      <ObjectPage
        back={{ to: '/cabinet/products', label: t('products') }}
        title={t('title')}
        identity={t('used', { used: f.bytes(page.usedBytes), most: f.bytes(page.maxBytes) })}
      >
        {mayWrite ? (
          <FileDrop
            label={busy ? t('uploading') : t('drop')}
            accept={kinds}
            maxBytes={15_000_000}
            multiple
            busy={busy}
            onFiles={(files) => void upload(files)}
            onRefused={(files) => toast({ text: t('refused', { names: files.map((file) => file.name).join(', ') }), tone: 'red' })}
          />
        ) : null}
        <div>
          <Tabs
            label={t('title')}
            tabs={views.map((one) => ({ id: one, label: t(`views.${one}`), count: page.counts[one], current: one === view, to: `/cabinet/media?view=${one}` }))}
          />
          <Form className="filters" role="search">
            <input type="hidden" name="view" value={view} />
            <label className="list-search">
              <IconSearch size={15} stroke={1.7} aria-hidden="true" />
              <input type="search" name="q" defaultValue={q} placeholder={t('search')} aria-label={t('search')} />
            </label>
          </Form>
          {page.items.length === 0 ? (
            <Section>
              <EmptyState icon={IconPhoto} title={t(q ? 'nothing.title' : `empty.${view}`)} text={q ? t('nothing.text') : t('empty.text')} />
            </Section>
          ) : (
            <ul className="files">
              {page.items.map((file) => (
                <li key={file.id}>
                  <FileTile file={file} onOpen={() => open(file)} />
                </li>
              ))}
            </ul>
          )}
          {page.nextCursor ? (
            <p className="files-more">
              <Link className="link" to={`/cabinet/media?${next}`}>
                {t('more')}
              </Link>
            </p>
          ) : null}
        </div>
      </ObjectPage>
      {opened ? (
        <FileDrawer key={opened.id} file={page.items.find((one) => one.id === opened.id) ?? opened} mayWrite={mayWrite} onClose={() => open(null)} />
      ) : null}
    </>
  );
}
