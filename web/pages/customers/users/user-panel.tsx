import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Note } from '../../../parts/note.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { PersonTile } from '../../../parts/person-tile.tsx';
import { useRoleNames } from '../../../parts/roles.ts';
import { PasswordOnce } from '../../settings/people/password-once.tsx';
import { UserLicenses } from '../licenses/user-licenses.tsx';
import { EditForm } from './edit-form.tsx';
import { RolesForm } from './roles-form.tsx';
import type { Access, User, UserWithPassword } from './shapes.ts';
import { UserActs } from './user-acts.tsx';

const useStyles = makeStyles({ parts: { display: 'grid', gap: '24px' } });

/** One user: what can be changed, the roles, and what takes access away or gives it back. */
export const UserPanel = ({
  access,
  user,
  onReload,
  onLicenses,
  onClose,
}: {
  access: Access;
  user: User;
  onReload: () => void;
  /** Opens the licenses of this user. */
  onLicenses: () => void;
  onClose: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [reset, setReset] = useState<UserWithPassword>();
  if (reset !== undefined) {
    const { displayName: name, userPrincipalName: upn, temporaryPassword } = reset;
    return (
      <Panel
        title={t('people.password.resetTitle', { name })}
        width={440}
        onClose={onClose}
        foot={
          <Button appearance="primary" onClick={onClose}>
            {t('common.done')}
          </Button>
        }
      >
        <PasswordOnce person={{ name, upn, temporaryPassword }} isNew={false} />
      </Panel>
    );
  }
  const active = user.state === 'active';
  const editable = user.may.includes('edit');
  return (
    <Panel
      title={user.displayName}
      tile={<PersonTile name={user.displayName} size={36} />}
      line={user.userPrincipalName}
      width={440}
      onClose={onClose}
    >
      <div className={styles.parts}>
        {!active && <DeletedNote user={user} />}
        {active && !editable && <Note tone="info">{t('users.needs.edit')}</Note>}
        {editable ? (
          <EditForm key={user.version} customer={access.customer.id} user={user} onReload={onReload} />
        ) : (
          <UserFacts user={user} />
        )}
        {active && (
          <UserLicenses
            customer={access.customer.id}
            user={user}
            onManage={user.may.includes('assign-license') ? onLicenses : undefined}
          />
        )}
        {active && user.may.includes('assign-role') && (
          <RolesForm key={`roles ${user.version}`} customer={access.customer.id} user={user} />
        )}
        <UserActs customer={access.customer.id} user={user} onPassword={setReset} onGone={onClose} />
      </div>
    </Panel>
  );
};

const DeletedNote = ({ user: { deletedAt, restorableUntil } }: { user: User }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Note tone="info">
      {t('users.panel.deleted', {
        date: format.dateTime(deletedAt ?? ''),
        until: format.dateTime(restorableUntil ?? ''),
      })}
    </Note>
  );
};

const UserFacts = ({ user }: { user: User }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const roleNames = useRoleNames();
  return (
    <Facts
      facts={[
        {
          name: t('users.columns.location'),
          value: user.usageLocation === null ? t('users.noLocation') : format.country(user.usageLocation),
        },
        { name: t('users.columns.roles'), value: user.roles.length === 0 ? t('users.noRoles') : roleNames(user.roles) },
      ]}
    />
  );
};
