import { Field, Input, makeStyles } from '@fluentui/react-components';
import { GlobeRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useType } from '../../parts/type.ts';
import type { Invitation } from './shapes.ts';

const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const useStyles = makeStyles({
  field: { '& label': { fontWeight: 600, paddingTop: 0, paddingBottom: '3px' } },
  input: { minWidth: 0, width: '100%' },
  optional: { fontWeight: 400 },
});

/** Who alone may answer: the organization with this domain; empty, whoever opens the link first (domain 3.4). */
export const AskDomain = ({
  restrictTo,
  refused,
  onChange,
}: {
  restrictTo: Invitation['restrictTo'];
  refused: boolean;
  onChange: (restrictTo: { domain: string } | null) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const stored = restrictTo?.domain ?? '';
  const [text, setText] = useState(stored);
  const [left, setLeft] = useState(false);
  const wanted = text.trim().toLowerCase();
  const good = wanted === '' || DOMAIN.test(wanted);
  // What is stored comes back while somebody may be typing on: their letters stay.
  const typing = useRef(false);
  useEffect(() => {
    if (!typing.current) setText(stored);
  }, [stored]);
  const store = (): void => {
    if (good && wanted !== stored) onChange(wanted === '' ? null : { domain: wanted });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait anew
  useEffect(() => {
    if (!good || wanted === stored || (wanted === '' && restrictTo?.organizationId !== undefined)) return;
    const timer = setTimeout(store, 700);
    return () => clearTimeout(timer);
  }, [wanted]);
  const fault = (!good && left) || refused;
  if (restrictTo?.organizationId !== undefined) {
    return (
      <div>
        <p className={type.strong}>{t('invitations.ask.domain')}</p>
        <p className={type.caption}>{t('invitations.ask.onlyOrganization')}</p>
      </div>
    );
  }
  return (
    <Field
      className={styles.field}
      label={{
        children: (
          <>
            {t('invitations.ask.domain')}{' '}
            <span className={`${type.caption} ${styles.optional}`}>{t('common.optional')}</span>
          </>
        ),
      }}
      {...(fault ? { validationMessage: t('invitations.ask.domainFault') } : {})}
    >
      <Input
        className={styles.input}
        contentBefore={<GlobeRegular aria-hidden="true" />}
        value={text}
        placeholder={t('invitations.ask.domainHint')}
        autoComplete="off"
        spellCheck={false}
        lang="en"
        maxLength={253}
        onChange={(_, data) => setText(data.value)}
        onFocus={() => {
          typing.current = true;
        }}
        onBlur={() => {
          typing.current = false;
          setLeft(true);
          store();
        }}
      />
    </Field>
  );
};
