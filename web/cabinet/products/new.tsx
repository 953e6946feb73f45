import { useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import { ObjectPage } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { Editor } from './editor.tsx';
import { loadKnowledge } from './load-knowledge.ts';
import './products.css';

export const loader = ({ context }: LoaderFunctionArgs) => loadKnowledge(pageOf(context).api);

export default function NewProduct() {
  const knowledge = useLoaderData<typeof loader>();
  const t = useWords('cabinet-products');
  const navigate = useNavigate();
  return (
    <>
      <title>{t('newTitle')}</title>
      <ObjectPage back={{ to: '/cabinet/products', label: t('list.title') }} title={t('newTitle')} identity={t('newText')}>
        <Editor product={null} knowledge={knowledge} onSaved={(id) => void navigate(`/cabinet/products/${id}`, { replace: true })} />
      </ObjectPage>
    </>
  );
}
