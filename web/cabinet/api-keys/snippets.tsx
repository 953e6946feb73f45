import { useState } from 'react';
import { Section, Segments } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { CopyButton } from './copy-button.tsx';

const samples = (origin: string) => ({
  stock: `curl -X PATCH ${origin}/api/v1/merchant/offers \\
  -H 'Authorization: Bearer YOUR_KEY' -H 'Content-Type: application/json' \\
  -d '{"items":[{"sku":"FJ-01-38","price":{"amount":269900,"currency":"UAH"},"stock":4}]}'`,
  file: `curl ${origin}/api/v1/merchant/imports \\
  -H 'Authorization: Bearer YOUR_KEY' \\
  -F mode=apply -F submit=true -F file=@price.xlsx`,
  orders: `curl '${origin}/api/v1/merchant/shipments?status=new' \\
  -H 'Authorization: Bearer YOUR_KEY'`,
});

/** The three calls that people begin with, ready to paste. */
export function Snippets({ origin }: { origin: string }) {
  const t = useWords('cabinet-api-keys');
  const all = samples(origin);
  const [shown, show] = useState<keyof typeof all>('stock');
  return (
    <Section title={t('snippets.title')} aside={<CopyButton key={shown} text={all[shown]} />}>
      <Segments
        label={t('snippets.title')}
        value={shown}
        options={(['stock', 'file', 'orders'] as const).map((value) => ({ value, label: t(`snippets.${value}`) }))}
        onChange={show}
      />
      <pre className="snippet" tabIndex={0} aria-label={t(`snippets.${shown}`)}>
        {all[shown]}
      </pre>
      <p className="muted small">
        {t('snippets.text')}{' '}
        <a className="link" href="/api/openapi.json">
          {t('snippets.reference')}
        </a>
      </p>
    </Section>
  );
}
