import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { problemOf, type Problem } from '../../api.ts';
import { toast } from '../../ui/office/index.ts';
import { useWords } from '../../words.tsx';

export function sayProblem(problem: Problem): string {
  const fields = problem.fields.map((field) => field.message ?? field.code);
  return [problem.title, problem.detail, ...fields].filter(Boolean).join('. ');
}

/** Presses of buttons: asks the API, says what was done or why not, reads the page again. */
export function useAct() {
  const { revalidate } = useRevalidator();
  const t = useWords('console');
  const [busy, setBusy] = useState(false);
  async function run<T>(work: () => Promise<T>, said?: string | ((answer: T) => string)): Promise<T | undefined> {
    setBusy(true);
    try {
      const answer = await work();
      if (said) toast({ text: typeof said === 'string' ? said : said(answer) });
      await revalidate();
      return answer;
    } catch (error) {
      toast({ text: error instanceof TypeError ? t('offline') : sayProblem(problemOf(error)), tone: 'red' });
      return undefined;
    } finally {
      setBusy(false);
    }
  }
  return { busy, run };
}
