import { Checkbox, Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { AgreementDialog } from './agreement-dialog.tsx';
import type { PublicInvitation, Review } from './shapes.ts';

const useStyles = makeStyles({
  box: { alignItems: 'flex-start', marginLeft: '-8px', '& label': { color: own.text } },
  link: { fontWeight: 600, textDecorationLine: 'underline', textUnderlineOffset: '3px', whiteSpace: 'nowrap' },
  version: { display: 'block', marginTop: '2px' },
  done: { display: 'flex', gap: '8px', alignItems: 'center', color: own.text2 },
  icon: { color: own.success, fontSize: '18px', flexShrink: 0 },
});

/** The box that starts empty: the customer agreement, or the authorization of a provider (domain 5.3, 3.3). */
export const ConsentBox = ({
  invitation,
  review,
  agreed,
  onChange,
}: {
  invitation: PublicInvitation;
  review: Review;
  agreed: boolean;
  onChange: (agreed: boolean) => void;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const [reading, setReading] = useState(false);
  const organization = review.organization.name;
  if (review.kind === 'partnership') {
    return (
      <Checkbox
        className={styles.box}
        checked={agreed}
        onChange={(_, data) => onChange(data.checked === true)}
        label={t('acceptance.answer.authorize', { provider: invitation.inviter.name, organization })}
      />
    );
  }
  if (review.agreement === null) {
    return (
      <p className={styles.done}>
        <CheckmarkCircleRegular className={styles.icon} aria-hidden="true" />
        {t('acceptance.answer.agreed')}
      </p>
    );
  }
  return (
    <>
      <Checkbox
        className={styles.box}
        checked={agreed}
        onChange={(_, data) => onChange(data.checked === true)}
        label={
          <>
            <Trans
              i18nKey="acceptance.answer.agree"
              values={{ organization }}
              components={{
                agreement: (
                  <Link
                    href="#agreement"
                    className={styles.link}
                    onClick={(event) => {
                      event.preventDefault();
                      setReading(true);
                    }}
                  />
                ),
              }}
            />
            <span className={mergeClasses(type.caption, styles.version)}>
              {t('acceptance.answer.version', { version: review.agreement.version })}
            </span>
          </>
        }
      />
      <AgreementDialog open={reading} onClose={() => setReading(false)} />
    </>
  );
};
