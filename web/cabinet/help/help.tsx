import { IconApi, IconFileImport, IconHanger, IconKeyboard, IconShoppingBag, IconWallet } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Columns, PageHead, Section, Stack } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import './help.css';

const topics = [
  { id: 'products', icon: IconHanger, to: '/cabinet/products/new' },
  { id: 'imports', icon: IconFileImport, to: '/cabinet/imports' },
  { id: 'orders', icon: IconShoppingBag, to: '/cabinet/orders' },
  { id: 'finance', icon: IconWallet, to: '/cabinet/finance' },
] as const;
const keys = [
  ['⌘K', 'search'],
  ['/', 'filter'],
  ['j k', 'rows'],
  ['x', 'select'],
  ['Enter', 'open'],
] as const;

/** Answers to what people ask first, each with the way to the place. */
export default function Help() {
  const t = useWords('cabinet-help');
  return (
    <>
      <title>{t('title')}</title>
      <PageHead title={t('title')} text={t('text')} />
      <Columns>
        {topics.map(({ id, icon: Sign, to }) => (
          <Section
            key={id}
            title={
              <span className="help-title">
                <Sign size={18} stroke={1.7} aria-hidden="true" />
                {t(`${id}.title`)}
              </span>
            }
          >
            <ol className="help-steps">
              {['1', '2', '3'].map((step) => (
                <li key={step}>{t(`${id}.${step}`)}</li>
              ))}
            </ol>
            <Link className="link" to={to}>
              {t(`${id}.go`)}
            </Link>
          </Section>
        ))}
        <Section
          title={
            <span className="help-title">
              <IconKeyboard size={18} stroke={1.7} aria-hidden="true" />
              {t('keys.title')}
            </span>
          }
        >
          <dl className="help-keys">
            {keys.map(([key, id]) => (
              <div key={id}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`keys.${id}`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section
          title={
            <span className="help-title">
              <IconApi size={18} stroke={1.7} aria-hidden="true" />
              {t('api.title')}
            </span>
          }
        >
          <Stack>
            <p className="secondary">{t('api.text')}</p>
            <span className="help-links">
              <Link className="link" to="/cabinet/api-keys">
                {t('api.keys')}
              </Link>
              <a className="link" href="/api/openapi.json">
                {t('api.reference')}
              </a>
            </span>
          </Stack>
        </Section>
      </Columns>
    </>
  );
}
