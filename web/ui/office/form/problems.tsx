import { createContext, useContext, type ReactNode } from 'react';
import type { Problem } from '../../../api.ts';

const ProblemContext = createContext<Problem | null>(null);

/** Makes the refused fields of the last answer known to the fields below. */
export function ProblemProvider({ problem, children }: { problem: Problem | null | undefined; children: ReactNode }) {
  return <ProblemContext value={problem ?? null}>{children}</ProblemContext>;
}

export function useProblem(): Problem | null {
  return useContext(ProblemContext);
}

/** What the API says about this field: its own path, or one inside it (`name.uk` for `name`). */
export function useFieldError(path: string): string | undefined {
  const problem = useContext(ProblemContext);
  const found = problem?.fields.find((field) => {
    const given = field.path.replace(/^\/|^body[./]/, '').replaceAll('/', '.');
    return given === path || given.startsWith(`${path}.`);
  });
  return found ? (found.message ?? found.code) : undefined;
}
