import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { pageOf } from '../../context.ts';
import { ButtonLink, Columns, PageHead, Stack } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useCabinet, useMay } from '../use-cabinet.ts';
import { BestSellers } from './best-sellers.tsx';
import { Balance } from './balance.tsx';
import { Duties } from './duties.tsx';
import { FirstSteps } from './first-steps.tsx';
import { Attention } from './attention.tsx';
import { useGreeting, useHours } from './greeting.ts';
import { loadBalance, loadDuties, loadProfile, loadSales, openHome } from './load-home.ts';
import { SalesChart } from './sales-chart.tsx';
import './home.css';

export async function loader({ context, url }: LoaderFunctionArgs) {
  const { api, reader } = pageOf(context);
  const { permissions } = await openHome(api);
  const may = (permission: string) => permissions.includes(permission);
  const [duties, balance, report, profile] = await Promise.all([
    loadDuties(api, may),
    may('finance.read') ? loadBalance(api) : null,
    may('reports.read') ? loadSales(api, url, reader.now) : null,
    may('profile.read') ? loadProfile(api) : null,
  ]);
  return { duties, balance, report, hours: profile ? { weekly: profile.hours, daysOff: profile.daysOff, paused: profile.status === 'paused' } : null };
}

/** What must be done and by when, then money and sales, then what needs attention. */
export default function Home() {
  const { duties, balance, report, hours } = useLoaderData<typeof loader>();
  const t = useWords('cabinet');
  const greeting = useGreeting();
  const { current } = useCabinet();
  const isNew = Object.values(duties.revision?.counts ?? { any: 1 }).every((count) => count === 0);
  const [mayImport, mayWrite] = [useMay('imports.write'), useMay('products.write')];
  return (
    <>
      <title>{`${t('nav.home')} · ${current.organisation.name}`}</title>
      <PageHead
        title={greeting}
        text={useHours(hours)}
        actions={
          <>
            {mayImport ? (
              <ButtonLink to="/cabinet/imports" icon={IconFileImport}>
                {t('nav.imports')}
              </ButtonLink>
            ) : null}
            {mayWrite ? (
              <ButtonLink to="/cabinet/products/new" look="primary" icon={IconPlus}>
                {t('home.addProduct')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Stack>
        {balance ? (
          <Columns wide>
            <Duties duties={duties} />
            <Balance balance={balance} />
          </Columns>
        ) : (
          <Duties duties={duties} />
        )}
        {isNew ? <FirstSteps /> : null}
        {report && !isNew ? <SalesChart sales={report.sales} /> : null}
        {isNew || !report ? null : (
          <Columns>
            <Attention revision={duties.revision} />
            <BestSellers best={report.best} currency={report.sales.currency} />
          </Columns>
        )}
        {isNew || report ? null : <Attention revision={duties.revision} />}
      </Stack>
    </>
  );
}
