import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/action.ts';
import { api } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useToast } from '../../../parts/toasts.tsx';
import { licensesKey } from '../licenses/shapes.ts';
import { useLicenseName } from '../licenses/use-licenses.ts';
import { accessKey, type RestoredUser, type User, usersApi, usersKey } from './shapes.ts';

/** Deleting a user, and bringing one back; each says in a toast that it is done, deleting with a way back. */
export const useUserActs = (customer: string) => {
  const { t } = useTranslation();
  const toast = useToast();
  const format = useFormat();
  const licenseName = useLicenseName(customer);
  const refresh = [usersKey(customer), accessKey(customer), licensesKey(customer)];
  const restore = useAction(
    ({ id }: User, key) => api.post<RestoredUser>(`${usersApi(customer)}/${id}/restore`, {}, { key }),
    {
      refresh,
      onDone: ({ displayName: name, licensesMissing }) =>
        toast(
          licensesMissing.length === 0
            ? t('users.restored', { name })
            : t('licenses.notReturned', { name, items: format.list(licensesMissing.map(licenseName)) }),
        ),
    },
  );
  const remove = useAction(({ id }: User) => api.delete(`${usersApi(customer)}/${id}`), {
    refresh,
    onDone: (_, user) => toast(t('users.deleted', { name: user.displayName }), { undo: () => void restore.run(user) }),
  });
  return { remove, restore };
};
