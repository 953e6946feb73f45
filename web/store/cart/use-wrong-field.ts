import { type RefObject, useEffect } from 'react';
import type { Problem } from '../../api.ts';

/** After a refusal the first field that it names is where one goes on typing. */
export function useWrongField(form: RefObject<HTMLFormElement | null>, problem: Problem | null): void {
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, problem]);
}
