import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { BodyOf } from '#kernel/contract';
import { changeAccount, changePassword, endOneSession, listSessions } from '#identity/contract';
import { browserApi, problemOf, type Problem } from '../../api.ts';
import { pageOf } from '../../context.ts';
import { Button, FieldRow, formBody, FormSection, OfficeForm, PlainTable, Section, SelectField, TextField, Two, useAct, When } from '../../ui/office/index.ts';
import { languages } from '#kernel/language';
import { useWords } from '../../words.tsx';
import { useCabinet } from '../use-cabinet.ts';
import { deviceOf } from './device.ts';

type Result = { intent: string; saved: boolean; problem: Problem | null };

export async function loader({ context }: LoaderFunctionArgs) {
  return (await pageOf(context).api(listSessions)).items;
}

export async function action({ context, request }: ActionFunctionArgs): Promise<Result> {
  const form = await request.formData();
  const intent = String(form.get('_intent'));
  const { api } = pageOf(context);
  try {
    if (intent === 'password') await api(changePassword, { body: formBody(form) as BodyOf<typeof changePassword> });
    else await api(changeAccount, { body: formBody(form) as BodyOf<typeof changeAccount> });
    return { intent, saved: true, problem: null };
  } catch (error) {
    return { intent, saved: false, problem: problemOf(error) };
  }
}

export default function Account() {
  const sessions = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { account } = useCabinet();
  const t = useWords('cabinet-settings');
  const { busy, run } = useAct();
  const device = (agent: string) => {
    const found = deviceOf(agent);
    if (!found) return t('agent.unknown');
    return 'program' in found ? t('agent.program', { name: found.program }) : t('agent.in', found);
  };
  const of = (intent: string) => (result?.intent === intent ? result : undefined);
  return (
    <div className="stack settings-account">
      <title>{t('tabs.account')}</title>
      <OfficeForm problem={of('account')?.problem} saved={of('account')?.saved}>
        <input type="hidden" name="_intent" value="account" />
        <FormSection title={t('account.title')} text={account.email ?? account.phone ?? ''}>
          <FieldRow>
            <TextField name="name" label={t('account.name')} value={account.name} required />
            <SelectField
              name="language"
              label={t('account.language')}
              value={account.language}
              required
              options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            />
          </FieldRow>
        </FormSection>
      </OfficeForm>
      <OfficeForm
        key={of('password')?.saved ? 'changed' : 'password'}
        problem={of('password')?.problem}
        saved={of('password')?.saved}
        submit={t('password.action')}
        guard={false}
      >
        <input type="hidden" name="_intent" value="password" />
        <FormSection title={t('password.title')} text={t('password.text')}>
          <FieldRow>
            <TextField name="current" label={t('password.current')} type="password" autoComplete="current-password" />
            <TextField name="password" label={t('password.next')} type="password" autoComplete="new-password" required />
          </FieldRow>
        </FormSection>
      </OfficeForm>
      <Section flush title={t('sessions.title')}>
        <PlainTable
          label={t('sessions.title')}
          rows={sessions}
          rowId={(row) => row.id}
          columns={[
            { title: t('sessions.where'), cell: (row) => <Two first={<span className="session-agent">{device(row.agent)}</span>} second={row.ip} /> },
            { title: t('sessions.seen'), cell: (row) => (row.current ? <span className="good">{t('sessions.this')}</span> : <When at={row.seenAt} />) },
            {
              title: <span className="visually-hidden">{t('sessions.end')}</span>,
              end: true,
              cell: (row) =>
                row.current ? null : (
                  <Button small disabled={busy} onClick={() => void run(() => browserApi(endOneSession, { params: { id: row.id } }), t('sessions.ended'))}>
                    {t('sessions.end')}
                  </Button>
                ),
            },
          ]}
        />
      </Section>
    </div>
  );
}
