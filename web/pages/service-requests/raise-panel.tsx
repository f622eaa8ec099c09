import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Spinner,
  Textarea,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import type { OwnSupportContact } from '../../api/types.gen.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useMay, useSession } from '../../session.tsx';
import { useOwnedServices } from '../services/use-owned-services.ts';
import {
  requestPath,
  requestsApi,
  requestsKey,
  SEVERITIES,
  type ServiceRequest,
  type Severity,
  supportContactApi,
  supportContactKey,
} from './shapes.ts';
import { useHelpers } from './use-helpers.ts';

const useStyles = makeStyles({ form: { display: 'grid', gap: '16px' }, input: { minWidth: 0 } });
const FORM = 'raise-service-request';

type Draft = { toId: string; subject: string; text: string; severity: Severity; planId: string };
const EMPTY: Draft = { toId: '', subject: '', text: '', severity: 'moderate', planId: '' };

/** To whom a request can go: a customer's partners, or the tier above a partner. */
const useRecipients = (customer: string, isOwn: boolean) => {
  const helpers = useHelpers(isOwn);
  const above = useQuery({
    queryKey: supportContactKey(customer),
    queryFn: ({ signal }) => api.get<OwnSupportContact>(supportContactApi(customer), { signal }),
    enabled: !isOwn,
  });
  return isOwn
    ? helpers.data?.items.filter((helper) => helper.takesRequests).map(({ partner }) => partner)
    : above.data?.raisesTo;
};

/** Asking for help: to whom, what about, how bad (domain 3.12). A partner asks for its customer, which reads along. */
export const RaisePanel = ({
  customer,
  onClose,
}: {
  customer: { readonly id: string; readonly name: string };
  onClose: () => void;
}) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const router = useRouter();
  const toast = useToast();
  const may = useMay();
  const isOwn = useSession().organization.id === customer.id;
  const recipients = useRecipients(customer.id, isOwn);
  const services = useOwnedServices(customer.id, may('service.read')).data?.items ?? [];
  const [draft, setDraft] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const to = recipients?.find(({ id }) => id === draft.toId) ?? recipients?.[0];
  const send = useAction(
    ({ subject, text, severity, planId, toId }: Draft, key) =>
      api.post<ServiceRequest>(
        requestsApi,
        {
          subject: subject.trim(),
          text: text.trim(),
          severity,
          ...(isOwn ? {} : { customerId: customer.id }),
          ...(planId === '' ? {} : { planId }),
          ...(toId === '' ? {} : { toId }),
        },
        { key },
      ),
    {
      refresh: [requestsKey],
      onDone: (request) => {
        toast(t('serviceRequests.form.sent', { name: request.handler.name }));
        router.history.push(requestPath(request.id));
      },
    },
  );
  const missing = (text: string) =>
    checked && text.trim() === '' ? { validationMessage: t('serviceRequests.form.required') } : {};
  return (
    <Panel
      title={t('serviceRequests.form.title')}
      {...(isOwn ? {} : { line: t('serviceRequests.form.forCustomer', { name: customer.name }) })}
      width={440}
      onClose={onClose}
      foot={
        <>
          <Button
            type="submit"
            form={FORM}
            appearance="primary"
            disabledFocusable={send.busy || to === undefined}
            {...(send.busy ? { icon: <Spinner size="tiny" /> } : {})}
          >
            {t('serviceRequests.form.submit')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <form
        id={FORM}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (draft.subject.trim() === '' || draft.text.trim() === '' || send.busy || to === undefined) return;
          void send.run(draft);
        }}
      >
        {recipients?.length === 0 && <Note tone="warning">{t('serviceRequests.form.nobody')}</Note>}
        {recipients?.length === 1 && to !== undefined && (
          <Note tone="info">{t('serviceRequests.form.line', { name: to.name })}</Note>
        )}
        {recipients !== undefined && recipients.length > 1 && (
          <Field label={t('serviceRequests.form.to')}>
            <Select value={to?.id ?? ''} onChange={(_, data) => change({ toId: data.value })}>
              {recipients.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={t('serviceRequests.form.subject')} {...missing(draft.subject)}>
          <Input
            className={styles.input}
            value={draft.subject}
            maxLength={120}
            autoComplete="off"
            onChange={(_, data) => change({ subject: data.value })}
          />
        </Field>
        <Field
          label={t('serviceRequests.form.text')}
          hint={t('serviceRequests.form.textHint')}
          {...missing(draft.text)}
        >
          <Textarea
            value={draft.text}
            maxLength={10_000}
            rows={6}
            resize="vertical"
            onChange={(_, data) => change({ text: data.value })}
          />
        </Field>
        {services.length > 0 && (
          <Field label={t('serviceRequests.form.service')}>
            <Select value={draft.planId} onChange={(_, data) => change({ planId: data.value })}>
              <option value="">{t('serviceRequests.form.serviceNone')}</option>
              {services.map(({ planId, names }) => (
                <option key={planId} value={planId}>
                  {names[format.locale]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={t('serviceRequests.form.severity')} hint={t(`serviceRequests.severityLine.${draft.severity}`)}>
          <RadioGroup
            value={draft.severity}
            onChange={(_, data) => change({ severity: SEVERITIES.find((one) => one === data.value) ?? draft.severity })}
          >
            {SEVERITIES.map((severity) => (
              <Radio key={severity} value={severity} label={t(`serviceRequests.severity.${severity}`)} />
            ))}
          </RadioGroup>
        </Field>
        {send.failure !== undefined && <FailureNote failure={send.failure} />}
      </form>
    </Panel>
  );
};
