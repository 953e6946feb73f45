import { Menu, Modal, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconExternalLink, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listOperatorCategories } from '#catalog/contract';
import { changeHomeContent, getHomeContent } from '#content/contract';
import { inLanguage } from '#kernel/language';
import { listMerchants } from '#merchants/contract';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, DialogActions, PageHead, Section, Stack, When, useAct } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLanguage, useWords } from '../../words.tsx';
import '../parts/console.css';
import { optional } from '../parts/optional.ts';
import { useMay } from '../parts/use-may.ts';
import { BlockFields } from './block-fields.tsx';
import { blockKinds, moveBlock, newBlock, type Block, type Kept } from './blocks.ts';
import './shop.css';

export async function loader({ context }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const [home, categories, merchants] = await Promise.all([
    api(getHomeContent),
    optional(api(listOperatorCategories)),
    optional(api(listMerchants, { query: { status: 'active', limit: 100 } })),
  ]);
  return {
    home,
    categories: categories?.items.map((one) => ({ value: one.code, label: one.path.join(' › ') })) ?? [],
    merchants: merchants?.items.map((one) => ({ value: one.id, label: one.name })) ?? [],
  };
}

export type ShopChoices = Pick<Awaited<ReturnType<typeof loader>>, 'categories' | 'merchants'>;

export default function Shop() {
  const { home, ...choices } = useLoaderData<typeof loader>();
  return <Editor key={home.version} home={home} choices={choices} />;
}

const kept = (blocks: readonly Block[]): Kept[] => blocks.map((block, at) => ({ key: `kept-${at}`, block }));

function Editor({ home, choices }: { home: Awaited<ReturnType<typeof loader>>['home']; choices: ShopChoices }) {
  const t = useWords('console-shop');
  const f = useFormat();
  const language = useLanguage();
  const may = useMay();
  const [blocks, setBlocks] = useState<Kept[]>(() => kept(home.blocks));
  const [open, setOpen] = useState<string | null>(null);
  const [saving, save] = useState(false);
  const write = may('content.write');
  const dirty = JSON.stringify(blocks.map((one) => one.block)) !== JSON.stringify(home.blocks);
  const put = (key: string, block: Block) => setBlocks(blocks.map((one) => (one.key === key ? { key, block } : one)));
  function add(kind: Block['kind']) {
    const key = crypto.randomUUID();
    setBlocks([...blocks, { key, block: newBlock(kind, choices.categories[0]?.value ?? '') }]);
    setOpen(key);
  }
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        text={t('text', { version: home.version })}
        actions={
          <>
            <a className="button button-plain" href="/" target="_blank" rel="noreferrer">
              <IconExternalLink size={17} stroke={1.7} aria-hidden="true" />
              {t('look')}
            </a>
            {write ? (
              <>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button icon={IconPlus}>{t('add')}</Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {blockKinds.map((kind) => (
                      <Menu.Item key={kind} onClick={() => add(kind)}>
                        {t(`kinds.${kind}`)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
                <Button look="primary" disabled={!dirty} onClick={() => save(true)}>
                  {t('publish')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <div className="shop-layout">
        <Stack>
          {blocks.map(({ key, block }, at) => (
            <section key={key} className="card shop-block">
              <header>
                <button type="button" className="shop-block-open" aria-expanded={open === key} onClick={() => setOpen(open === key ? null : key)}>
                  <span className="muted num">{at + 1}</span>
                  <span>
                    <b>{inLanguage(block.title, language) || t('untitled')}</b>
                    <small>{t(`kinds.${block.kind}`)}</small>
                  </span>
                </button>
                {write ? (
                  <span>
                    <Button
                      small
                      look="quiet"
                      icon={IconArrowUp}
                      aria-label={t('up')}
                      disabled={at === 0}
                      onClick={() => setBlocks(moveBlock(blocks, at, -1))}
                    />
                    <Button
                      small
                      look="quiet"
                      icon={IconArrowDown}
                      aria-label={t('down')}
                      disabled={at === blocks.length - 1}
                      onClick={() => setBlocks(moveBlock(blocks, at, 1))}
                    />
                    <Button
                      small
                      look="quiet"
                      icon={IconTrash}
                      aria-label={t('remove')}
                      disabled={blocks.length === 1}
                      onClick={() => setBlocks(blocks.filter((one) => one.key !== key))}
                    />
                  </span>
                ) : null}
              </header>
              {open === key ? (
                <div className="shop-block-fields">
                  <BlockFields block={block} choices={choices} disabled={!write} onChange={(next) => put(key, next)} />
                </div>
              ) : null}
            </section>
          ))}
        </Stack>
        <Section title={t('versions')}>
          <ol className="timeline">
            {home.versions.map((one) => (
              <li key={one.version}>
                {t('version', { version: one.version })}
                {one.reason ? `: ${one.reason}` : ''}
                <small>
                  <When at={one.at} /> · {one.authorName ?? t('system')}
                </small>
              </li>
            ))}
          </ol>
          {home.versions.length === 0 ? <p className="muted small">{t('noVersions', { date: f.date(f.now) })}</p> : null}
        </Section>
      </div>
      {saving ? <PublishDialog version={home.version} blocks={blocks.map((one) => one.block)} onClose={() => save(false)} /> : null}
    </>
  );
}

function PublishDialog({ version, blocks, onClose }: { version: number; blocks: Block[]; onClose: () => void }) {
  const t = useWords('console-shop');
  const { run, busy } = useAct();
  const [reason, setReason] = useState('');
  const send = () =>
    run(
      () => browserApi(changeHomeContent, { body: { version, blocks, reason: reason.trim() } }),
      (done) => t('published', { version: done.version }),
    ).then((answer) => answer && onClose());
  return (
    <Modal opened onClose={onClose} title={t('publishTitle')} size={440} closeButtonProps={{ 'aria-label': t('close') }}>
      <p className="confirm-text">{t('publishText')}</p>
      <div className="console-fields">
        <TextInput label={t('reason')} value={reason} maxLength={300} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      </div>
      <DialogActions onCancel={onClose} disabled={busy} onAct={() => void send()}>
        {t('publish')}
      </DialogActions>
    </Modal>
  );
}
