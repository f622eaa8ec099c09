import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../parts/facts.tsx';
import { useType } from '../../../parts/type.ts';
import { EditCard } from './edit-card.tsx';
import type { Organization, SupportContact } from './shapes.ts';

const useStyles = makeStyles({ line: { marginTop: '8px' } });

const NAMES = ['email', 'phone', 'hours'] as const;
type Draft = Readonly<Record<(typeof NAMES)[number], string>>;
const LONGEST = { email: 254, phone: 40, hours: 120 } as const;
const MAIL = /^\S+@\S+\.\S+$/;
const isMail = (text: string): boolean => text.trim() === '' || MAIL.test(text.trim());

const contactOf = (draft: Draft): SupportContact | null => {
  const filled = NAMES.flatMap((name) => (draft[name].trim() === '' ? [] : [[name, draft[name].trim()] as const]));
  return filled.length === 0 ? null : Object.fromEntries(filled);
};

/** Whom customers write to and call. */
export const SupportCard = ({ organization, reason }: { organization: Organization; reason: string | undefined }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const { supportContact } = organization;
  return (
    <EditCard<Draft>
      title={t('organization.support.heading')}
      edit={t('organization.support.edit')}
      saved={t('organization.support.saved')}
      organization={organization}
      reason={reason}
      draftOf={(now) => ({
        email: now.supportContact?.email ?? '',
        phone: now.supportContact?.phone ?? '',
        hours: now.supportContact?.hours ?? '',
      })}
      changeOf={(draft) => (isMail(draft.email) ? { supportContact: contactOf(draft) } : undefined)}
      fields={(draft, onChange, checked, fault) =>
        NAMES.map((name) => {
          const wrong =
            name === 'email' && ((checked && !isMail(draft.email)) || fault('supportContact.email') !== undefined)
              ? t('organization.support.emailFault')
              : fault(`supportContact.${name}`);
          return (
            <Field
              key={name}
              label={t(`organization.support.${name}`)}
              {...(name === 'hours' ? { hint: t('organization.support.hoursHint') } : {})}
              {...(wrong === undefined ? {} : { validationMessage: wrong })}
            >
              <Input
                type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
                value={draft[name]}
                maxLength={LONGEST[name]}
                onChange={(_, data) => onChange({ ...draft, [name]: data.value })}
              />
            </Field>
          );
        })
      }
    >
      {supportContact === null ? (
        <p className={`${type.body} ${type.faint}`}>{t('organization.support.none')}</p>
      ) : (
        <Facts
          facts={NAMES.flatMap((name) => {
            const value = supportContact[name];
            return value === undefined ? [] : [{ name: t(`organization.support.${name}`), value }];
          })}
        />
      )}
      <p className={`${type.caption} ${styles.line}`}>{t('organization.support.line')}</p>
    </EditCard>
  );
};
