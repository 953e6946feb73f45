import { IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { merchantHistory } from '#history/contract';
import { deactivateOwnProduct, getProduct, reactivateOwnProduct } from '#intake/contract';
import { ApiProblem } from '../../api.ts';
import { browserApi } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, ButtonLink, Callout, ObjectPage, Pill, Section, StatusPill, Thumb, Timeline, useAct, When } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';
import { useMay } from '../use-cabinet.ts';
import { Editor } from './editor.tsx';
import { alike, sectionOf } from './field-notes.tsx';
import { loadKnowledge, type Knowledge } from './load-knowledge.ts';
import { happenings } from './happenings.ts';
import { productName } from './product-list.tsx';
import { SaveTemplate } from './save-template.tsx';
import './products.css';
import type { Product } from './types.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const id = params['id'] ?? '';
  const history = api(merchantHistory, { query: { subjectKind: 'product', subjectId: id, limit: 50 } }).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 403) return { items: [] };
    throw error;
  });
  const [product, knowledge, { items }] = await Promise.all([api(getProduct, { params: { id } }), loadKnowledge(api), history]);
  return { product, knowledge, history: items };
}

export default function ProductPage() {
  const { product, knowledge, history } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-products');
  const f = useFormat();
  const { revalidate } = useRevalidator();
  const name = productName(product, f, t);
  const picture = product.media.find((one) => one.url)?.url;
  return (
    <>
      <title>{name}</title>
      <ObjectPage
        back={{ to: '/cabinet/products', label: t('list.title') }}
        mark={picture ? <Thumb picture={{ src: picture }} size={56} /> : null}
        title={name}
        pills={
          <>
            <StatusPill of="product" code={product.status} />
            {product.pending ? <Pill tone={product.pending === 'revision' ? 'amber' : 'blue'}>{t(`pending.${product.pending}`)}</Pill> : null}
          </>
        }
        identity={
          <>
            {[product.brand, product.article, t(`history:sources.${product.source}`, { defaultValue: product.source })].filter(Boolean).join(' · ')} ·{' '}
            {t('changedAt')} <When at={product.changedAt} />
          </>
        }
        actions={
          <>
            <Reuse product={product} knowledge={knowledge} />
            <Visibility product={product} />
          </>
        }
        rail={
          <>
            <ToMend product={product} />
            <Timeline happenings={happenings(product, history, t)} />
          </>
        }
      >
        {product.reasons.length > 0 ? (
          <Callout tone="amber">
            <b>{t('sentBack')}</b> {product.reasons.map((one) => one.title).join('; ')}. {t('sentBackHint')}
          </Callout>
        ) : null}
        {product.status === 'waiting' ? <Callout tone="blue">{t('waitingText')}</Callout> : null}
        {product.status === 'published' && product.pending ? <Callout tone="blue">{t('liveKept')}</Callout> : null}
        <Editor key={`${product.id} ${product.version}`} product={product} knowledge={knowledge} onSaved={() => void revalidate()} />
      </ObjectPage>
    </>
  );
}

/** The next similar product need not be written from scratch. */
function Reuse({ product, knowledge }: { product: Product; knowledge: Knowledge }) {
  const t = useWords('cabinet-products');
  if (!useMay('products.write')) return null;
  const category = knowledge.categories.find((one) => one.code === product.category)?.name;
  return (
    <>
      <ButtonLink to={`/cabinet/products/new?copy=${product.id}`} icon={IconCopy}>
        {t('templates.copy')}
      </ButtonLink>
      <SaveTemplate productId={product.id} proposed={category ?? ''} />
    </>
  );
}

function Visibility({ product }: { product: Product }) {
  const t = useWords('cabinet-products');
  const mayWrite = useMay('products.write');
  const { busy, run } = useAct();
  const params = { id: product.id };
  if (!mayWrite) return null;
  if (product.status === 'published')
    return (
      <Button icon={IconEyeOff} disabled={busy} onClick={() => void run(() => browserApi(deactivateOwnProduct, { params }), t('hiddenOne'))}>
        {t('list.bulk.deactivate')}
      </Button>
    );
  if (product.status === 'deactivated')
    return (
      <Button icon={IconEye} disabled={busy} onClick={() => void run(() => browserApi(reactivateOwnProduct, { params }), t('shownOne'))}>
        {t('reactivate')}
      </Button>
    );
  return null;
}

/** Everything that keeps it out of the shop or makes it weaker, with the way to the field. */
function ToMend({ product }: { product: Product }) {
  const t = useWords('cabinet-products');
  const lines = alike(
    [
      ...product.reasons.map((one) => ({ field: one.field, tone: 'amber' as const, text: one.title })),
      ...product.findings
        .toSorted((a, b) => a.severity.localeCompare(b.severity))
        .map((one) => ({ field: one.field, tone: one.severity === 'block' ? ('red' as const) : ('amber' as const), text: one.message })),
    ],
    (line) => `${line.tone} ${line.text}`,
  );
  return (
    <Section title={t('toMend.title')} aside={lines.length > 0 ? <span className="num">{lines.length}</span> : null}>
      {lines.length === 0 ? (
        <p className="good small">{t('toMend.nothing')}</p>
      ) : (
        <ul className="to-mend">
          {lines.map(({ first, count }) => (
            <li key={`${first.field} ${first.text}`} className={`tone-${first.tone}`}>
              <a href={`#${sectionOf(first.field)}`}>{count > 1 ? t('toMendTimes', { text: first.text, count }) : first.text}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
