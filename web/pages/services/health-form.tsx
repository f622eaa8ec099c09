import { Button, Field, makeStyles, Select, Spinner, Textarea } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { HEALTHS, type Health } from './health-badge.tsx';
import { type Service, servicesKey } from './shapes.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px' },
  act: { justifySelf: 'start' },
});

const LONGEST = 500;
const LANGUAGES = ['en', 'zh-TW'] as const;

/** How a service is, and what users notice, in both languages. Health needs no word. */
export const HealthForm = ({ service }: { service: Service }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const toast = useToast();
  const [health, setHealth] = useState<Health>(service.health);
  const [message, setMessage] = useState({
    en: service.message?.en ?? '',
    'zh-TW': service.message?.['zh-TW'] ?? '',
  });
  const [checked, setChecked] = useState(false);
  const save = useAction(
    (said: { health: Health; message: typeof message | null }) =>
      api.put<Service>(`/api/v1/services/${encodeURIComponent(service.planId)}/health`, said, {
        version: service.version,
      }),
    {
      refresh: [servicesKey],
      onDone: (saved) =>
        toast(
          t('services.all.saved', {
            name: saved.names[format.locale],
            health: t(`services.health.${saved.health}`),
          }),
        ),
    },
  );
  const troubled = health !== 'healthy';
  const complete = LANGUAGES.every((language) => message[language].trim() !== '');
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if ((troubled && !complete) || save.busy) return;
        void save.run({ health, message: troubled ? message : null });
      }}
    >
      <Field label={t('services.all.healthForm')}>
        <Select value={health} onChange={(_, data) => setHealth(HEALTHS.find((one) => one === data.value) ?? health)}>
          {HEALTHS.map((one) => (
            <option key={one} value={one}>
              {t(`services.health.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {troubled &&
        LANGUAGES.map((language) => (
          <Field
            key={language}
            label={`${t('services.all.message')} · ${t(`services.all.${language}`)}`}
            {...(language === 'en' ? { hint: t('services.all.messageHint') } : {})}
            {...(checked && message[language].trim() === '' ? { validationMessage: t('services.all.required') } : {})}
          >
            <Textarea
              value={message[language]}
              maxLength={LONGEST}
              rows={3}
              lang={language === 'en' ? 'en' : 'zh-Hant-TW'}
              onChange={(_, data) => setMessage({ ...message, [language]: data.value.replace(/[\r\n]+/g, ' ') })}
            />
          </Field>
        ))}
      {save.failure !== undefined && (
        <FailureNote
          failure={save.failure}
          {...(save.failure.code === 'conflict'
            ? {
                onRetry: () => void queries.invalidateQueries({ queryKey: servicesKey }),
                retryLabel: t('services.all.reload'),
              }
            : {})}
        />
      )}
      <Button
        type="submit"
        appearance="primary"
        className={styles.act}
        disabledFocusable={save.busy}
        {...(save.busy ? { icon: <Spinner size="tiny" /> } : {})}
      >
        {t('services.all.save')}
      </Button>
    </form>
  );
};
