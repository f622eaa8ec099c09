import { Field, SpinButton } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

/** A number of seats. What is typed and is none stays on screen, and is said to be none. */
export const SeatsField = ({
  label,
  hint,
  value,
  max,
  onChange,
}: {
  label: string;
  hint?: string;
  /** Undefined: what stands there is no number. */
  value: number | undefined;
  max?: number;
  onChange: (value: number | undefined) => void;
}) => {
  const { t } = useTranslation();
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(value === undefined ? { validationMessage: t('subscriptions.panel.enter') } : {})}
    >
      <SpinButton
        min={1}
        {...(max === undefined ? {} : { max })}
        {...(value === undefined ? {} : { value })}
        onChange={(_, data) => onChange(readSeats(data.value ?? undefined, data.displayValue, max))}
      />
    </Field>
  );
};

/** Stepping gives a value, typing a text. */
const readSeats = (
  value: number | undefined,
  text: string | undefined,
  max: number | undefined,
): number | undefined => {
  const count = value ?? Number(text?.trim() || Number.NaN);
  return Number.isInteger(count) && count >= 1 && count <= (max ?? 1_000_000) ? count : undefined;
};
