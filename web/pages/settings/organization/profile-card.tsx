import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useType } from '../../../parts/type.ts';
import { addressLines, draftOf, FIELDS, missingOf, ProfileFields, profileOf } from '../../acceptance/profile-form.tsx';
import { EditCard } from './edit-card.tsx';
import type { Organization } from './shapes.ts';

/** Legal name and address, as they stand on a letter. */
export const ProfileCard = ({ organization, reason }: { organization: Organization; reason: string | undefined }) => {
  const type = useType();
  const { t } = useTranslation();
  const format = useFormat();
  const { profile, kind, country } = organization;
  const lines = profile === null ? [] : addressLines(profile, format.country(country), format.locale);
  return (
    <EditCard
      title={t('organization.profile.heading')}
      edit={t('organization.profile.edit')}
      saved={t('organization.profile.saved')}
      organization={organization}
      reason={reason}
      draftOf={(now) => draftOf(now.profile ?? {})}
      changeOf={(draft) => (missingOf(draft).length > 0 ? undefined : { profile: profileOf(draft) })}
      fields={(draft, onChange, checked, fault) => (
        <ProfileFields
          draft={draft}
          checked={checked}
          onChange={onChange}
          faults={Object.fromEntries(
            FIELDS.flatMap((name) => {
              const wrong = fault(`profile.${name}`);
              return wrong === undefined ? [] : [[name, wrong]];
            }),
          )}
        />
      )}
    >
      {profile === null ? (
        <p className={`${type.body} ${type.faint}`}>
          {t(kind === 'customer' ? 'organization.profile.noneCustomer' : 'organization.profile.none')}
        </p>
      ) : (
        <address className={type.body} style={{ fontStyle: 'normal' }}>
          {lines.map((line) => (
            <span key={line} style={{ display: 'block' }}>
              {line}
            </span>
          ))}
        </address>
      )}
    </EditCard>
  );
};
