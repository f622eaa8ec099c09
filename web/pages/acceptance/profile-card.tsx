import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import type { OrganizationRef } from '../../api/shapes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { own } from '../../theme.ts';
import { addressLines, ProfileForm } from './profile-form.tsx';
import { acceptancesKey, type CompanyProfile, type Review } from './shapes.ts';
import type { InvitationLink } from './use-link.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '4px' },
  boxed: { padding: '16px', borderRadius: '12px', border: `1px solid ${own.line}`, backgroundColor: own.sheet },
  head: { display: 'flex', alignItems: 'baseline', gap: '12px', marginBottom: '2px' },
  edit: { marginLeft: 'auto', fontWeight: 600 },
  state: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '4px' },
  complete: { color: own.success, fontSize: '16px' },
  incomplete: { color: own.warningSoftText, fontSize: '16px' },
});

/** The company's own data, to be right before anything is agreed; corrected in place (domain 5.3). */
export const ProfileCard = ({
  review,
  link,
  boxed = false,
}: {
  review: Review;
  link: InvitationLink;
  boxed?: boolean;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const queries = useQueryClient();
  const { organization } = review;
  const { profile, profileComplete } = organization;
  const [editing, setEditing] = useState(review.refusal?.code === 'profile_incomplete');
  const save = useAction((changed: CompanyProfile) => api.patch('/api/v1/organization', { profile: changed }), {
    refresh: [[...acceptancesKey, link.token, 'review']],
    onDone: () => {
      setEditing(false);
      toast(t('acceptance.profile.saved'));
      void queries.invalidateQueries({ queryKey: ['organization'] });
    },
  });
  return (
    <section className={mergeClasses(styles.root, boxed && styles.boxed)} aria-label={t('acceptance.answer.profile')}>
      <div className={styles.head}>
        <h3 className={mergeClasses(type.body, type.strong)}>{t('acceptance.answer.profile')}</h3>
        {!editing && (
          <Link as="button" className={styles.edit} onClick={() => setEditing(true)}>
            {t('common.edit')}
          </Link>
        )}
      </div>
      {editing ? (
        <ProfileForm
          initial={profile ?? { legalName: organization.name, addressLine1: '', city: '' }}
          busy={save.busy}
          failure={save.failure}
          onSave={(changed) => void save.run(changed)}
          {...(profileComplete ? { onCancel: () => setEditing(false) } : {})}
        />
      ) : profile === null ? (
        <p className={mergeClasses(type.body, type.quiet)}>{t('acceptance.answer.noProfile')}</p>
      ) : (
        <address className={mergeClasses(type.body, type.quiet)} style={{ fontStyle: 'normal' }}>
          {addressOf(profile, organization, format).map((line) => (
            <span key={line} style={{ display: 'block' }}>
              {line}
            </span>
          ))}
        </address>
      )}
      {!editing && (
        <p className={mergeClasses(type.body, styles.state)}>
          {profileComplete ? (
            <CheckmarkCircleRegular className={styles.complete} aria-hidden="true" />
          ) : (
            <WarningRegular className={styles.incomplete} aria-hidden="true" />
          )}
          {t(profileComplete ? 'acceptance.answer.complete' : 'acceptance.answer.incomplete')}
        </p>
      )}
    </section>
  );
};

const addressOf = (
  profile: CompanyProfile,
  organization: OrganizationRef,
  format: ReturnType<typeof useFormat>,
): readonly string[] => addressLines(profile, format.country(organization.country), format.locale);
