import { makeStyles } from '@fluentui/react-components';
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/action.ts';
import { api } from '../../api/client.ts';
import { FailureNote, FailurePage } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { SkeletonRows } from '../../parts/skeleton-rows.tsx';
import { Steps } from '../../parts/steps.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useMay } from '../../session.tsx';
import { at } from '../../theme.ts';
import { type CustomerRecord, LIST, recordPath } from '../customers/shapes.ts';
import { useRecord } from '../customers/use-record.ts';
import { isReady, wantedLines } from './cart.ts';
import { CartCard } from './cart-card.tsx';
import { LinePicker } from './line-picker.tsx';
import { QuantitiesStep } from './quantities-step.tsx';
import { Result } from './result.tsx';
import { Review } from './review.tsx';
import {
  newOrderPath,
  type Order,
  type OrderRequest,
  ordersApi,
  ordersKey,
  REQUESTS,
  requestApi,
  type WantedOrder,
} from './shapes.ts';
import { useCart } from './use-cart.ts';
import { usePartnerChoice } from './use-partner-choice.ts';
import { usePrefill, useRequest, useRequestedLines } from './use-prefill.ts';
import { useQuestion } from './use-question.ts';

const STEPS = ['catalog', 'quantities', 'review', 'result'] as const;
type Step = (typeof STEPS)[number];
const TITLES = {
  catalog: 'orders.wizard.title',
  quantities: 'orders.wizard.title',
  review: 'orders.wizard.reviewTitle',
  result: 'orders.wizard.resultTitle',
} as const;

const useStyles = makeStyles({
  choose: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: '28px',
    alignItems: 'start',
    [at.belowWide]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  },
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

/** Buys what is in the cart; an order that answers a request is placed by accepting it. */
const useBuy = (customer: string, request: OrderRequest | undefined, onPlaced: (order: string) => void) =>
  useAction(
    (order: WantedOrder, key): Promise<{ readonly id: string }> =>
      request === undefined
        ? api.post<Order>(ordersApi(customer), order, { key })
        : api
            .post<OrderRequest>(
              `${requestApi(request.id)}/accept`,
              {
                lines: order.lines,
                furtherResellerPartnerIds: order.furtherResellerPartnerIds,
                version: request.version,
              },
              { key },
            )
            .then(({ orderId }) => ({ id: orderId ?? '' })),
    { refresh: [ordersKey], onDone: ({ id }) => onPlaced(id) },
  );

/** What the address brings into the cart: the lines of a request, an item, or a subscription to add seats to. */
const useBrought = (customer: string, request: OrderRequest | undefined) => {
  const question = useQuestion();
  const prefill = usePrefill(customer, question);
  const requested = useRequestedLines(customer, request);
  const query = request === undefined ? prefill : requested;
  return {
    any: request !== undefined || question.item !== undefined || question.subscription !== undefined,
    lines: request === undefined ? prefill.data : requested.data?.lines,
    gone: requested.data?.gone ?? [],
    waiting: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
  };
};

const NewOrder = ({ customer, request }: { customer: CustomerRecord; request: OrderRequest | undefined }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const router = useRouter();
  const may = useMay();
  const question = useQuestion();
  const brought = useBrought(customer.id, request);
  const cart = useCart(brought.lines);
  const choice = usePartnerChoice(customer.id, request);
  const { partner, named } = choice;
  // Accepting ends the request; the page stays with the order that it has become.
  const [open] = useState(request === undefined || request.may.includes('accept'));
  const [step, setStep] = useState<Step>(brought.any ? 'quantities' : 'catalog');
  const [show, setShow] = useState(question.show);
  const [asked, setAsked] = useState(false);
  const [placed, setPlaced] = useState<string>();
  const order: WantedOrder = {
    ...(partner === undefined ? {} : { partnerOfRecordId: partner.id }),
    ...(choice.further.length === 0 ? {} : { furtherResellerPartnerIds: choice.further.map((one) => one.partnerId) }),
    lines: wantedLines(cart.lines),
  };
  const buy = useBuy(customer.id, request, (id) => {
    setPlaced(id);
    setStep('result');
  });
  // Each step begins at its title, so that it is read out and the keyboard goes on from there.
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('#content')?.scrollTo(0, 0);
    document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true });
  }, [step]);
  const toReview = (): void => {
    setAsked(true);
    if (isReady(cart.lines) && named) {
      buy.reset();
      setStep('review');
    }
  };
  const again = (): void => {
    if (request !== undefined) {
      router.history.push(newOrderPath(customer.id));
      return;
    }
    cart.clear();
    setPlaced(undefined);
    setAsked(false);
    setStep('catalog');
  };
  return (
    <>
      <PageHead
        title={t(TITLES[step], { name: customer.companyName })}
        crumbs={[
          { label: t('customers.title'), to: LIST },
          { label: customer.companyName, to: recordPath(customer.id) },
        ]}
        here={t('orders.wizard.crumb')}
        aside={
          <Steps
            label={t('orders.wizard.steps.label')}
            steps={STEPS.map((id) => ({ id, label: t(`orders.wizard.steps.${id}`) }))}
            current={step}
            // What is bought is bought: from the result there is no way back into the cart.
            onGo={step === 'result' || !open ? undefined : (to) => setStep(STEPS.find((one) => one === to) ?? step)}
          />
        }
      />
      {!open && placed === undefined && (
        <Note
          tone="info"
          act={<TextLink to={`${REQUESTS}?open=${request?.id}`}>{t('orders.requests.title')}</TextLink>}
        >
          {t('orders.wizard.answered')}
        </Note>
      )}
      {brought.error !== null && <FailureNote failure={brought.error} onRetry={brought.retry} />}
      {open && step === 'catalog' && (
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
      {open && step === 'quantities' && (
        <QuantitiesStep
          customer={customer.id}
          cart={cart}
          choice={choice}
          request={request}
          gone={brought.gone}
          waiting={brought.any && brought.waiting}
          missing={asked && !named}
          onContinue={toReview}
          onCatalog={() => setStep('catalog')}
        />
      )}
      {open && step === 'review' && (
        <Review
          customer={customer}
          lines={cart.lines}
          order={order}
          partner={partner}
          further={choice.further}
          request={request}
          busy={buy.busy}
          failure={buy.failure}
          onBuy={() => void buy.run(order)}
          onBack={() => setStep('quantities')}
          onPartner={choice.settled ? undefined : () => setStep('quantities')}
        />
      )}
      {step === 'result' && placed !== undefined && <Result id={placed} customer={customer.id} onAgain={again} />}
    </>
  );
};
export default NewOrderPage;
