import { Button, makeStyles } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { FailureNote, FailurePage } from '../../parts/failure-note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { Steps } from '../../parts/steps.tsx';
import { useWidth } from '../../preferences.ts';
import { useMay } from '../../session.tsx';
import { at } from '../../theme.ts';
import { type CustomerRecord, LIST, recordPath } from '../customers/shapes.ts';
import { useRecord } from '../customers/use-record.ts';
import { isReady, wantedLines } from './cart.ts';
import { CartCard } from './cart-card.tsx';
import { LinePicker } from './line-picker.tsx';
import { LinesTable } from './lines-table.tsx';
import { type Chosen, PartnerChoice } from './partner-choice.tsx';
import { Result } from './result.tsx';
import { Review } from './review.tsx';
import { type Order, type OrderRequest, ordersApi, ordersKey, type WantedLine } from './shapes.ts';
import { useCart } from './use-cart.ts';
import { useResellersOf } from './use-parties.ts';
import { usePrefill, useRequest } from './use-prefill.ts';
import { useQuestion } from './use-question.ts';

const STEPS = ['catalog', 'quantities', 'review', 'result'] as const;
type Step = (typeof STEPS)[number];

const useStyles = makeStyles({
  choose: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: '28px',
    alignItems: 'start',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)', '& > :last-child': { order: -1 } },
  },
  quantities: { display: 'grid', gap: '24px', maxWidth: '920px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** New order (domain 5.2, Catalog / cart): chosen, counted, reviewed, bought; then what became of each line. */
const NewOrderPage = () => {
  const { customer: id = '' }: { customer?: string } = useParams({ strict: false });
  const { t } = useTranslation();
  const record = useRecord(id);
  const question = useQuestion();
  const request = useRequest(question.request);
  if (record.data === undefined || (question.request !== undefined && request.data === undefined)) {
    const error = record.error ?? request.error;
    if (error !== null)
      return <FailurePage failure={error} onRetry={() => void Promise.all([record.refetch(), request.refetch()])} />;
    return <SkeletonRows label={t('orders.loading')} rows={6} columns={[2, 1]} />;
  }
  return <NewOrder key={question.request ?? ''} customer={record.data} request={request.data} />;
};

/** A request's lines as they would be ordered. */
const linesOf = (request: OrderRequest): readonly WantedLine[] =>
  request.lines.map(({ subscriptionId, catalogItemId, quantity, termDuration, billingCycle }) =>
    subscriptionId == null ? { catalogItemId, quantity, termDuration, billingCycle } : { subscriptionId, quantity },
  );

const NewOrder = ({ customer, request }: { customer: CustomerRecord; request: OrderRequest | undefined }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const may = useMay();
  const phone = useWidth() === 'phone';
  const question = useQuestion();
  const prefill = usePrefill(customer.id, question);
  const cart = useCart(prefill.data);
  const resellers = useResellersOf(customer.id);
  const answering = request?.may.includes('accept') === true;
  const brought = question.item !== undefined || question.subscription !== undefined;
  const [step, setStep] = useState<Step>(answering ? 'review' : brought ? 'quantities' : 'catalog');
  const [show, setShow] = useState(question.show);
  const [chosen, setChosen] = useState<Chosen>(undefined);
  const [direct, setDirect] = useState(false);
  const [asked, setAsked] = useState(false);
  const [placed, setPlaced] = useState<string>();
  // The only reseller of a customer is the one that is meant.
  const partnerId = chosen === undefined && resellers.length === 1 ? resellers[0]?.id : chosen;
  const partner =
    request === undefined
      ? resellers.find((one) => one.id === partnerId)
      : (resellers.find((one) => one.id === request.from.id) ?? undefined);
  const named = partner !== undefined || (partnerId === null && direct) || (resellers.length === 0 && direct);
  const order = {
    ...(partner === undefined ? {} : { partnerOfRecordId: partner.id }),
    lines: request === undefined ? wantedLines(cart.lines) : linesOf(request),
  };
  const buy = useAction(
    (wanted: typeof order, key): Promise<{ readonly id: string }> =>
      request === undefined
        ? api.post<Order>(ordersApi(customer.id), wanted, { key })
        : api
            .post<OrderRequest>(`/api/v1/order-requests/${request.id}/accept`, {}, { key })
            .then(({ orderId }) => ({ id: orderId ?? '' })),
    {
      refresh: [ordersKey],
      onDone: ({ id }) => {
        setPlaced(id);
        setStep('result');
      },
    },
  );
  // Each step begins at its title, so that it is read out and the keyboard goes on from there.
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    document.querySelector<HTMLElement>('main h1, #content h1')?.focus();
  }, [step]);
  const toReview = (): void => {
    setAsked(true);
    if (isReady(cart.lines) && named) {
      buy.reset();
      setStep('review');
    }
  };
  const again = (): void => {
    cart.clear();
    setPlaced(undefined);
    setAsked(false);
    setStep('catalog');
  };
  const steps = (
    answering || (request !== undefined && placed !== undefined) ? (['review', 'result'] as const) : STEPS
  ).map((one) => ({ id: one, label: t(`orders.wizard.steps.${one}`) }));
  const title =
    step === 'review'
      ? 'orders.wizard.reviewTitle'
      : step === 'result'
        ? 'orders.wizard.resultTitle'
        : 'orders.wizard.title';
  return (
    <>
      <PageHead
        title={t(title, { name: customer.companyName })}
        crumbs={[
          { label: t('customers.title'), to: LIST },
          { label: customer.companyName, to: recordPath(customer.id) },
        ]}
        here={t('orders.wizard.crumb')}
        aside={
          <Steps
            label={t('orders.wizard.steps.label')}
            steps={steps}
            current={step}
            // What is bought is bought: from the result there is no way back into the cart.
            onGo={step === 'result' ? undefined : (to) => setStep(STEPS.find((one) => one === to) ?? step)}
          />
        }
      />
      {prefill.error !== null && <FailureNote failure={prefill.error} onRetry={() => void prefill.refetch()} />}
      {step === 'catalog' && (
        <div className={styles.choose}>
          <LinePicker
            customer={{ id: customer.id, name: customer.companyName }}
            catalog={may('catalog.list')}
            lines={cart.lines}
            show={show}
            onShow={setShow}
            onAdd={cart.add}
          />
          <CartCard
            lines={cart.lines}
            empty={t('orders.wizard.cartEmpty')}
            onRemove={cart.remove}
            onContinue={() => {
              if (cart.lines.length > 0) setStep('quantities');
            }}
          />
        </div>
      )}
      {step === 'quantities' && (
        <div className={styles.quantities}>
          {brought && prefill.isPending ? (
            <SkeletonRows label={t('orders.loading')} rows={1} height={60} />
          ) : (
            <LinesTable
              lines={cart.lines}
              asCards={phone}
              prices
              onChange={cart.change}
              onRemove={(key) => {
                cart.remove(key);
                if (cart.lines.length === 1) setStep('catalog');
              }}
            />
          )}
          <PartnerChoice
            resellers={resellers}
            chosen={resellers.length === 0 && partnerId === undefined ? null : partnerId}
            direct={direct}
            missing={asked && !named}
            onChoose={setChosen}
            onDirect={setDirect}
          />
          <div className={styles.acts}>
            <Button appearance="primary" size="large" onClick={toReview}>
              {t('orders.wizard.continue')}
            </Button>
            <Button size="large" onClick={() => setStep('catalog')}>
              {t('orders.wizard.backToCatalog')}
            </Button>
          </div>
        </div>
      )}
      {step === 'review' && (
        <Review
          customer={customer}
          order={order}
          partner={partner}
          request={request}
          busy={buy.busy}
          failure={buy.failure}
          onBuy={() => void buy.run(order)}
          onBack={request === undefined ? () => setStep('quantities') : undefined}
          onPartner={request === undefined ? () => setStep('quantities') : undefined}
        />
      )}
      {step === 'result' && placed !== undefined && <Result id={placed} customer={customer.id} onAgain={again} />}
    </>
  );
};
export default NewOrderPage;
