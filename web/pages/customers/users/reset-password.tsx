import { LockClosedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { type Effect, EndDialog } from '../../../parts/end-dialog.tsx';
import { type User, type UserWithPassword, usersApi, usersKey } from './shapes.ts';

/** A temporary password for a user, shown once by whoever asked for it (matrix row 48). */
export const ResetPassword = ({
  customer,
  user,
  open,
  onClose,
  onDone,
}: {
  customer: string;
  user: User;
  open: boolean;
  onClose: () => void;
  onDone: (user: UserWithPassword) => void;
}) => {
  const { t } = useTranslation();
  const name = user.displayName;
  const reset = useAction(
    (id: string, key) => api.post<UserWithPassword>(`${usersApi(customer)}/${id}/reset-password`, {}, { key }),
    { refresh: [usersKey(customer)], onDone },
  );
  const effects: readonly Effect[] = [
    {
      id: 'ends',
      icon: 'ends',
      title: t('people.resettingPassword.ends'),
      body: t('people.resettingPassword.endsLine', { name }),
    },
    {
      id: 'next',
      icon: <LockClosedRegular fontSize={20} />,
      title: t('people.resettingPassword.next'),
      body: t('people.resettingPassword.nextLine', { name }),
    },
  ];
  return (
    <EndDialog
      open={open}
      title={t('people.resettingPassword.title', { name })}
      effects={effects}
      confirmLabel={t('users.panel.resetPassword')}
      busy={reset.busy}
      failure={reset.failure}
      onConfirm={() => void reset.run(user.id).then((answer) => (answer.done ? onClose() : undefined))}
      onCancel={() => {
        reset.reset();
        onClose();
      }}
    />
  );
};
