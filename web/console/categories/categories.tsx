import { IconCategory, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { listOperatorAttributes, listOperatorCategories } from '#catalog/contract';
import { languages } from '#kernel/language';
import { pageOf } from '../../context.ts';
import { Button, ButtonLink, EmptyState, KeyValues, PageHead, Section, Stack, Tabs } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import '../parts/console.css';
import { useMay } from '../parts/use-may.ts';
import './categories.css';
import { AddCategory, EditCategory } from './edit-category.tsx';
import { branchesOf, narrow, pathTo, type Branch } from './tree.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const [categories, attributes] = await Promise.all([api(listOperatorCategories), api(listOperatorAttributes)]);
  return { categories: categories.items, attributes: attributes.items.map(({ code, name, axis }) => ({ code, name, axis })) };
}

export type Row = Awaited<ReturnType<typeof loader>>['categories'][number];
export type AttributeLine = Awaited<ReturnType<typeof loader>>['attributes'][number];
type Task = { kind: 'edit'; row: Row } | { kind: 'add'; parent: Row | null } | null;

export function CatalogTabs() {
  const t = useWords('console-categories');
  return (
    <Tabs
      label={t('title')}
      tabs={[
        { id: 'tree', label: t('tree'), to: '/console/categories' },
        { id: 'attributes', label: t('attributes'), to: '/console/categories/attributes' },
      ]}
    />
  );
}

export default function Categories() {
  const { categories, attributes } = useLoaderData<typeof loader>();
  const t = useWords('console-categories');
  const f = useFormat();
  const [search] = useSearchParams();
  const [text, setText] = useState('');
  const [task, setTask] = useState<Task>(null);
  const may = useMay();
  const code = search.get('code');
  const chosen = categories.find((one) => one.code === code);
  const open = new Set(text ? categories.map((one) => one.code) : pathTo(categories, code));
  const nameOf = (attribute: string) => attributes.find((one) => one.code === attribute)?.name ?? attribute;
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        title={t('title')}
        count={f.number(categories.filter((one) => one.leaf).length)}
        text={t('text')}
        actions={
          may('catalog.write') ? (
            <Button icon={IconPlus} onClick={() => setTask({ kind: 'add', parent: null })}>
              {t('addRoot')}
            </Button>
          ) : null
        }
      />
      <CatalogTabs />
      <div className="tree-layout">
        <div className="stack">
          <label className="search-line">
            <span className="visually-hidden">{t('search')}</span>
            <input type="search" placeholder={t('search')} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <nav className="card tree" aria-label={t('tree')}>
            <Branches branches={branchesOf(narrow(categories, text))} open={open} chosen={code} />
          </nav>
        </div>
        {chosen ? (
          <Requirements row={chosen} nameOf={nameOf} {...(may('catalog.write') ? { onTask: setTask } : {})} />
        ) : (
          <div className="card">
            <EmptyState icon={IconCategory} title={t('choose.title')} text={t('choose.text')} />
          </div>
        )}
      </div>
      {task?.kind === 'edit' ? <EditCategory row={task.row} attributes={attributes} onClose={() => setTask(null)} /> : null}
      {task?.kind === 'add' ? <AddCategory parent={task.parent} onClose={() => setTask(null)} /> : null}
    </>
  );
}

function Branches({ branches, open, chosen }: { branches: readonly Branch<Row>[]; open: ReadonlySet<string>; chosen: string | null }) {
  const f = useFormat();
  return (
    <ul>
      {branches.map(({ category, branches: below, depth }) => (
        <li key={category.code} data-depth={depth}>
          <Link
            to={`?code=${category.code}`}
            preventScrollReset
            aria-current={category.code === chosen ? 'true' : undefined}
            style={{ paddingLeft: 10 + depth * 16 }}
          >
            {category.name}
            {category.products ? <span className="num">{f.number(category.products)}</span> : null}
          </Link>
          {below.length > 0 && (open.has(category.code) || depth < 0) ? <Branches branches={below} open={open} chosen={chosen} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Requirements({ row, nameOf, onTask }: { row: Row; nameOf: (code: string) => string; onTask?: (task: Task) => void }) {
  const t = useWords('console-categories');
  const tags = (codes: readonly string[], strong = false): ReactNode =>
    codes.length === 0 ? (
      <span className="muted">{t('nothing')}</span>
    ) : (
      <span className="tags">
        {codes.map((one) => (
          <Link key={one} className={strong ? 'tag tag-strong' : 'tag'} to={`/console/categories/attributes#${one}`}>
            {nameOf(one)}
          </Link>
        ))}
      </span>
    );
  return (
    <Stack>
      <Section
        title={row.path.join(' › ')}
        aside={
          <>
            <ButtonLink small to={`/console/products?category=${row.code}`}>
              {t('products')}
            </ButtonLink>
            {onTask ? (
              <>
                <Button small icon={IconPlus} onClick={() => onTask({ kind: 'add', parent: row })}>
                  {t('addChild')}
                </Button>
                <Button small icon={IconPencil} onClick={() => onTask({ kind: 'edit', row })}>
                  {t('edit')}
                </Button>
              </>
            ) : null}
          </>
        }
        flush
      >
        <KeyValues
          narrow
          rows={[
            { label: t('code'), value: row.code },
            { label: t('address'), value: `/c/${row.slug}` },
            ...languages.map((language) => ({ label: t(`languages.${language}`), value: row.names[language] ?? '–' })),
          ]}
        />
      </Section>
      {row.leaf ? (
        <>
          <Section title={t('required')}>{tags(row.required, true)}</Section>
          <Section title={t('recommended')}>{tags(row.recommended)}</Section>
          <Section title={t('optional')}>{tags(row.optional)}</Section>
          <Section title={t('axes')}>
            <p className="secondary small" style={{ marginBottom: 8 }}>
              {t('axesText')}
            </p>
            {tags(row.axes)}
          </Section>
        </>
      ) : (
        <Section>
          <p className="secondary">{t('group')}</p>
        </Section>
      )}
    </Stack>
  );
}
