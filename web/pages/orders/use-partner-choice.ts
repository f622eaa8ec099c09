import { useState } from 'react';
import type { PartnerRef } from '../../api/shapes.ts';
import type { Chosen } from './partner-choice.tsx';
import type { OfRecord, OrderRequest } from './shapes.ts';
import { useResellersOf } from './use-parties.ts';

/**
 * Whom an order names: the only reseller of a customer is the one that is meant; a request settles it, since it is its
 * reseller that serves what it asked for. Without one the provider confirms that it sells directly.
 */
export const usePartnerChoice = (customer: string, request: OrderRequest | undefined) => {
  const known = useResellersOf(customer);
  const [picked, setPicked] = useState<Chosen>(undefined);
  const [verified, setVerified] = useState<readonly PartnerRef[]>([]);
  const [further, setFurther] = useState<readonly PartnerRef[]>([]);
  const [direct, setDirect] = useState(false);
  const asker = request?.from.kind === 'reseller' ? request.from : undefined;
  const found = verified.filter(({ id }) => !known.some((one) => one.id === id));
  const resellers: readonly PartnerRef[] = request === undefined ? [...known, ...found] : [];
  const [only] = resellers;
  const chosen = picked === undefined && resellers.length <= 1 ? (only?.id ?? null) : picked;
  const partner: OfRecord | undefined =
    asker === undefined
      ? resellers.find(({ id }) => id === chosen)
      : (known.find(({ id }) => id === asker.id) ?? asker);
  return {
    resellers,
    chosen,
    direct,
    partner,
    /** A request of a reseller leaves nothing to choose. */
    settled: asker !== undefined,
    named: partner !== undefined || (chosen === null && direct),
    choose: setPicked,
    confirmDirect: setDirect,
    /** One that was found by its partner ID, and is meant. */
    chooseVerified: (reseller: PartnerRef): void => {
      setVerified((there) => [...there.filter(({ id }) => id !== reseller.id), reseller]);
      setPicked(reseller.id);
    },
    further,
    nameFurther: setFurther,
  };
};
