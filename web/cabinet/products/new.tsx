import { useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { getProduct, listTemplates } from '#intake/contract';
import { ApiProblem } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { ObjectPage } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { Editor } from './editor.tsx';
import { loadKnowledge } from './load-knowledge.ts';
import './products.css';
import { copyOf, fromTemplate } from './start-of-product.ts';
import './templates.css';
import { TemplatesBar } from './templates-bar.tsx';

/** A new product begins empty, of a template, or as a copy of another. */
export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const copied = url.searchParams.get('copy');
  const gone = (error: unknown) => {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  };
  const [knowledge, { items: templates }, copy] = await Promise.all([
    loadKnowledge(api),
    api(listTemplates),
    copied ? api(getProduct, { params: { id: copied } }).catch(gone) : null,
  ]);
  return { knowledge, templates, template: url.searchParams.get('template'), copy };
}

export default function NewProduct() {
  const { knowledge, templates, template, copy } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-products');
  const navigate = useNavigate();
  const chosen = templates.find((one) => one.id === template);
  return (
    <>
      <title>{t('newTitle')}</title>
      <ObjectPage back={{ to: '/cabinet/products', label: t('list.title') }} title={t('newTitle')} identity={t('newText')}>
        <TemplatesBar templates={templates} chosen={chosen?.id ?? null} />
        <Editor
          key={chosen?.id ?? copy?.id ?? 'empty'}
          product={null}
          start={chosen ? fromTemplate(chosen) : copy ? copyOf(copy) : undefined}
          knowledge={knowledge}
          onSaved={(id) => void navigate(`/cabinet/products/${id}`, { replace: true })}
        />
      </ObjectPage>
    </>
  );
}
