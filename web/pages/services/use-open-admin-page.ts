import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useToast } from '../../parts/toasts.tsx';
import { ownedApi } from './shapes.ts';

type Asked = { readonly planId: string; readonly name: string };

/**
 * Asks for the way to an admin page, which is logged, and goes there in a new tab. The tab is opened by the click itself:
 * browsers stop what opens later. Where it is stopped all the same, `link` is what to click.
 */
export const useOpenAdminPage = (customer: string) => {
  const { t } = useTranslation();
  const toast = useToast();
  const [link, setLink] = useState<string>();
  const ask = useAction(({ planId }: Asked, key) =>
    api.post<{ readonly url: string }>(`${ownedApi(customer)}/${encodeURIComponent(planId)}/open`, {}, { key }),
  );
  const open = async (asked: Asked): Promise<void> => {
    setLink(undefined);
    const tab = window.open('', '_blank');
    const answer = await ask.run(asked);
    if (!answer.done) {
      tab?.close();
      return;
    }
    if (tab === null) {
      setLink(answer.value.url);
      return;
    }
    tab.opener = null;
    tab.location.replace(answer.value.url);
    toast(t('services.opened', { name: asked.name }));
  };
  return { open, link, failure: ask.failure };
};
