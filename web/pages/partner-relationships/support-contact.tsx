import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useType } from '../../parts/type.ts';
import { useBoxes } from './panel-styles.ts';
import type { Partner } from './shapes.ts';

const useStyles = makeStyles({ list: { display: 'grid', justifyItems: 'start' } });

/** Whom to write to and to call, as the partner gave it. */
export const SupportContact = ({ partner }: { partner: Partner }) => {
  const styles = useStyles();
  const boxes = useBoxes();
  const type = useType();
  const { t } = useTranslation();
  const { email, phone, hours } = partner.supportContact ?? {};
  const { name } = partner.partner;
  const nothing = email === undefined && phone === undefined && hours === undefined;
  return (
    <section className={boxes.section}>
      <h3 className={type.section}>{t('partnerRelationships.support.heading')}</h3>
      {nothing ? (
        <p className={mergeClasses(type.body, type.quiet)}>{t('partnerRelationships.support.none')}</p>
      ) : (
        <div className={mergeClasses(type.body, styles.list)}>
          {email !== undefined && (
            <Link
              href={`mailto:${email}`}
              aria-label={t('partnerRelationships.support.mail', { name, address: email })}
            >
              {email}
            </Link>
          )}
          {phone !== undefined && (
            <Link
              href={`tel:${phone.replace(/[^\d+]/g, '')}`}
              aria-label={t('partnerRelationships.support.call', { name, number: phone })}
            >
              {phone}
            </Link>
          )}
          {hours !== undefined && <span className={type.quiet}>{hours}</span>}
        </div>
      )}
    </section>
  );
};
