import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { FailureNote } from '../../../parts/failure-note.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { RoleBoxes } from './role-boxes.tsx';
import { type Role, type User, usersApi, usersKey } from './shapes.ts';

const useStyles = makeStyles({ root: { display: 'grid', gap: '12px' }, act: { justifySelf: 'start' } });

/** The directory roles of a user, for those who may give them (matrix row 50). */
export const RolesForm = ({ customer, user }: { customer: string; user: User }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const toast = useToast();
  const [roles, setRoles] = useState<readonly Role[]>(user.roles);
  const save = useAction(
    (wanted: readonly Role[]) =>
      api.put<User>(`${usersApi(customer)}/${user.id}/roles`, { roles: wanted, version: user.version }),
    {
      refresh: [usersKey(customer)],
      onDone: ({ displayName: name }) => toast(t('users.panel.rolesSaved', { name })),
    },
  );
  const unchanged = [...roles].sort().join() === [...user.roles].sort().join();
  return (
    <div className={styles.root}>
      <RoleBoxes
        value={roles}
        blocked={undefined}
        onChange={(wanted) => {
          save.reset();
          setRoles(wanted);
        }}
      />
      {save.failure !== undefined && <FailureNote failure={save.failure} />}
      <Button
        className={styles.act}
        disabledFocusable={unchanged || save.busy}
        {...(save.busy ? { icon: <Spinner size="tiny" /> } : {})}
        onClick={() => {
          if (!unchanged && !save.busy) void save.run(roles);
        }}
      >
        {t('users.panel.saveRoles')}
      </Button>
    </div>
  );
};
