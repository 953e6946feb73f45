import { useEffect, useRef, type ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import type { Problem } from '../../api.ts';
import { Button, Callout, ProblemProvider } from '../../ui/office/index.ts';
import { showWrongField } from '../../ui/show-wrong-field.ts';

/** A short form of one button. What the API refused stands above it or at its field; what was written stays. */
export function EntryForm({
  problem,
  submit,
  intent,
  after,
  children,
}: {
  problem?: Problem | null | undefined;
  submit: string;
  intent?: string;
  after?: ReactNode;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { state } = useNavigation();
  useEffect(() => {
    if (problem) showWrongField(form.current);
  }, [problem]);
  return (
    <Form method="post" ref={form} className="entry-form" noValidate>
      {intent ? <input type="hidden" name="_intent" value={intent} /> : null}
      {problem && problem.fields.length === 0 ? (
        <Callout tone="red">
          <b>{problem.title}</b>
          {problem.detail ? <>. {problem.detail}</> : null}
        </Callout>
      ) : null}
      <ProblemProvider problem={problem}>{children}</ProblemProvider>
      <Button look="primary" type="submit" disabled={state !== 'idle'}>
        {submit}
      </Button>
      {after}
    </Form>
  );
}
