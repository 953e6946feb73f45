import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import { askStepUp, type Problem } from '../../../api.ts';
import { useWords } from '../../../words.tsx';
import { Button } from '../button.tsx';
import { showWrongField } from '../../show-wrong-field.ts';
import { Callout } from '../callout.tsx';
import '../css/form.css';
import { ProblemProvider } from './problems.tsx';
import { UnsavedGuard } from './use-unsaved.tsx';

/**
 * A form that posts to its route's action. The action answers `{ problem }` when the API refused (fields mark themselves,
 * what was written stays) or redirects or answers `{ saved: true }`.
 */
export function OfficeForm({
  problem,
  saved,
  submit,
  cancel,
  action,
  guard = true,
  children,
}: {
  problem?: Problem | null | undefined;
  saved?: boolean | undefined;
  /** The verb on the button; default “Save”. */
  submit?: string;
  cancel?: ReactNode;
  action?: string;
  guard?: boolean;
  children: ReactNode;
}) {
  const t = useWords('office');
  const form = useRef<HTMLFormElement>(null);
  const [dirty, setDirty] = useState(false);
  const { state } = useNavigation();
  useEffect(() => {
    if (saved) setDirty(false);
  }, [saved]);
  useEffect(() => {
    // What was typed stays in its fields; once the second factor was shown it is sent again as it stands.
    if (problem?.code === 'STEP_UP_NEEDED') void askStepUp().then((shown) => shown && form.current?.requestSubmit());
    else if (problem) showWrongField(form.current);
  }, [problem]);
  const general = problem && (problem.fields.length === 0 || problem.detail);
  return (
    <Form method="post" ref={form} className="office-form" onChange={() => setDirty(true)} noValidate {...(action ? { action } : {})}>
      {guard ? <UnsavedGuard dirty={dirty && state === 'idle'} /> : null}
      {general ? <Callout tone="red">{[problem.title, problem.detail].filter(Boolean).join('. ')}</Callout> : null}
      <ProblemProvider problem={problem}>{children}</ProblemProvider>
      <div className="form-foot">
        <Button look="primary" type="submit" disabled={state !== 'idle'}>
          {submit ?? t('save')}
        </Button>
        {cancel}
        <span role="status" className="muted small">
          {saved && !dirty ? t('form.saved') : dirty && guard ? t('form.dirty') : ''}
        </span>
      </div>
    </Form>
  );
}

/** Fields that belong together, with one sentence about them on the left. */
export function FormSection({ title, text, children }: { title: ReactNode; text?: ReactNode; children: ReactNode }) {
  return (
    <section className="card form-section">
      <header>
        <h2>{title}</h2>
        {text ? <p>{text}</p> : null}
      </header>
      <div className="form-fields">{children}</div>
    </section>
  );
}

/** Two or three short fields in one line. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
