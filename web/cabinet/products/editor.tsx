import { useMemo, useState } from 'react';
import { Button, Callout, ProblemProvider, sayProblem } from '../../ui/office/index.ts';
import { UnsavedGuard } from '../../ui/office/form/use-unsaved.tsx';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import { AttributesSection } from './attributes-section.tsx';
import { CategorySection } from './category-section.tsx';
import { Conflict } from './conflict.tsx';
import { editingOf, emptyEditing, type Editing } from './editing.ts';
import type { Remarks } from './field-notes.tsx';
import type { Knowledge } from './load-knowledge.ts';
import { PhotosSection } from './photos-section.tsx';
import { TextsSection } from './texts-section.tsx';
import type { Product } from './types.ts';
import { useSave } from './use-save.ts';
import { VariantsSection } from './variants-section.tsx';

const unremarked: Remarks = { findings: [], reasons: [] };

/** The whole product on one page: what it is, what its category asks, its variants, its photos. */
export function Editor({
  product,
  start,
  knowledge,
  onSaved,
}: {
  product: Product | null;
  /** What a new product begins with. */
  start?: Editing | undefined;
  knowledge: Knowledge;
  onSaved: (id: string) => void;
}) {
  const t = useWords('cabinet-products');
  const mayWrite = useMay('products.write');
  const [editing, setEditing] = useState(() => (product ? editingOf(product) : (start ?? emptyEditing())));
  const [dirty, setDirty] = useState(false);
  const { problem, conflict, busy, save, forget, drop } = useSave(product, (id) => {
    setDirty(false);
    setTimeout(() => onSaved(id));
  });
  const attributes = useMemo(() => new Map(knowledge.attributes.map((one) => [one.code, one])), [knowledge]);
  const category = knowledge.categories.find((one) => one.code === editing.category);
  const change = (next: Partial<typeof editing>) => {
    setEditing((before) => ({ ...before, ...next }));
    setDirty(true);
    forget(Object.keys(next));
  };
  const section = { editing, change, remarks: product ?? unremarked };
  const idle = product !== null && !dirty && (product.status === 'waiting' || (product.status === 'published' && product.pending === null));
  return (
    <ProblemProvider problem={problem}>
      <UnsavedGuard dirty={dirty && !busy} alsoSearch />
      <div className="product-editor stack" inert={!mayWrite}>
        {conflict ? (
          <Conflict
            theirs={conflict.theirs}
            by={conflict.by}
            mine={editing}
            onTake={() => {
              setEditing(editingOf(conflict.theirs));
              setDirty(false);
              drop();
              onSaved(conflict.theirs.id);
            }}
            onKeep={() => void save(editing, { submit: false, dirty: true, over: conflict.theirs.version })}
          />
        ) : null}
        {problem && !conflict ? <Callout tone="red">{problem.code === 'UNREADABLE' ? problem.title : sayProblem(problem)}</Callout> : null}
        <TextsSection {...section} />
        <CategorySection {...section} categories={knowledge.categories} ownPath={product?.categoryPath ?? []} />
        <AttributesSection {...section} category={category} attributes={attributes} />
        <VariantsSection key={category?.code ?? 'none'} {...section} category={category} attributes={attributes} />
        <PhotosSection {...section} attributes={attributes} />
      </div>
      {mayWrite ? (
        <div className="form-foot">
          <Button look="primary" disabled={busy || idle} onClick={() => void save(editing, { submit: true, dirty })}>
            {t('submit')}
          </Button>
          <Button disabled={busy || !dirty} onClick={() => void save(editing, { submit: false, dirty })}>
            {t('saveDraft')}
          </Button>
          <span role="status" className="muted small">
            {dirty ? t('form.dirty') : product ? t('form.saved') : ''}
          </span>
        </div>
      ) : null}
    </ProblemProvider>
  );
}
