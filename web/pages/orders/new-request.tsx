import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, Textarea } from '@fluentui/react-components';
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import type { PartnerRef } from '../../api/shapes.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../parts/card.tsx';
import { CommandButton } from '../../parts/command-bar.tsx';
import { FailureNote, FailurePage } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { type Crumb, PageHead } from '../../parts/page-head.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { Steps } from '../../parts/steps.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { useType } from '../../parts/type.ts';
import { useWidth } from '../../preferences.ts';
import { useMay, useSession } from '../../session.tsx';
import { at } from '../../theme.ts';
import { LIST, recordPath } from '../customers/shapes.ts';
import { useRecord } from '../customers/use-record.ts';
import { invitePath } from '../partners/shapes.ts';
import { OWN } from '../subscriptions/shapes.ts';
import { isReady, wantedLines } from './cart.ts';
import { CartCard } from './cart-card.tsx';
import { LinePicker } from './line-picker.tsx';
import { LinesTable } from './lines-table.tsx';
import { type OrderRequest, ordersPath, requestsKey } from './shapes.ts';
import { useAlignments } from './use-alignments.ts';
import { useCart } from './use-cart.ts';
import { useAskable, useProvidersOf } from './use-parties.ts';
import { usePrefill } from './use-prefill.ts';
import { useQuestion } from './use-question.ts';

const STEPS = ['catalog', 'quantities'] as const;
const useStyles = makeStyles({
  choose: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: '28px',
    alignItems: 'start',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  },
  quantities: { display: 'grid', gap: '24px', maxWidth: '920px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  blocked: { maxWidth: '720px', marginBottom: '16px', ':empty': { display: 'none' } },
});

type Party = { readonly id: string; readonly name: string };

/** A reseller asks its provider to order for a customer (domain 3.8, 5.1; S5, S36). */
const NewRequestPage = () => {
  const { customer: id = '' }: { customer?: string } = useParams({ strict: false });
  const { t } = useTranslation();
  const record = useRecord(id);
  const { known, providers } = useProvidersOf(id);
  if (record.data === undefined || !known) {
    if (record.error !== null) return <FailurePage failure={record.error} onRetry={() => void record.refetch()} />;
    return <SkeletonRows label={t('orders.requests.loading')} rows={6} columns={[2, 1]} />;
  }
  const { companyName: name } = record.data;
  return (
    <NewRequest
      customer={{ id, name }}
      title={t('orders.requests.form.title', { name })}
      line={t('orders.requests.form.line')}
      crumbs={[
        { label: t('customers.title'), to: LIST },
        { label: name, to: recordPath(id) },
      ]}
      partners={providers}
      sentTo={ordersPath(id)}
    />
  );
};

/** A customer asks the partner that serves it. */
export const NewOwnRequest = () => {
  const { t } = useTranslation();
  const { organization } = useSession();
  const { known, partners } = useAskable(true);
  if (!known) return <SkeletonRows label={t('orders.requests.loading')} rows={6} columns={[2, 1]} />;
  return (
    <NewRequest
      customer={organization}
      title={t('orders.requests.form.ownTitle')}
      line={t('orders.requests.form.ownLine')}
      crumbs={[{ label: t('subscriptions.own.title'), to: OWN }]}
      partners={partners.map((partner) => ({ partner, related: true }))}
      sentTo={`${OWN}/requests`}
    />
  );
};

