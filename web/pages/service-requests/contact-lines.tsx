import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useType } from '../../parts/type.ts';
import type { Contact } from './shapes.ts';

const useStyles = makeStyles({ list: { display: 'grid', justifyItems: 'start' } });

/** Whom to write to and to call, each as a link that does it. */
export const ContactLines = ({ name, contact }: { name: string; contact: Contact }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { email, phone, hours } = contact ?? {};
  if (email === undefined && phone === undefined && hours === undefined)
    return <span className={mergeClasses(type.body, type.faint)}>{t('serviceRequests.support.noContact')}</span>;
  return (
    <span className={mergeClasses(type.body, styles.list)}>
      {email !== undefined && (
        <Link href={`mailto:${email}`} aria-label={t('serviceRequests.support.mail', { name, address: email })}>
          {email}
        </Link>
      )}
      {phone !== undefined && (
        <Link
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          aria-label={t('serviceRequests.support.call', { name, number: phone })}
        >
          {phone}
        </Link>
      )}
      {hours !== undefined && <span className={type.quiet}>{hours}</span>}
    </span>
  );
};
