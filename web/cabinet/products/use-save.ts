import { useState } from 'react';
import { createProduct, getProduct, submitProduct, updateProduct } from '#intake/contract';
import { ApiProblem, browserApi, type Problem } from '../../api.ts';
import { toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { bodyOf, missing, unreadable, type Editing } from './editing.ts';
import type { Product } from './types.ts';

type Conflict = { theirs: Product; by: string | null };
type Saving = { problem: Problem | null; conflict: Conflict | null; busy: boolean };
type Wish = { submit: boolean; dirty: boolean; /** Save over somebody else's later change. */ over?: number };

/** Saves the editor: with the version it began from, so that somebody else's later change is seen and not overwritten. */
export function useSave(product: Product | null, onSaved: (id: string) => void) {
  const t = useWords('cabinet-products');
  const [state, setState] = useState<Saving>({ problem: null, conflict: null, busy: false });
  async function write(editing: Editing, { dirty, over }: Wish): Promise<Product> {
    const body = bodyOf(editing);
    if (!product) return browserApi(createProduct, { body });
    if (!dirty) return product;
    return browserApi(updateProduct, { params: { id: product.id }, body }, { headers: { 'if-match': String(over ?? product.version) } });
  }
  async function save(editing: Editing, wish: Wish): Promise<void> {
    const fields = [
      ...unreadable(editing).map(({ path, text }) => ({ path, code: 'INVALID', message: t('inPlace.notUnderstood', { text }) })),
      ...missing(editing).map((path) => ({ path, code: 'REQUIRED', message: t('fillIn') })),
    ];
    if (fields.length > 0) {
      const title = t(fields.some((field) => field.code === 'INVALID') ? 'unreadable' : 'incomplete');
      setState({ conflict: null, busy: false, problem: { status: 422, code: 'UNREADABLE', title, fields } });
      return;
    }
    setState({ problem: null, conflict: null, busy: true });
    let id: string | undefined;
    try {
      const saved = await write(editing, wish);
      id = saved.id;
      if (wish.submit) {
        const sent = await browserApi(submitProduct, { params: { id } });
        toast({ text: t(sent.status === 'published' && sent.pending === null ? 'publishedNow' : 'sent') });
      } else toast({ text: t('draftSaved') });
      setState({ problem: null, conflict: null, busy: false });
      onSaved(id);
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        setState({ problem: null, conflict: null, busy: false });
        toast({ text: t('errors.broken.text'), tone: 'red' });
        return;
      }
      const by = error.data.data?.['changedBy'];
      const conflict =
        error.code === 'EDIT_CONFLICT' && product
          ? { theirs: await browserApi(getProduct, { params: { id: product.id } }), by: typeof by === 'string' ? by : null }
          : null;
      setState({ problem: error.code === 'PRODUCT_BLOCKED' ? null : error.data, conflict, busy: false });
      if (error.code === 'PRODUCT_BLOCKED' && id) {
        toast({ text: t('blocked', { count: error.fields.length }), tone: 'red', seconds: 8 });
        onSaved(id);
      }
    }
  }
  /** What is written anew is not wrong any more until it is sent again. */
  const forget = (parts: readonly string[]) =>
    setState((before) => {
      const fields = before.problem?.fields.filter((field) => !parts.includes(field.path.split(/[.[/]/)[0]!)) ?? [];
      return before.problem ? { ...before, problem: fields.length > 0 ? { ...before.problem, fields } : null } : before;
    });
  return { ...state, save, forget, drop: () => setState({ problem: null, conflict: null, busy: false }) };
}