const NewRequest = ({
  customer,
  title,
  line,
  crumbs,
  partners,
  sentTo,
}: {
  customer: Party;
  title: string;
  line: string;
  crumbs: readonly Crumb[];
  /** Who can be asked; without the relationship that an order needs, one cannot. */
  partners: readonly { readonly partner: PartnerRef; readonly related: boolean }[];
  sentTo: string;
}) => {
  const styles = useStyles();
  const type = useType();
  const { t } = useTranslation();
  const router = useRouter();
  const toast = useToast();
  const may = useMay();
  const width = useWidth();
  const narrow = width !== 'wide' && width !== 'desk';
  const question = useQuestion();
  const { kind } = useSession().organization;
  const prefill = usePrefill(customer.id, question);
  const cart = useCart(prefill.data);
  const brought = question.item !== undefined || question.subscription !== undefined;
  const [step, setStep] = useState<(typeof STEPS)[number]>(brought ? 'quantities' : 'catalog');
  const [show, setShow] = useState(question.show);
  const [chosen, setChosen] = useState(partners[0]?.partner.id);
  const [note, setNote] = useState('');
  const partner = partners.find((one) => one.partner.id === chosen);
  const blocked = partner === undefined || !partner.related;
  const askApi = `/api/v1/customers/${encodeURIComponent(customer.id)}/order-requests`;
  const named: Readonly<Record<string, string>> =
    kind !== 'customer'
      ? { providerId: partner?.partner.id ?? '' }
      : partners.length > 1 && chosen !== undefined
        ? { partnerId: chosen }
        : {};
  // A customer leaves the end of a term to whoever serves it.
  const asks = kind !== 'customer' && !blocked;
  const ends = useAlignments(asks ? { api: `${askApi}/preview`, asked: named } : undefined, cart.lines);
  const send = useAction((body: object, key) => api.post<OrderRequest>(askApi, body, { key }), {
    refresh: [requestsKey],
    onDone: ({ to }) => {
      router.history.push(sentTo);
      toast(t('orders.requests.form.sent', { name: to.name }));
    },
  });
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.querySelector<HTMLElement>('main h1, #content h1')?.focus();
  }, [step]);
  const ready = isReady(cart.lines) && !blocked;
  const submit = (): void => {
    if (!ready || send.busy) return;
    void send.run({
      ...named,
      lines: wantedLines(cart.lines),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
  };
  return (
    <>
      <PageHead
        title={title}
        line={line}
        crumbs={crumbs}
        here={t('orders.requests.form.crumb')}
        aside={
          <Steps
            label={t('orders.requests.form.steps.label')}
            steps={STEPS.map((id) => ({ id, label: t(`orders.requests.form.steps.${id}`) }))}
            current={step}
            onGo={() => setStep('catalog')}
          />
        }
      />
      <div className={styles.blocked}>
        <Blocked partners={partners} chosen={chosen} />
      </div>
      {prefill.error !== null && <FailureNote failure={prefill.error} onRetry={() => void prefill.refetch()} />}
      {step === 'catalog' ? (
        <div className={styles.choose}>
          <LinePicker
            customer={customer}
            catalog={may('catalog.list')}
            lines={cart.lines}
            show={may('catalog.list') ? show : 'subscriptions'}
            onShow={setShow}
            onAdd={cart.add}
          />
          <CartCard
            lines={cart.lines}
            empty={t('orders.requests.form.emptyCart')}
            onRemove={cart.remove}
            onContinue={() => {
              if (cart.lines.length > 0) setStep('quantities');
            }}
          />
        </div>
      ) : (
        <form
          className={styles.quantities}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {brought && prefill.isPending ? (
            <SkeletonRows label={t('orders.requests.loading')} rows={1} height={60} />
          ) : (
            <LinesTable
              lines={cart.lines}
              asCards={narrow}
              prices={false}
              {...(asks ? { ends } : {})}
              onChange={cart.change}
              onRemove={(key) => {
                cart.remove(key);
                if (cart.lines.length === 1) setStep('catalog');
              }}
            />
          )}
          {partners.length > 1 && (
            <Card title={t(kind === 'customer' ? 'orders.requests.form.to' : 'orders.requests.form.provider')}>
              <RadioGroup
                aria-label={t(kind === 'customer' ? 'orders.requests.form.to' : 'orders.requests.form.provider')}
                {...(chosen === undefined ? {} : { value: chosen })}
                onChange={(_, { value }) => setChosen(value)}
              >
                {partners.map((one) => (
                  <Radio key={one.partner.id} value={one.partner.id} label={one.partner.name} />
                ))}
              </RadioGroup>
            </Card>
          )}
          <Field label={t('orders.requests.form.note')} hint={t('orders.requests.form.noteHint')}>
            <Textarea value={note} maxLength={2000} resize="vertical" onChange={(_, data) => setNote(data.value)} />
          </Field>
          {partners.length === 1 && !blocked && (
            <p className={type.caption}>{t('orders.requests.form.goesTo', { name: partner.partner.name })}</p>
          )}
          {send.failure !== undefined && <FailureNote failure={send.failure} />}
          <div className={styles.acts}>
            <Button
              type="submit"
              appearance="primary"
              size="large"
              disabledFocusable={!ready || send.busy}
              {...(send.busy ? { icon: <Spinner size="tiny" /> } : {})}
            >
              {t('orders.requests.form.submit')}
            </Button>
            <Button size="large" onClick={() => setStep('catalog')}>
              {t('orders.wizard.backToCatalog')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
};

/** Why nothing can be asked for now, and the way out: the joint invitation (App. B, rel.providerNone). */
const Blocked = ({
  partners,
  chosen,
}: {
  partners: readonly { readonly partner: PartnerRef; readonly related: boolean }[];
  chosen: string | undefined;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { kind } = useSession().organization;
  const partner = partners.find((one) => one.partner.id === chosen);
  if (partner === undefined)
    return (
      <Note tone="warning">
        {t(kind === 'customer' ? 'orders.requests.form.noPartner' : 'orders.requests.form.noProvider')}
      </Note>
    );
  if (partner.related) return null;
  const { id, name } = partner.partner;
  return (
    <Note
      tone="warning"
      {...(may('invitation.create')
        ? {
            act: (
              <CommandButton
                size="small"
                outline
                command={{ id: 'invite', label: t('orders.requests.form.invite'), to: invitePath(id) }}
              />
            ),
          }
        : {})}
    >
      {failureSentence(format.locale, 'provider_not_related', { provider: name }) ?? name}
    </Note>
  );
};

export default NewRequestPage;
