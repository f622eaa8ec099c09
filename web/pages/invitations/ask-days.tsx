import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const MAXIMUM = 730;
const useStyles = makeStyles({
  field: { '& label': { fontWeight: 600, paddingTop: 0, paddingBottom: '3px' } },
  input: { minWidth: 0, width: '100%' },
});

/** How long the roles are asked for (domain App. A: 1 to 730 days). Stored a moment after the last digit. */
export const AskDays = ({
  days,
  disabled,
  onChange,
}: {
  days: number;
  disabled: boolean;
  onChange: (days: number) => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState(String(days));
  const wanted = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  const good = wanted >= 1 && wanted <= MAXIMUM;
  // What is stored comes back while somebody may be typing on: their digits stay.
  const typing = useRef(false);
  useEffect(() => {
    if (!typing.current) setText(String(days));
  }, [days]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait anew
  useEffect(() => {
    if (!good || wanted === days) return;
    const timer = setTimeout(() => onChange(wanted), 500);
    return () => clearTimeout(timer);
  }, [wanted, good]);
  return (
    <Field
      className={styles.field}
      label={t('invitations.ask.days')}
      {...(good ? {} : { validationMessage: t('invitations.ask.daysRange') })}
    >
      <Input
        className={styles.input}
        value={text}
        inputMode="numeric"
        maxLength={3}
        disabled={disabled}
        onChange={(_, data) => setText(data.value)}
        onFocus={() => {
          typing.current = true;
        }}
        onBlur={() => {
          typing.current = false;
          if (good && wanted !== days) onChange(wanted);
        }}
      />
    </Field>
  );
};
