import { Button, Checkbox, Field, makeStyles, Spinner, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ChoiceChips } from '../../parts/filter-chip.tsx';
import { Note } from '../../parts/note.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { requestApi, requestsKey, type ServiceRequest, type ServiceRequestDetails } from './shapes.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
});

type Draft = { readonly text: string; readonly internal: boolean; readonly asks: boolean };
const EMPTY: Draft = { text: '', internal: false, asks: false };

/** Answering, asking, or leaving a note between partners; in a closed request, how it can go on. */
export const Composer = ({ request }: { request: ServiceRequestDetails }) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const toast = useToast();
  const { organization } = useSession();
  const [draft, setDraft] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const [talks, notes] = [request.may.includes('message'), request.may.includes('note')];
  const send = useAction(
    (said: Draft, key) => api.post<ServiceRequest>(`${requestApi(request.id)}/messages`, said, { key }),
    {
      refresh: [requestsKey],
      onDone: (_, { internal }) => {
        toast(t(internal ? 'serviceRequests.one.noted' : 'serviceRequests.one.sent'));
        setDraft(EMPTY);
        setChecked(false);
      },
    },
  );
  if (!talks && !notes) {
    const reopens = request.may.includes('reopen');
    return request.state === 'closed' ? (
      <Note tone="info">{t(reopens ? 'serviceRequests.one.closedRaiser' : 'serviceRequests.one.closedLine')}</Note>
    ) : null;
  }
  const internal = draft.internal || !talks;
  const asks = !internal && request.handler.id === organization.id;
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (draft.text.trim() === '' || send.busy) return;
        void send.run({ text: draft.text.trim(), internal, asks: asks && draft.asks });
      }}
    >
      {!talks && <Note tone="info">{t('serviceRequests.one.closedLine')}</Note>}
      {talks && notes && (
        <ChoiceChips
          label={t('serviceRequests.one.kind')}
          value={internal ? 'note' : 'message'}
          choices={(['message', 'note'] as const).map((value) => ({
            value,
            label: t(`serviceRequests.one.kinds.${value}`),
          }))}
          onChange={(value) => change({ internal: value === 'note' })}
        />
      )}
      <Field
        label={t(internal ? 'serviceRequests.one.note' : 'serviceRequests.one.writeTo')}
        {...(internal ? { hint: t('serviceRequests.one.noteHint') } : {})}
        {...(checked && draft.text.trim() === '' ? { validationMessage: t('serviceRequests.one.empty') } : {})}
      >
        <Textarea
          value={draft.text}
          maxLength={10_000}
          rows={4}
          resize="vertical"
          onChange={(_, data) => change({ text: data.value })}
        />
      </Field>
      {send.failure !== undefined && <FailureNote failure={send.failure} />}
      <div className={styles.foot}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={send.busy}
          {...(send.busy ? { icon: <Spinner size="tiny" /> } : {})}
        >
          {t('serviceRequests.one.send')}
        </Button>
        {asks && (
          <Checkbox
            checked={draft.asks}
            label={
              <span>
                {t('serviceRequests.one.asks')}
                <br />
                <span className={type.caption}>
                  {t('serviceRequests.one.asksHint', { name: request.raisedBy.organization.name })}
                </span>
              </span>
            }
            onChange={(_, data) => change({ asks: data.checked === true })}
          />
        )}
      </div>
    </form>
  );
};
