import { type RefObject, useEffect } from 'react';
import type { Problem } from '../../api.ts';
import { showWrongField } from '../../ui/show-wrong-field.ts';

/** After a refusal the first field that it names is where one goes on typing. */
export function useWrongField(form: RefObject<HTMLFormElement | null>, problem: Problem | null): void {
  useEffect(() => {
    if (problem) showWrongField(form.current);
  }, [form, problem]);
}
