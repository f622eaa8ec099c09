import {
  allowsCycle,
  type CatalogItem,
  type CatalogItemId,
  findOffer,
  type Offer,
  priceFor,
  type ServicePlan,
  TRIAL,
} from './catalog.ts';

/** Everything that can be wrong with an item that is well formed by itself. */
export const CATALOG_FAULTS = [
  'duplicate_item',
  'seats_order',
  'no_offer',
  'duplicate_offer',
  'cycle_not_allowed',
  'no_price',
  'unknown_market',
  'duplicate_price',
  'mixed_currencies',
  'unknown_item',
  'own_item',
  'base_required',
  'base_not_license',
  'only_addon_has_base',
  'conversion_required',
  'only_trial_converts',
  'conversion_not_annual',
  'trial_seats',
  'trial_price',
  'trial_once',
  'upgrade_not_license',
  'upgrade_circle',
  'duplicate_plan',
  'unknown_plan',
  'plan_at_odds',
] as const;
export type CatalogFault = (typeof CATALOG_FAULTS)[number];

/** Where: which item of the list, and the way into it, for instance `['offers', 0, 'billingCycle']`. */
export type FaultAt = {
  readonly index: number;
  readonly path: readonly (string | number)[];
  readonly code: CatalogFault;
  /** What stood there, where a reader would look for it. */
  readonly value?: string | undefined;
};

type Found = Omit<FaultAt, 'index'>;
type Whole = {
  readonly items: ReadonlyMap<CatalogItemId, CatalogItem>;
  readonly plans: ReadonlySet<string>;
  readonly markets: readonly string[];
};

/**
 * Checks a whole catalog: each item by itself, and what items say of each other (domain 3.8, 3.9, App. A). `markets` are
 * the codes of the regions in which somebody sells. An empty answer means that it may be put in force.
 */
export const checkCatalog = (items: readonly CatalogItem[], markets: readonly string[]): readonly FaultAt[] => {
  const whole: Whole = {
    items: new Map(items.map((item) => [item.id, item])),
    plans: new Set(items.flatMap((item) => item.servicePlans.map((plan) => plan.id))),
    markets,
  };
  const seen = new Set<CatalogItemId>();
  return items.flatMap((item, index) => {
    const faults = seen.has(item.id) ? [fault(['id'], 'duplicate_item', item.id)] : checkItem(item, whole);
    seen.add(item.id);
    return faults.map((found) => ({ index, ...found }));
  });
};

const fault = (path: readonly (string | number)[], code: CatalogFault, value?: string): Found => ({
  path,
  code,
  value,
});
const when = (broken: boolean, path: readonly (string | number)[], code: CatalogFault, value?: string): Found[] =>
  broken ? [fault(path, code, value)] : [];

const checkItem = (item: CatalogItem, whole: Whole): Found[] => [
  ...when(item.minSeats > item.maxSeats, ['maxSeats'], 'seats_order', String(item.maxSeats)),
  ...checkOffers(item, whole),
  ...checkBases(item, whole),
  ...checkConversion(item, whole),
  ...checkTrial(item),
  ...checkUpgrades(item, whole),
  ...checkPlans(item, whole),
];

const checkOffers = (item: CatalogItem, whole: Whole): Found[] => [
  ...when(item.offers.length === 0, ['offers'], 'no_offer'),
  ...item.offers.flatMap((offer, at) => [
    ...when(
      !allowsCycle(offer.termDuration, offer.billingCycle),
      ['offers', at, 'billingCycle'],
      'cycle_not_allowed',
      offer.billingCycle,
    ),
    ...when(
      findOffer(item, offer.termDuration, offer.billingCycle) !== offer,
      ['offers', at],
      'duplicate_offer',
      `${offer.termDuration} ${offer.billingCycle}`,
    ),
    ...checkPrices(item, offer, at, whole),
  ]),
];

/** One price a market, and one currency for all offers of a market: whoever compares terms compares like with like. */
const checkPrices = (item: CatalogItem, offer: Offer, at: number, whole: Whole): Found[] => [
  ...when(offer.prices.length === 0, ['offers', at, 'prices'], 'no_price'),
  ...offer.prices.flatMap(({ market, unitPrice }, place) => {
    const path = ['offers', at, 'prices', place];
    const first = item.offers.flatMap((one) => priceFor(one, market) ?? [])[0];
    return [
      ...when(!whole.markets.includes(market), [...path, 'market'], 'unknown_market', market),
      ...when(
        offer.prices.findIndex((price) => price.market === market) !== place,
        [...path, 'market'],
        'duplicate_price',
        market,
      ),
      ...when(
        first !== undefined && first.currency !== unitPrice.currency,
        [...path, 'unitPrice', 'currency'],
        'mixed_currencies',
        unitPrice.currency,
      ),
    ];
  }),
];

