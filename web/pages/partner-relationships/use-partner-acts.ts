import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useToast } from '../../parts/toasts.tsx';
import type { Grant, Partner, Partners } from './shapes.ts';
import { partnersKey } from './shapes.ts';

/** What was answered takes the place of what was shown: the row stays where it is and changes its state. */
const useReplace = () => {
  const queries = useQueryClient();
  return (answer: Partner): void => {
    queries.setQueryData<Partners>(
      partnersKey,
      (known) =>
        known && {
          ...known,
          items: known.items.map((item) => (item.partner.id === answer.partner.id ? answer : item)),
        },
    );
    void queries.invalidateQueries({ queryKey: ['activity'] });
  };
};

/** A customer ends a relationship itself (domain 3.5; the partner is told, unlike after a partner's own removal). */
export const useEndRelationship = (partner: Partner) => {
  const { t } = useTranslation();
  const toast = useToast();
  const replace = useReplace();
  const { id, name } = partner.partner;
  return useAction(
    (alsoEndDelegatedAdmin: boolean, key) =>
      api.post<Partner>(`/api/v1/partners/${id}/end`, { alsoEndDelegatedAdmin }, { key }),
    {
      onDone: (answer, alsoRoles) => {
        replace(answer);
        toast(t(alsoRoles ? 'partnerRelationships.end.doneRoles' : 'partnerRelationships.end.done', { name }));
      },
    },
  );
};

/** A customer takes admin roles back; the relationship stays (domain 3.6). */
export const useRemoveRoles = (partner: Partner) => {
  const { t } = useTranslation();
  const toast = useToast();
  const replace = useReplace();
  const { id, name } = partner.partner;
  return useAction(
    (grant: Grant['id'], key) =>
      api.post<Partner>(`/api/v1/partners/${id}/delegated-admin/${grant}/remove-roles`, {}, { key }),
    {
      onDone: (answer) => {
        replace(answer);
        toast(t('partnerRelationships.remove.done', { name }));
      },
    },
  );
};
