import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { type Command, CommandButton } from '../../parts/command-bar.tsx';
import { useDialogSurface } from '../../parts/dialog-surface.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useSession } from '../../session.tsx';
import { type OrderRequest, ordersKey, requestApi, reviewPath } from './shapes.ts';
import { useProvidersOf } from './use-parties.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  content: { display: 'grid', gap: '14px', paddingTop: '4px' },
});

/** What the reader may do with a request: a provider reviews and orders, a reseller passes on, who has asked withdraws. */
export const RequestActs = ({ request }: { request: OrderRequest }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const toast = useToast();
  const { kind } = useSession().organization;
  const [open, setOpen] = useState<'decline' | 'pass'>();
  const withdraw = useAction(
    (_: null, key) =>
      api.post<OrderRequest>(`${requestApi(request.id)}/withdraw`, { version: request.version }, { key }),
    { refresh: [ordersKey], onDone: () => toast(t('orders.requests.withdrawn')) },
  );
  const has = (command: OrderRequest['may'][number]): boolean => request.may.includes(command);
  const commands: readonly Command[] = [
    ...(has('accept')
      ? [
          kind === 'provider'
            ? { id: 'accept', label: t('orders.requests.acceptOpen'), to: reviewPath(request), primary: true }
            : { id: 'pass', label: t('orders.requests.passOn'), run: () => setOpen('pass'), primary: true },
        ]
      : []),
    ...(has('decline') ? [{ id: 'decline', label: t('orders.requests.decline'), run: () => setOpen('decline') }] : []),
    ...(has('withdraw')
      ? [
          {
            id: 'withdraw',
            label: t('orders.requests.withdraw'),
            busy: withdraw.busy,
            run: () => void withdraw.run(null),
          },
        ]
      : []),
  ];
  if (commands.length === 0 && withdraw.failure === undefined) return null;
  return (
    <div className={styles.root}>
      <div className={styles.acts}>
        {commands.map((command) => (
          <CommandButton key={command.id} command={command} outline />
        ))}
      </div>
      {withdraw.failure !== undefined && <FailureNote failure={withdraw.failure} />}
      {open === 'decline' && <DeclineDialog request={request} onClose={() => setOpen(undefined)} />}
      {open === 'pass' && <PassDialog request={request} onClose={() => setOpen(undefined)} />}
    </div>
  );
};

type DialogProps = { readonly request: OrderRequest; readonly onClose: () => void };

const DeclineDialog = ({ request, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const decline = useAction(
    (reason: string, key) =>
      api.post<OrderRequest>(`${requestApi(request.id)}/decline`, { reason, version: request.version }, { key }),
    {
      refresh: [ordersKey],
      onDone: () => {
        onClose();
        toast(t('orders.requests.declined'));
      },
    },
  );
  const words = {
    title: t('orders.requests.declining.title'),
    reason: t('orders.requests.declining.reason'),
    hint: t('orders.requests.declining.line', { name: request.from.name }),
    required: t('orders.requests.declining.required'),
    submit: t('orders.requests.decline'),
  };
  return <ReasonDialog words={words} act={decline} onClose={onClose} />;
};

/** A reseller hands a customer's wish to one of its providers that the customer has authorized too. */
const PassDialog = ({ request, onClose }: DialogProps) => {
  const styles = useStyles();
  const surface = useDialogSurface();
  const type = useType();
  const { t } = useTranslation();
  const toast = useToast();
  const { providers } = useProvidersOf(request.customer.id);
  const possible = providers.filter(({ related }) => related).map(({ partner }) => partner);
  const [picked, setPicked] = useState<string>();
  const chosen = picked ?? request.provider?.id ?? possible[0]?.id;
  const pass = useAction(
    (providerId: string, key) =>
      api.post<OrderRequest>(`${requestApi(request.id)}/accept`, { providerId, version: request.version }, { key }),
    {
      refresh: [ordersKey],
      onDone: (_, providerId) => {
        onClose();
        const name = possible.find(({ id }) => id === providerId)?.name ?? '';
        toast(t('orders.requests.passedOn', { name }));
      },
    },
  );
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={surface.small}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== undefined && !pass.busy) void pass.run(chosen);
          }}
        >
          <DialogBody>
            <DialogTitle className={type.dialog}>{t('orders.requests.passing.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label={t('orders.requests.passing.provider')} hint={t('orders.requests.passing.line')}>
                <RadioGroup
                  {...(chosen === undefined ? {} : { value: chosen })}
                  onChange={(_, { value }) => setPicked(value)}
                >
                  {possible.map(({ id, name }) => (
                    <Radio key={id} value={id} label={name} />
                  ))}
                </RadioGroup>
              </Field>
              {pass.failure !== undefined && <FailureNote failure={pass.failure} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={chosen === undefined || pass.busy}
                {...(pass.busy ? { icon: <Spinner size="tiny" /> } : {})}
              >
                {t('orders.requests.passOn')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