const checkBases = (item: CatalogItem, whole: Whole): Found[] => {
  if (item.kind !== 'addon') return when(item.baseItemIds.length > 0, ['baseItemIds'], 'only_addon_has_base');
  return [
    ...when(item.baseItemIds.length === 0, ['baseItemIds'], 'base_required'),
    ...item.baseItemIds.flatMap((id, at) => checkLicense(id, item, whole, ['baseItemIds', at], 'base_not_license')),
  ];
};

/** A reference to another item of the same catalog that must be a license. */
const checkLicense = (
  id: CatalogItemId,
  item: CatalogItem,
  whole: Whole,
  path: readonly (string | number)[],
  code: 'base_not_license' | 'upgrade_not_license',
): Found[] => {
  const other = whole.items.get(id);
  if (id === item.id) return [fault(path, 'own_item', id)];
  if (other === undefined) return [fault(path, 'unknown_item', id)];
  return when(other.kind !== 'license', path, code, id);
};

/** A trial goes on as what it converts to, on an annual term billed monthly: so that must be sold (domain 3.9). */
const checkConversion = (item: CatalogItem, whole: Whole): Found[] => {
  if (item.kind !== 'trial') return when(item.convertsTo !== null, ['convertsTo'], 'only_trial_converts');
  if (item.convertsTo === null) return [fault(['convertsTo'], 'conversion_required')];
  const target = whole.items.get(item.convertsTo);
  if (target === undefined) return [fault(['convertsTo'], 'unknown_item', item.convertsTo)];
  const offer = target.kind === 'trial' ? undefined : findOffer(target, 'P1Y', 'monthly');
  return when(offer === undefined, ['convertsTo'], 'conversion_not_annual', target.id);
};

/** A trial has 25 seats for nothing, once for each customer (domain 3.9, App. A). */
const checkTrial = (item: CatalogItem): Found[] => {
  if (item.kind !== 'trial') return [];
  const free = item.offers.every((offer) => offer.prices.every((price) => price.unitPrice.minor === 0));
  return [
    ...when(
      item.minSeats !== TRIAL.seats || item.maxSeats !== TRIAL.seats,
      ['maxSeats'],
      'trial_seats',
      String(item.maxSeats),
    ),
    ...when(!free, ['offers'], 'trial_price'),
    ...when(!item.onePerCustomer, ['onePerCustomer'], 'trial_once'),
  ];
};

/** An upgrade leads up: never back to where it began, whatever it passes (domain 3.9, "no downgrade"). */
const checkUpgrades = (item: CatalogItem, whole: Whole): Found[] =>
  item.upgradesTo.flatMap((id, at) => {
    const path = ['upgradesTo', at];
    const faults = checkLicense(id, item, whole, path, 'upgrade_not_license');
    return faults.length > 0 ? faults : when(leadsTo(id, item.id, whole), path, 'upgrade_circle', id);
  });

const leadsTo = (from: CatalogItemId, to: CatalogItemId, whole: Whole): boolean => {
  const reached = new Set([from]);
  for (const id of reached) {
    for (const further of whole.items.get(id)?.upgradesTo ?? []) reached.add(further);
  }
  return reached.has(to);
};

const checkPlans = (item: CatalogItem, whole: Whole): Found[] =>
  item.servicePlans.flatMap((plan, at) => [
    ...when(
      item.servicePlans.findIndex((one) => one.id === plan.id) !== at,
      ['servicePlans', at, 'id'],
      'duplicate_plan',
      plan.id,
    ),
    ...(['requires', 'excludes'] as const).flatMap((member) => checkPlanReferences(plan, member, at, whole)),
  ]);

const checkPlanReferences = (plan: ServicePlan, member: 'requires' | 'excludes', at: number, whole: Whole): Found[] =>
  (plan[member] ?? []).flatMap((id, place) => {
    const path = ['servicePlans', at, member, place];
    const other = member === 'requires' ? plan.excludes : plan.requires;
    return [
      ...when(!whole.plans.has(id), path, 'unknown_plan', id),
      ...when(id === plan.id || (other ?? []).includes(id), path, 'plan_at_odds', id),
    ];
  });
