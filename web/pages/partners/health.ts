import type { Partnership } from './shapes.ts';

/** A partner that may take part in something new: the partnership lasts, and the platform has not suspended it (domain 3.13). */
export const isGood = ({ state, standing }: Pick<Partnership, 'state' | 'standing'>): boolean =>
  state === 'active' && standing === 'good';

/** Can the reseller be named on new order lines? It needs a good standing and its signed agreement (domain 3.8). */
export const isValidOnOrders = (partnership: Pick<Partnership, 'state' | 'standing' | 'agreementSigned'>): boolean =>
  isGood(partnership) && partnership.agreementSigned;
