import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { useToast } from '../../../parts/toasts.tsx';
import { accessKey, type User, usersApi, usersKey } from './shapes.ts';

/** Deleting a user, and bringing one back; each says in a toast that it is done, deleting with a way back. */
export const useUserActs = (customer: string) => {
  const { t } = useTranslation();
  const toast = useToast();
  const refresh = [usersKey(customer), accessKey(customer)];
  const restore = useAction(({ id }: User, key) => api.post<User>(`${usersApi(customer)}/${id}/restore`, {}, { key }), {
    refresh,
    onDone: ({ displayName: name }) => toast(t('users.restored', { name })),
  });
  const remove = useAction(({ id }: User) => api.delete(`${usersApi(customer)}/${id}`), {
    refresh,
    onDone: (_, user) => toast(t('users.deleted', { name: user.displayName }), { undo: () => void restore.run(user) }),
  });
  return { remove, restore };
};
