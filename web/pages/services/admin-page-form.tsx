import { Button, Field, Input, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { type Service, servicesKey } from './shapes.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  input: { minWidth: 0 },
  act: { justifySelf: 'start' },
});

/** Where the admin page of a service is; left empty: it has none. */
export const AdminPageForm = ({ service }: { service: Service }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const [url, setUrl] = useState(service.adminPage ?? '');
  const save = useAction(
    (wanted: string | null) =>
      api.put<Service>(
        `/api/v1/services/${encodeURIComponent(service.planId)}/admin-page`,
        { url: wanted },
        { version: service.version },
      ),
    {
      refresh: [servicesKey],
      onDone: (saved) => toast(t('services.all.pageSaved', { name: saved.names[format.locale] })),
    },
  );
  const wanted = url.trim() === '' ? null : url.trim();
  const faulty = save.failure?.errors.some(({ field }) => field === 'url') === true;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.busy && wanted !== service.adminPage) void save.run(wanted);
      }}
    >
      <Field
        label={t('services.all.adminPage')}
        hint={t('services.all.adminPageHint')}
        {...(faulty ? { validationMessage: t('services.all.adminPageFault') } : {})}
      >
        <Input
          className={styles.input}
          type="url"
          value={url}
          maxLength={500}
          autoComplete="off"
          onChange={(_, data) => {
            save.reset();
            setUrl(data.value);
          }}
        />
      </Field>
      {save.failure !== undefined && !faulty && <FailureNote failure={save.failure} />}
      <Button
        type="submit"
        className={styles.act}
        disabledFocusable={save.busy || wanted === service.adminPage}
        {...(save.busy ? { icon: <Spinner size="tiny" /> } : {})}
      >
        {t('services.all.savePage')}
      </Button>
    </form>
  );
};
