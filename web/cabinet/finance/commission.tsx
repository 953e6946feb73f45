import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { listMerchantCategories } from '#catalog/contract';
import { getMyCommission } from '#commission/contract';
import type { OutputOf } from '#kernel/contract';
import { inLanguage } from '#kernel/language';
import { pageOf } from '../../context.ts';
import { Note, ObjectPage, PlainTable, Section, Two } from '../../ui/office/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useWords } from '../../words.tsx';

type Rule = OutputOf<typeof getMyCommission>['rules'][number];

export async function loader({ context }: LoaderFunctionArgs) {
  const { api } = pageOf(context);
  const [grid, { items }] = await Promise.all([api(getMyCommission), api(listMerchantCategories)]);
  return { grid, categories: Object.fromEntries(items.map((one) => [one.code, one.path.join(' › ')])) };
}

/** The grid as it applies to this merchant: the first rule that fits a sale decides. */
export default function Commission() {
  const { grid, categories } = useLoaderData<typeof loader>();
  const t = useWords('cabinet-finance');
  const f = useFormat();
  const hryvnia = (minor: number) => f.money({ amount: minor, currency: 'UAH' });
  const prices = (rule: Rule) => {
    if (rule.priceFromMinor === null && rule.priceToMinor === null) return null;
    if (rule.priceToMinor === null) return t('commission.from', { price: hryvnia(rule.priceFromMinor ?? 0) });
    return rule.priceFromMinor === null
      ? t('commission.below', { price: hryvnia(rule.priceToMinor) })
      : `${hryvnia(rule.priceFromMinor)} – ${hryvnia(rule.priceToMinor)}`;
  };
  const what = (rule: Rule) =>
    [rule.categoryCode ? (categories[rule.categoryCode] ?? rule.categoryCode) : null, rule.brand, rule.productType, prices(rule)].filter(Boolean).join(' · ') ||
    t('commission.everything');
  const rate = (rule: Rule) => [f.percent(rule.rateBasisPoints / 100, 2), rule.fixedMinor > 0 ? `+ ${hryvnia(rule.fixedMinor)}` : ''].filter(Boolean).join(' ');
  const limits = (rule: Rule) =>
    [
      rule.floorMinor === null ? '' : t('commission.floor', { sum: hryvnia(rule.floorMinor) }),
      rule.capMinor === null ? '' : t('commission.cap', { sum: hryvnia(rule.capMinor) }),
    ]
      .filter(Boolean)
      .join(', ') || '–';
  return (
    <>
      <title>{t('commission.title')}</title>
      <ObjectPage
        back={{ to: '/cabinet/finance', label: t('list.title') }}
        title={t('commission.title')}
        identity={t('commission.version', { version: grid.version, date: f.date(grid.effectiveFrom) })}
      >
        <Section flush title={t('commission.rules')} aside={<span className="num">{grid.rules.length}</span>}>
          <PlainTable
            label={t('commission.title')}
            rows={grid.rules}
            rowId={(rule) => String(rule.position)}
            columns={[
              {
                title: t('commission.sale'),
                cell: (rule) => (
                  <Two first={inLanguage(rule.title, f.language) || what(rule)} second={inLanguage(rule.title, f.language) ? what(rule) : undefined} />
                ),
              },
              { title: t('commission.rate'), end: true, cell: rate },
              { title: t('commission.limits'), end: true, wideOnly: true, cell: limits },
            ]}
          />
        </Section>
        <Note tone="blue">{t('commission.note')}</Note>
      </ObjectPage>
    </>
  );
}
