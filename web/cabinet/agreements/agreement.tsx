import { Checkbox } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { Form, redirect, useActionData, useLoaderData, useNavigation, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { acceptAgreement, getAgreement, getAgreementPdf } from '#documents/contract';
import { languages, type Language } from '#kernel/language';
import { apiUrl, problemOf } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, Callout, DownloadLink, KeyValues, ObjectPage, Pill, Section, Segments, When } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';
import { useCabinet, useMay } from '../use-cabinet.ts';
import { agreementTones } from './agreements.tsx';
import './agreement.css';

const languageOf = (url: URL): Language | undefined => languages.find((one) => one === url.searchParams.get('text'));

export async function loader({ context, params, url }: LoaderFunctionArgs) {
  const language = languageOf(url);
  return pageOf(context).api(getAgreement, { params: { id: params['id'] ?? '' }, query: language ? { language } : {} });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  try {
    await pageOf(context).api(acceptAgreement, {
      params: { id: params['id'] ?? '' },
      body: { language: String(form.get('language')) as Language, textHash: String(form.get('textHash')) },
    });
    return redirect('/cabinet');
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** The agreement's text in the reader's language; who may, accepts exactly this text. */
export default function AgreementPage() {
  const agreement = useLoaderData<typeof loader>();
  const [search, setSearch] = useSearchParams();
  const t = useWords('cabinet');
  const { id, status, language } = agreement;
  return (
    <ObjectPage
      back={{ to: '/cabinet/agreements', label: t('agreements.title') }}
      title={agreement.title}
      pills={<Pill tone={agreementTones[status] ?? 'grey'}>{t(`agreements.status.${status}`)}</Pill>}
      identity={
        <>
          {t('agreements.version', { version: agreement.version })} · {t(agreement.acceptedAt ? 'agreements.accepted' : 'agreements.sent')}{' '}
          <When at={agreement.acceptedAt ?? agreement.sentAt} />
        </>
      }
      actions={
        <DownloadLink href={apiUrl(getAgreementPdf, { params: { id }, query: { language } })} icon={IconFileTypePdf}>
          {t('agreements.pdf')}
        </DownloadLink>
      }
    >
      <title>{agreement.title}</title>
      {status === 'sent' ? (
        <Segments
          label={t('agreements.language')}
          value={language}
          options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          onChange={(text) => setSearch({ ...Object.fromEntries(search), text }, { preventScrollReset: true })}
        />
      ) : null}
      <article className="card agreement-text" lang={language}>
        {agreement.clauses.map((clause, at) => (
          <section key={at}>
            <h2>{clause.heading}</h2>
            {clause.paragraphs.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </section>
        ))}
      </article>
      {agreement.acceptedAt ? (
        <Section title={t('agreements.facts')} flush>
          <KeyValues
            narrow
            rows={[
              { label: t('agreements.at'), value: <When at={agreement.acceptedAt} as="date" /> },
              { label: t('agreements.acceptedBy'), value: agreement.acceptedBy ?? '–' },
              { label: t('agreements.hash'), value: <code className="agreement-hash">{agreement.textHash}</code> },
            ]}
          />
        </Section>
      ) : status === 'sent' ? (
        <Accept textHash={agreement.textHash} language={language} />
      ) : null}
    </ObjectPage>
  );
}

function Accept({ textHash, language }: { textHash: string; language: Language }) {
  const result = useActionData<typeof action>();
  const { state } = useNavigation();
  const { current } = useCabinet();
  const t = useWords('cabinet');
  const [read, setRead] = useState(false);
  if (!useMay('agreements.accept')) return <Callout tone="blue">{t('agreements.onlyOwner')}</Callout>;
  return (
    <Form method="post" className="card agreement-accept">
      {result?.problem ? (
        <Callout tone="red">
          <b>{result.problem.title}</b>
          {result.problem.detail ? <>. {result.problem.detail}</> : null}
        </Callout>
      ) : null}
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="textHash" value={textHash} />
      <Checkbox checked={read} onChange={(event) => setRead(event.currentTarget.checked)} label={t('agreements.read', { name: current.organisation.name })} />
      <Button look="primary" type="submit" disabled={!read || state !== 'idle'}>
        {t('agreements.accept')}
      </Button>
    </Form>
  );
}
