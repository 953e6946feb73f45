import { IconTemplate, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { removeTemplate } from '#intake/contract';
import { browserApi } from '../../api.ts';
import { Section, useAct } from '../../ui/office/index.ts';
import { useMay } from '../use-cabinet.ts';
import { useWords } from '../../words.tsx';
import type { Template } from './types.ts';

/** The merchant's templates to begin a product with; the chosen one is marked. */
export function TemplatesBar({ templates, chosen }: { templates: readonly Template[]; chosen: string | null }) {
  const t = useWords('cabinet-products');
  const mayWrite = useMay('products.write');
  const { busy, run } = useAct();
  if (templates.length === 0) return null;
  return (
    <div className="templates">
      <Section title={t('templates.start')} aside={t('templates.startText')}>
        <ul>
          {templates.map((template) => (
            <li key={template.id} aria-current={template.id === chosen || undefined}>
              <Link to={`/cabinet/products/new?template=${template.id}`} replace>
                <IconTemplate size={18} stroke={1.7} aria-hidden="true" />
                <span>
                  <b>{template.name}</b>
                  <small>{[template.categoryName, template.brand].filter(Boolean).join(' · ')}</small>
                </span>
              </Link>
              {mayWrite ? (
                <button
                  type="button"
                  disabled={busy}
                  aria-label={t('templates.remove', { name: template.name })}
                  title={t('templates.remove', { name: template.name })}
                  onClick={() => void run(() => browserApi(removeTemplate, { params: { id: template.id } }), t('templates.removed'))}
                >
                  <IconX size={15} stroke={1.7} aria-hidden="true" />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
