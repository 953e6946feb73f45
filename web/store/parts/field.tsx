import { useId, type ComponentProps } from 'react';

type FieldProps = { name: string; label: string; value?: string | undefined; problem?: string | undefined } & Omit<ComponentProps<'input'>, 'value' | 'name'>;

/** A labelled input that says what is wrong with it. */
export function Field({ name, label, value, problem, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="input"
        name={name}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      {problem ? (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
    </div>
  );
}
