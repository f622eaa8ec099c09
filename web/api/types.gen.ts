// Generated from openapi.json by `npm run fix`. Do not edit.

export interface Api {
  openInvitation: {
    query: {};
    body: null;
    answer: PublicInvitation;
  };
  acceptInvitation: {
    query: {};
    body: {
      agreement?: {
        version: string;
      };
    };
    answer: Accepted;
  };
  declineInvitation: {
    query: {};
    body: {
      reason?: string;
    };
    answer: {
      state: 'draft' | 'issued' | 'opened' | 'accepted' | 'declined' | 'revoked' | 'expired';
    };
  };
  createOrganization: {
    query: {};
    body: {
      organization: {
        country: string;
        domain: string;
        locale: 'en' | 'zh-TW';
        name: string;
        profile: {
          addressLine1: string;
          addressLine2?: string;
          city: string;
          legalName: string;
          phone?: string;
          postalCode?: string;
          region?: string;
        };
      };
      person: {
        name: string;
        password: string;
        /**
         * Under the organization's own domain
         */
        upn: string;
      };
    };
    answer: NewOrganization;
  };
  reportInvitation: {
    query: {};
    body: {
      reason: string;
    };
    answer: {
      received: true;
    };
  };
  reviewInvitation: {
    query: {};
    body: null;
    answer: InvitationReview;
  };
  listActivity: {
    query: {
      limit?: number;
      cursor?: string;
      from?: string;
      to?: string;
      action?: string;
      customer?: string;
      subject?: string;
      person?: string;
      onBehalf?: 'true' | 'false';
      outcome?: 'done' | 'denied';
    };
    body: null;
    answer: {
      items: LogEntry[];
      next: string | null;
    };
  };
  exportActivity: {
    query: {
      from?: string;
      to?: string;
      action?: string;
      customer?: string;
      subject?: string;
      person?: string;
      onBehalf?: 'true' | 'false';
      outcome?: 'done' | 'denied';
    };
    body: null;
    answer: null;
  };
  readAgreements: {
    query: {};
    body: null;
    answer: Agreements;
  };
  readCustomerAgreement: {
    query: {};
    body: null;
    answer: {
      text: {
        en: string;
        'zh-TW': string;
      };
      version: string;
    };
  };
  acceptAgreement: {
    query: {};
    body: {
      /**
       * The version that was read
       */
      version: string;
    };
    answer: AgreementAcceptance;
  };
  listCatalog: {
    query: {
      limit?: number;
      cursor?: string;
      search?: string;
      customerId?: string;
      kind?: 'license' | 'addon' | 'trial';
      publisher?: string;
      version?: number;
    };
    body: null;
    answer: {
      items: CatalogItem[];
      next: string | null;
    };
  };
  exportCatalog: {
    query: {
      version?: number;
    };
    body: null;
    answer: null;
  };
  importCatalog: {
    query: {};
    body: {
      /**
       * The whole catalog; what is not in it is withdrawn
       */
      content: string;
      /**
       * From when on it holds; left out: at once
       */
      effectiveAt?: string;
      format: 'csv' | 'json';
      /**
       * The version that the preview compared with; another one by now refuses with `conflict`
       */
      takesOverFrom?: number;
    };
    answer: ImportedCatalog;
  };
  previewCatalogImport: {
    query: {};
    body: {
      /**
       * The whole catalog; what is not in it is withdrawn
       */
      content: string;
      /**
       * From when on it holds; left out: at once
       */
      effectiveAt?: string;
      format: 'csv' | 'json';
    };
    answer: CatalogImportPreview;
  };
  listPublishers: {
    query: {};
    body: null;
    answer: {
      items: string[];
    };
  };
  listCatalogVersions: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: CatalogVersion[];
      next: string | null;
    };
  };
  readCatalogItem: {
    query: {
      customerId?: string;
      version?: number;
    };
    body: null;
    answer: CatalogItemDetails;
  };
  listCredit: {
    query: {
      limit?: number;
      cursor?: string;
      search?: string;
    };
    body: null;
    answer: {
      items: Credit[];
      next: string | null;
    };
  };
  setCredit: {
    query: {};
    body: {
      /**
       * In the smallest unit of the currency; null: no limit
       */
      limitMinor: number | null;
      /**
       * In the smallest unit of the currency; null: no order waits
       */
      reviewAboveMinor: number | null;
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Credit;
  };
  listCustomers: {
    query: {
      limit?: number;
      cursor?: string;
      search?: string;
      provider?: string;
      reseller?: string;
      relationship?: 'reseller' | 'indirect_reseller';
      delegatedAdmin?: 'active' | 'ending' | 'none';
      agreement?: 'accepted' | 'none';
      tag?: string;
      channel?: 'own_marketing' | 'vendor_referral' | 'indirect_provider' | 'existing' | 'other';
      starred?: 'true' | 'false';
      sort?: 'name' | '-name' | 'since' | '-since';
    };
    body: null;
    answer: {
      items: Customer[];
      next: string | null;
      previous: string | null;
    };
  };
  exportCustomers: {
    query: {
      search?: string;
      provider?: string;
      reseller?: string;
      relationship?: 'reseller' | 'indirect_reseller';
      delegatedAdmin?: 'active' | 'ending' | 'none';
      agreement?: 'accepted' | 'none';
      tag?: string;
      channel?: 'own_marketing' | 'vendor_referral' | 'indirect_provider' | 'existing' | 'other';
      starred?: 'true' | 'false';
      sort?: 'name' | '-name' | 'since' | '-since';
    };
    body: null;
    answer: null;
  };
  readCustomer: {
    query: {};
    body: null;
    answer: CustomerRecord;
  };
  readDirectoryAccess: {
    query: {};
    body: null;
    answer: DirectoryAccess;
  };
  readAccount: {
    query: {};
    body: null;
    answer: CustomerAccount;
  };
  editAccount: {
    query: {};
    body: {
      /**
       * Null takes it away
       */
      billingProfile?: {
        addressLine1: string;
        addressLine2?: string;
        city: string;
        currency?:
          'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
        email: string;
        legalName: string;
        phone?: string;
        postalCode?: string;
        region?: string;
        taxId?: string;
      } | null;
      /**
       * As partners list it; for its provider to change
       */
      companyName?: string;
      /**
       * All of them; whoever is left out is taken away
       */
      contacts?: {
        billing?: {
          email: string;
          name: string;
          phone?: string;
        };
        primary?: {
          email: string;
          name: string;
          phone?: string;
        };
        technical?: {
          email: string;
          name: string;
          phone?: string;
        };
      };
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: CustomerAccount;
  };
  listLicenses: {
    query: {};
    body: null;
    answer: {
      items: License[];
      next: string | null;
    };
  };
  changeLicensesOfMany: {
    query: {};
    body: {
      /**
       * @maxItems 100
       */
      assign?: {
        /**
         * Service plans to switch off; when left out, those of a license already there stay
         *
         * @maxItems 100
         */
        excludedPlans?: string[];
        skuId: string;
      }[];
      /**
       * @maxItems 100
       */
      remove?: string[];
      /**
       * Seats go to them in this order
       *
       * @minItems 1
       * @maxItems 500
       */
      userIds: [string, ...string[]];
    };
    answer: BulkLicenses;
  };
  submitOrderRequest: {
    query: {};
    body: {
      /**
       * Each buys something new, or says how many seats a subscription is to have
       *
       * @minItems 1
       * @maxItems 100
       */
      lines: [
        (
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        ),
        ...(
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        )[]
      ];
      note?: string;
      /**
       * A customer with several partners: the one that is asked
       */
      partnerId?: string;
      /**
       * The provider that is asked; a customer leaves it out to ask its reseller
       */
      providerId?: string;
    };
    answer: OrderRequest;
  };
  previewOrderRequest: {
    query: {};
    body: {
      /**
       * Each buys something new, or says how many seats a subscription is to have
       *
       * @minItems 1
       * @maxItems 100
       */
      lines: [
        (
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        ),
        ...(
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        )[]
      ];
      /**
       * A customer with several partners: the one that is asked
       */
      partnerId?: string;
      /**
       * The provider that is asked; a customer leaves it out to ask its reseller
       */
      providerId?: string;
    };
    answer: OrderRequestPreview;
  };
  listCustomerOrders: {
    query: {
      limit?: number;
      cursor?: string;
      state?: 'pending' | 'pending_review' | 'completed' | 'partial_success' | 'error' | 'rejected' | 'cancelled';
    };
    body: null;
    answer: {
      items: Order[];
      next: string | null;
    };
  };
  submitOrder: {
    query: {};
    body: {
      /**
       * Partner IDs of resellers beside the partner of record, for customers in the EU and EFTA
       *
       * @maxItems 5
       */
      furtherResellerPartnerIds?:
        | []
        | [string]
        | [string, string]
        | [string, string, string]
        | [string, string, string, string]
        | [string, string, string, string, string];
      /**
       * Each buys something new, or says how many seats a subscription is to have
       *
       * @minItems 1
       * @maxItems 100
       */
      lines: [
        (
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        ),
        ...(
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        )[]
      ];
      note?: string;
      /**
       * The reseller that serves the customer; left out: you sell directly
       */
      partnerOfRecordId?: string;
    };
    answer: Order;
  };
  exportOrdersCsv: {
    query: {
      state?: 'pending' | 'pending_review' | 'completed' | 'partial_success' | 'error' | 'rejected' | 'cancelled';
    };
    body: null;
    answer: null;
  };
  exportOrdersXlsx: {
    query: {
      state?: 'pending' | 'pending_review' | 'completed' | 'partial_success' | 'error' | 'rejected' | 'cancelled';
    };
    body: null;
    answer: null;
  };
  previewOrder: {
    query: {};
    body: {
      /**
       * Partner IDs of resellers beside the partner of record, for customers in the EU and EFTA
       *
       * @maxItems 5
       */
      furtherResellerPartnerIds?:
        | []
        | [string]
        | [string, string]
        | [string, string, string]
        | [string, string, string, string]
        | [string, string, string, string, string];
      /**
       * Each buys something new, or says how many seats a subscription is to have
       *
       * @minItems 1
       * @maxItems 100
       */
      lines: [
        (
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        ),
        ...(
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        )[]
      ];
      note?: string;
      /**
       * The reseller that serves the customer; left out: you sell directly
       */
      partnerOfRecordId?: string;
    };
    answer: OrderPreview;
  };
  verifyPartner: {
    query: {};
    body: {
      as: 'partner_of_record' | 'further_reseller';
      partnerId: string;
    };
    answer: VerifiedPartner;
  };
  previewCustomerRemoval: {
    query: {};
    body: null;
    answer: RemovalPreview;
  };
  removeCustomer: {
    query: {};
    body: {
      /**
       * The version of the statement that was read and accepted; without it nothing is removed
       */
      statementVersion?: string;
    };
    answer: RemovalReceipt;
  };
  listCustomerServices: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: CustomerService[];
      next: string | null;
    };
  };
  openAdminPage: {
    query: {};
    body: null;
    answer: {
      /**
       * The admin page of the service in the context of the customer
       */
      url: string;
    };
  };
  unstarCustomer: {
    query: {};
    body: null;
    answer: null;
  };
  starCustomer: {
    query: {};
    body: null;
    answer: null;
  };
  listSubscriptions: {
    query: {
      limit?: number;
      cursor?: string;
      search?: string;
      state?: 'active' | 'suspended' | 'expired' | 'disabled' | 'deleted';
    };
    body: null;
    answer: {
      items: Subscription[];
      next: string | null;
    };
  };
  exportSubscriptionsCsv: {
    query: {
      search?: string;
      state?: 'active' | 'suspended' | 'expired' | 'disabled' | 'deleted';
    };
    body: null;
    answer: null;
  };
  exportSubscriptionsXlsx: {
    query: {
      search?: string;
      state?: 'active' | 'suspended' | 'expired' | 'disabled' | 'deleted';
    };
    body: null;
    answer: null;
  };
  dropSupportContact: {
    query: {};
    body: null;
    answer: {
      contact: {
        email?: string;
        hours?: string;
        phone?: string;
      } | null;
      named: boolean;
    };
  };
  readSupportContact: {
    query: {};
    body: null;
    answer: OwnSupportContact;
  };
  setSupportContact: {
    query: {};
    body: {
      email?: string;
      hours?: string;
      phone?: string;
    };
    answer: {
      contact: {
        email?: string;
        hours?: string;
        phone?: string;
      } | null;
      named: boolean;
    };
  };
  tagCustomer: {
    query: {};
    body: {
      /**
       * At most 150, of 50 characters each
       *
       * @maxItems 1000
       */
      tags: string[];
    };
    answer: {
      tags: string[];
    };
  };
  listUsers: {
    query: {
      limit?: number;
      cursor?: string;
      search?: string;
      state?: 'active' | 'deleted';
      licensed?: 'none' | string;
    };
    body: null;
    answer: {
      /**
       * How many users there are, whatever is searched for
       */
      counts: {
        active: number;
        deleted: number;
      };
      items: User[];
      next: string | null;
    };
  };
  createUser: {
    query: {};
    body: {
      displayName: string;
      firstName?: string;
      lastName?: string;
      /**
       * Directory roles; giving one takes a privileged role administrator
       *
       * @maxItems 20
       */
      roles?:
        | []
        | [
            | 'global-admin'
            | 'billing-admin'
            | 'user-admin'
            | 'license-admin'
            | 'helpdesk-admin'
            | 'service-support-admin'
            | 'global-reader'
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ];
      usageLocation: string;
      /**
       * Under the customer's own domain
       */
      userPrincipalName: string;
    };
    answer: UserWithTemporaryPassword;
  };
  exportUsersCsv: {
    query: {
      state?: 'active' | 'deleted';
    };
    body: null;
    answer: null;
  };
  exportUsersXlsx: {
    query: {
      state?: 'active' | 'deleted';
    };
    body: null;
    answer: null;
  };
  uploadUsers: {
    query: {};
    body: {
      /**
       * The text of the file: a line of column names (First name, Last name, Display name, Email, Status), then at most 100 users
       */
      csv: string;
      usageLocation: string;
    };
    answer: UploadedUsers;
  };
  checkUserUpload: {
    query: {};
    body: {
      /**
       * The text of the file: a line of column names (First name, Last name, Display name, Email, Status), then at most 100 users
       */
      csv: string;
    };
    answer: CheckedUpload;
  };
  deleteUser: {
    query: {};
    body: null;
    answer: null;
  };
  readUser: {
    query: {};
    body: null;
    answer: User;
  };
  editUser: {
    query: {};
    body: {
      displayName?: string;
      firstName?: string | null;
      lastName?: string | null;
      usageLocation?: string;
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: User;
  };
  readUserLicenses: {
    query: {};
    body: null;
    answer: {
      items: UserLicense[];
      next: string | null;
    };
  };
  changeLicenses: {
    query: {};
    body: {
      /**
       * @maxItems 100
       */
      assign?: {
        /**
         * Service plans to switch off; when left out, those of a license already there stay
         *
         * @maxItems 100
         */
        excludedPlans?: string[];
        skuId: string;
      }[];
      /**
       * @maxItems 100
       */
      remove?: string[];
    };
    answer: User;
  };
  resetUserPassword: {
    query: {};
    body: null;
    answer: UserWithTemporaryPassword;
  };
  restoreUser: {
    query: {};
    body: null;
    answer: RestoredUser;
  };
  setUserRoles: {
    query: {};
    body: {
      /**
       * @maxItems 20
       */
      roles:
        | []
        | [
            | 'global-admin'
            | 'billing-admin'
            | 'user-admin'
            | 'license-admin'
            | 'helpdesk-admin'
            | 'service-support-admin'
            | 'global-reader'
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            ),
            (
              | 'global-admin'
              | 'billing-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
            )
          ];
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: User;
  };
  listDeadlines: {
    query: {
      limit?: number;
      cursor?: string;
      from?: string;
      to?: string;
      customerId?: string;
    };
    body: null;
    answer: {
      items: Deadline[];
      next: string | null;
    };
  };
  readHome: {
    query: {};
    body: null;
    answer: Home;
  };
  listInvitations: {
    query: {
      limit?: number;
      cursor?: string;
      search?: string;
      state?: string;
    };
    body: null;
    answer: {
      items: Invitation[];
      next: string | null;
    };
  };
  draftInvitation: {
    query: {};
    body: {
      channel?: 'own_marketing' | 'vendor_referral' | 'indirect_provider' | 'existing' | 'other';
      delegatedAdmin?:
        | (
            | {
                autoExtend?: boolean;
                durationDays?: number;
                template: 'service-desk' | 'full-service';
              }
            | {
                autoExtend: boolean;
                durationDays: number;
                name: string;
                /**
                 * @minItems 1
                 * @maxItems 12
                 */
                roles:
                  | [
                      | 'directory-reader'
                      | 'directory-writer'
                      | 'global-reader'
                      | 'license-admin'
                      | 'user-admin'
                      | 'helpdesk-admin'
                      | 'service-support-admin'
                      | 'privileged-role-admin'
                      | 'privileged-auth-admin'
                      | 'app-admin'
                      | 'cloud-app-admin'
                      | 'global-admin'
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ];
              }
          )
        | null;
      kind: 'reseller' | 'reseller_joint' | 'partnership';
      leadId?: string;
      locale?: 'en' | 'zh-TW';
      providerId?: string;
      restrictTo?:
        | {
            organizationId: string;
          }
        | {
            domain: string;
          };
    };
    answer: Invitation;
  };
  discardInvitation: {
    query: {};
    body: null;
    answer: null;
  };
  readInvitation: {
    query: {};
    body: null;
    answer: Invitation;
  };
  editInvitation: {
    query: {};
    body: {
      body?: string;
      channel?: ('own_marketing' | 'vendor_referral' | 'indirect_provider' | 'existing' | 'other') | null;
      delegatedAdmin?:
        | (
            | {
                autoExtend?: boolean;
                durationDays?: number;
                template: 'service-desk' | 'full-service';
              }
            | {
                autoExtend: boolean;
                durationDays: number;
                name: string;
                /**
                 * @minItems 1
                 * @maxItems 12
                 */
                roles:
                  | [
                      | 'directory-reader'
                      | 'directory-writer'
                      | 'global-reader'
                      | 'license-admin'
                      | 'user-admin'
                      | 'helpdesk-admin'
                      | 'service-support-admin'
                      | 'privileged-role-admin'
                      | 'privileged-auth-admin'
                      | 'app-admin'
                      | 'cloud-app-admin'
                      | 'global-admin'
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ]
                  | [
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      ),
                      (
                        | 'directory-reader'
                        | 'directory-writer'
                        | 'global-reader'
                        | 'license-admin'
                        | 'user-admin'
                        | 'helpdesk-admin'
                        | 'service-support-admin'
                        | 'privileged-role-admin'
                        | 'privileged-auth-admin'
                        | 'app-admin'
                        | 'cloud-app-admin'
                        | 'global-admin'
                      )
                    ];
              }
          )
        | null;
      locale?: 'en' | 'zh-TW';
      redraft?: boolean;
      restrictTo?:
        | (
            | {
                organizationId: string;
              }
            | {
                domain: string;
              }
          )
        | null;
      subject?: string;
      version?: number;
    };
    answer: Invitation;
  };
  finishInvitation: {
    query: {};
    body: null;
    answer: Invitation;
  };
  downloadInvitationDraft: {
    query: {};
    body: null;
    answer: null;
  };
  noteInvitationExport: {
    query: {};
    body: {
      method: 'email' | 'eml' | 'copy';
    };
    answer: Invitation;
  };
  restoreInvitationLink: {
    query: {};
    body: {
      body?: string;
    };
    answer: Invitation;
  };
  revokeInvitation: {
    query: {};
    body: null;
    answer: Invitation;
  };
  sendInvitationAgain: {
    query: {};
    body: null;
    answer: Invitation;
  };
  listNotices: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: Notice[];
      next: string | null;
    };
  };
  markNoticesRead: {
    query: {};
    body: {
      /**
       * Left out: all of them
       *
       * @minItems 1
       * @maxItems 500
       */
      ids?: [string, ...string[]];
    };
    answer: {
      unreadNotices: number;
    };
  };
  listOrderRequests: {
    query: {
      limit?: number;
      cursor?: string;
      box?: 'sent' | 'received';
      state?: 'submitted' | 'accepted' | 'ordered' | 'declined' | 'withdrawn' | 'failed';
      customerId?: string;
    };
    body: null;
    answer: {
      items: OrderRequest[];
      next: string | null;
    };
  };
  readOrderRequest: {
    query: {};
    body: null;
    answer: OrderRequest;
  };
  acceptOrderRequest: {
    query: {};
    body: {
      /**
       * Partner IDs of resellers beside the partner of record, for customers in the EU and EFTA
       *
       * @maxItems 5
       */
      furtherResellerPartnerIds?:
        | []
        | [string]
        | [string, string]
        | [string, string, string]
        | [string, string, string, string]
        | [string, string, string, string, string];
      /**
       * A provider that orders something else: what. Left out: what was asked for
       *
       * @minItems 1
       * @maxItems 100
       */
      lines?: [
        (
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        ),
        ...(
          | {
              billingCycle: 'monthly' | 'annual' | 'upfront';
              /**
               * `<product>:<sku>`
               */
              catalogItemId: string;
              quantity: number;
              termDuration: 'P1M' | 'P1Y' | 'P3Y';
              /**
               * End-date alignment: the first term is shortened to end then, at one of the alignments of the preview
               */
              termEndsAt?: string;
            }
          | {
              /**
               * All seats that there are to be; fewer than now is a change of the subscription
               */
              quantity: number;
              subscriptionId: string;
            }
        )[]
      ];
      /**
       * A reseller that passes on a customer’s request: to which of its providers
       */
      providerId?: string;
      /**
       * Refuses the answer if there is a later version
       */
      version?: number;
    };
    answer: OrderRequest;
  };
  declineOrderRequest: {
    query: {};
    body: {
      reason?: string;
      /**
       * Refuses the answer if there is a later version
       */
      version?: number;
    };
    answer: OrderRequest;
  };
  withdrawOrderRequest: {
    query: {};
    body: {
      /**
       * Refuses the answer if there is a later version
       */
      version?: number;
    };
    answer: OrderRequest;
  };
  listOrderReviews: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: OrderReview[];
      next: string | null;
    };
  };
  listOrders: {
    query: {
      limit?: number;
      cursor?: string;
      state?: 'pending' | 'pending_review' | 'completed' | 'partial_success' | 'error' | 'rejected' | 'cancelled';
      customerId?: string;
    };
    body: null;
    answer: {
      items: Order[];
      next: string | null;
    };
  };
  readOrder: {
    query: {};
    body: null;
    answer: Order;
  };
  approveOrder: {
    query: {};
    body: {
      /**
       * Refuses if there is a later version
       */
      version?: number;
    };
    answer: Order;
  };
  cancelOrder: {
    query: {};
    body: {
      /**
       * Refuses if there is a later version
       */
      version?: number;
    };
    answer: Order;
  };
  rejectOrder: {
    query: {};
    body: {
      /**
       * Why; the provider reads it
       */
      reason: string;
      /**
       * Refuses if there is a later version
       */
      version?: number;
    };
    answer: Order;
  };
  retryOrder: {
    query: {};
    body: {
      /**
       * Refuses if there is a later version
       */
      version?: number;
    };
    answer: Order;
  };
  readOrganization: {
    query: {};
    body: null;
    answer: Organization;
  };
  editOrganization: {
    query: {};
    body: {
      locale?: 'en' | 'zh-TW';
      profile?: {
        addressLine1: string;
        addressLine2?: string;
        city: string;
        legalName: string;
        phone?: string;
        postalCode?: string;
        region?: string;
      };
      /**
       * What customers are shown; null takes it away
       */
      supportContact?: {
        email?: string;
        hours?: string;
        phone?: string;
      } | null;
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Organization;
  };
  readOwnCredit: {
    query: {};
    body: null;
    answer: OwnCredit;
  };
  listPartners: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: Partner[];
      next: string | null;
    };
  };
  removeRoles: {
    query: {};
    body: null;
    answer: Partner;
  };
  endRelationship: {
    query: {};
    body: {
      /**
       * Also take its admin roles back
       */
      alsoEndDelegatedAdmin?: boolean;
    };
    answer: Partner;
  };
  listPartnerships: {
    query: {
      limit?: number;
      cursor?: string;
      state?: 'active' | 'removed';
    };
    body: null;
    answer: {
      items: Partnership[];
      next: string | null;
    };
  };
  previewPartnershipRemoval: {
    query: {};
    body: null;
    answer: PartnershipRemovalPreview;
  };
  removePartnership: {
    query: {};
    body: {
      /**
       * The version of the statement that was read and accepted; without it nothing is removed
       */
      statementVersion?: string;
    };
    answer: PartnershipRemovalReceipt;
  };
  listPeople: {
    query: {
      limit?: number;
      cursor?: string;
      search?: string;
      state?: 'active' | 'removed';
    };
    body: null;
    answer: {
      items: Person[];
      next: string | null;
    };
  };
  addPerson: {
    query: {};
    body: {
      locale?: 'en' | 'zh-TW';
      name: string;
      /**
       * Roles of the kind of the organization; none is an ordinary user
       *
       * @maxItems 20
       */
      roles?:
        | []
        | [
            | 'global-admin'
            | 'admin-agent'
            | 'sales-agent'
            | 'helpdesk-agent'
            | 'billing-admin'
            | 'user-management-admin'
            | 'user-admin'
            | 'license-admin'
            | 'helpdesk-admin'
            | 'service-support-admin'
            | 'global-reader'
            | 'operator-admin'
            | 'operator-auditor'
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ];
      /**
       * Under the organization's own domain
       */
      upn: string;
    };
    answer: PersonWithTemporaryPassword;
  };
  removePerson: {
    query: {};
    body: null;
    answer: null;
  };
  editPerson: {
    query: {};
    body: {
      locale?: ('en' | 'zh-TW') | null;
      name?: string;
      /**
       * Roles of the kind of the organization; none is an ordinary user
       *
       * @maxItems 20
       */
      roles?:
        | []
        | [
            | 'global-admin'
            | 'admin-agent'
            | 'sales-agent'
            | 'helpdesk-agent'
            | 'billing-admin'
            | 'user-management-admin'
            | 'user-admin'
            | 'license-admin'
            | 'helpdesk-admin'
            | 'service-support-admin'
            | 'global-reader'
            | 'operator-admin'
            | 'operator-auditor'
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ]
        | [
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            ),
            (
              | 'global-admin'
              | 'admin-agent'
              | 'sales-agent'
              | 'helpdesk-agent'
              | 'billing-admin'
              | 'user-management-admin'
              | 'user-admin'
              | 'license-admin'
              | 'helpdesk-admin'
              | 'service-support-admin'
              | 'global-reader'
              | 'operator-admin'
              | 'operator-auditor'
            )
          ];
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Person;
  };
  resetPassword: {
    query: {};
    body: null;
    answer: PersonWithTemporaryPassword;
  };
  resetSecondFactor: {
    query: {};
    body: null;
    answer: Person;
  };
  readPlatform: {
    query: {};
    body: null;
    answer: Platform;
  };
  tellProvisioningResult: {
    query: {};
    body: {
      /**
       * Why it failed, in your words for programs.
       */
      code?: string;
      /**
       * Why it failed, for the provider’s people.
       */
      message?: string;
      /**
       * What your system calls it.
       */
      reference?: string;
      state: 'completed' | 'error';
    };
    answer: {
      state: 'pending' | 'sent' | 'completed' | 'error' | 'rejected' | 'cancelled';
    };
  };
  search: {
    query: {
      q: string;
      limit?: number;
    };
    body: null;
    answer: SearchResult;
  };
  listServiceIncidents: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: ServiceIncident[];
      next: string | null;
    };
  };
  listServiceRequests: {
    query: {
      limit?: number;
      cursor?: string;
      state?: 'open' | 'attention_needed' | 'closed';
      severity?: 'critical' | 'moderate' | 'minimal';
      customerId?: string;
      waiting?: 'true' | 'false';
    };
    body: null;
    answer: {
      items: ServiceRequest[];
      next: string | null;
    };
  };
  raiseServiceRequest: {
    query: {};
    body: {
      /**
       * For whom; a customer may leave it out
       */
      customerId?: string;
      /**
       * The service that it is about
       */
      planId?: string;
      /**
       * A first answer is due in 2, 4 or 8 hours
       */
      severity: 'critical' | 'moderate' | 'minimal';
      subject: string;
      text: string;
      /**
       * One of several who could help; left out: the designated one
       */
      toId?: string;
    };
    answer: ServiceRequest;
  };
  readServiceRequest: {
    query: {};
    body: null;
    answer: ServiceRequestDetails;
  };
  closeServiceRequest: {
    query: {};
    body: {
      /**
       * What to say of it in the thread
       */
      text?: string;
    };
    answer: ServiceRequest;
  };
  escalateServiceRequest: {
    query: {};
    body: {
      /**
       * What to say of it in the thread
       */
      text?: string;
      /**
       * One of several above
       */
      toId?: string;
    };
    answer: ServiceRequest;
  };
  listServiceRequestMessages: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: ServiceRequestEntry[];
      next: string | null;
    };
  };
  writeServiceRequestMessage: {
    query: {};
    body: {
      /**
       * You need something of the raiser: the request then waits for them
       */
      asks?: boolean;
      /**
       * A note between partners; the customer never sees it
       */
      internal?: boolean;
      text: string;
    };
    answer: ServiceRequest;
  };
  reopenServiceRequest: {
    query: {};
    body: {
      /**
       * What to say of it in the thread
       */
      text?: string;
    };
    answer: ServiceRequest;
  };
  listServices: {
    query: {
      limit?: number;
      cursor?: string;
      search?: string;
      troubled?: 'true' | 'false';
    };
    body: null;
    answer: {
      items: Service[];
      next: string | null;
    };
  };
  setAdminPage: {
    query: {};
    body: {
      /**
       * An https address; {tenantId} and {domain} are filled with the customer. Null: no admin page
       */
      url: string | null;
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Service;
  };
  setHealth: {
    query: {};
    body: {
      /**
       * Said by the operator, for everybody who has the service
       */
      health: 'healthy' | 'degraded' | 'outage' | 'maintenance';
      /**
       * What users notice; needed for whatever is not healthy
       */
      message?: {
        en: string;
        'zh-TW': string;
      } | null;
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Service;
  };
  readHealthHistory: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: HealthChange[];
      next: string | null;
    };
  };
  readSession: {
    query: {};
    body: null;
    answer: Session;
  };
  editSession: {
    query: {};
    body: {
      /**
       * The language of pages and letters
       */
      locale: 'en' | 'zh-TW';
    };
    answer: Session;
  };
  readSetup: {
    query: {};
    body: null;
    answer: {
      open: true;
    };
  };
  completeSetup: {
    query: {};
    body: {
      /**
       * @maxItems 250
       */
      countries?: string[];
      organization: {
        country: string;
        domain: string;
        locale: 'en' | 'zh-TW';
        name: string;
      };
      person: {
        name: string;
        password: string;
        /**
         * Under the organization's own domain
         */
        upn: string;
      };
    };
    answer: {
      organization: {
        country: string;
        domain: string;
        id: string;
        kind: 'operator' | 'provider' | 'reseller' | 'customer';
        name: string;
      };
      person: {
        id: string;
        name: string;
        upn: string;
      };
    };
  };
  readSubscription: {
    query: {};
    body: null;
    answer: SubscriptionDetails;
  };
  changeSubscription: {
    query: {};
    body: {
      autoRenew?: boolean;
      /**
       * From the next billing cycle on
       */
      billingCycle?: 'monthly' | 'annual' | 'upfront';
      /**
       * What the customer calls it; null: nothing of its own
       */
      friendlyName?: string | null;
      /**
       * Null: the provider serves it itself
       */
      partnerOfRecordId?: string | null;
      quantity?: number;
      /**
       * At once, and only a longer one
       */
      termDuration?: 'P1M' | 'P1Y' | 'P3Y';
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Subscription;
  };
  cancelSubscription: {
    query: {};
    body: {
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Subscription;
  };
  previewSubscriptionChange: {
    query: {};
    body: {
      autoRenew?: boolean;
      /**
       * From the next billing cycle on
       */
      billingCycle?: 'monthly' | 'annual' | 'upfront';
      cancel?: true;
      /**
       * What the customer calls it; null: nothing of its own
       */
      friendlyName?: string | null;
      /**
       * Null: the provider serves it itself
       */
      partnerOfRecordId?: string | null;
      quantity?: number;
      /**
       * At once, and only a longer one
       */
      termDuration?: 'P1M' | 'P1Y' | 'P3Y';
      upgrade?: {
        /**
         * `<product>:<sku>`
         */
        catalogItemId: string;
        /**
         * Left out: all seats
         */
        quantity?: number;
      };
    };
    answer: ChangePreview;
  };
  listSubscriptionCharges: {
    query: {
      limit?: number;
      cursor?: string;
    };
    body: null;
    answer: {
      items: Charge[];
      next: string | null;
    };
  };
  resumeSubscription: {
    query: {};
    body: {
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Subscription;
  };
  unscheduleSubscriptionChange: {
    query: {};
    body: null;
    answer: Subscription;
  };
  scheduleSubscriptionChange: {
    query: {};
    body: {
      billingCycle?: 'monthly' | 'annual' | 'upfront';
      /**
       * `<product>:<sku>`
       */
      catalogItemId?: string;
      quantity?: number;
      termDuration?: 'P1M' | 'P1Y' | 'P3Y';
      /**
       * One of the alignments of the subscription
       */
      termEndsAt?: string;
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Subscription;
  };
  suspendSubscription: {
    query: {};
    body: {
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Subscription;
  };
  upgradeSubscription: {
    query: {};
    body: {
      /**
       * `<product>:<sku>`
       */
      catalogItemId: string;
      /**
       * Left out: all seats
       */
      quantity?: number;
      /**
       * Refuses the change if there is a later version
       */
      version?: number;
    };
    answer: Subscription;
  };
  listSupportContacts: {
    query: {};
    body: null;
    answer: SupportContacts;
  };
  listTags: {
    query: {};
    body: null;
    answer: {
      items: string[];
    };
  };
}
/**
 * What anybody who holds the link may know: public facts only.
 */
export interface PublicInvitation {
  agreement: {
    url: string;
    version: string;
  } | null;
  coInviter: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  } | null;
  delegatedAdmin: {
    autoExtend: boolean;
    durationDays: number;
    name: string;
    roles: (
      | 'directory-reader'
      | 'directory-writer'
      | 'global-reader'
      | 'license-admin'
      | 'user-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'privileged-role-admin'
      | 'privileged-auth-admin'
      | 'app-admin'
      | 'cloud-app-admin'
      | 'global-admin'
    )[];
    template: ('service-desk' | 'full-service') | null;
  } | null;
  expiresAt: string;
  inviter: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  };
  kind: 'reseller' | 'reseller_joint' | 'partnership';
  linkCode: string;
  locale: 'en' | 'zh-TW';
  state: 'draft' | 'issued' | 'opened' | 'accepted' | 'declined' | 'revoked' | 'expired';
}
/**
 * What is now true. For a partnership, `relationships` holds the partnership.
 */
export interface Accepted {
  delegatedAdmin: {
    endsAt: string;
    id: string;
    name: string;
    state: string;
  }[];
  organizationId: string;
  relationships: {
    capacity: 'reseller' | 'indirect_reseller' | 'indirect_provider';
    partnerId: string;
    since: string;
  }[];
}
/**
 * The person signs in with the chosen password and sets up a second factor.
 */
export interface NewOrganization {
  organization: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  person: {
    id: string;
    name: string;
    upn: string;
  };
}
/**
 * Exactly what would be granted, for the organization of the caller.
 */
export interface InvitationReview {
  agreement: {
    url: string;
    version: string;
  } | null;
  delegatedAdmin: {
    autoExtend: boolean;
    durationDays: number;
    endsAt: string;
    holders: string;
    name: string;
    roles: (
      | 'directory-reader'
      | 'directory-writer'
      | 'global-reader'
      | 'license-admin'
      | 'user-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'privileged-role-admin'
      | 'privileged-auth-admin'
      | 'app-admin'
      | 'cloud-app-admin'
      | 'global-admin'
    )[];
    startsAt: string;
    template: ('service-desk' | 'full-service') | null;
  } | null;
  expiresAt: string;
  kind: 'reseller' | 'reseller_joint' | 'partnership';
  organization: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    profile: {
      addressLine1: string;
      addressLine2?: string;
      city: string;
      legalName: string;
      phone?: string;
      postalCode?: string;
      region?: string;
    } | null;
    profileComplete: boolean;
  };
  partners: {
    already: boolean;
    capacity: 'reseller' | 'indirect_reseller' | 'indirect_provider';
    partner: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
      partnerId: string | null;
      verified: boolean;
    };
    since: string | null;
  }[];
  refusal: {
    code:
      | 'unauthenticated'
      | 'not_found'
      | 'forbidden'
      | 'role_missing'
      | 'person_required'
      | 'mfa_required'
      | 'invalid'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'conflict'
      | 'idempotency_key_reused'
      | 'rate_limited'
      | 'link_missing'
      | 'link_expired'
      | 'link_revoked'
      | 'link_used'
      | 'link_declined'
      | 'invitation_not_open'
      | 'invitation_in_use'
      | 'mpa_unsigned'
      | 'standing'
      | 'partnership_required'
      | 'admin_required'
      | 'wrong_kind'
      | 'restricted'
      | 'region_mismatch'
      | 'same_organization'
      | 'already_related'
      | 'partnership_ended'
      | 'profile_incomplete'
      | 'agreement_required'
      | 'agreement_outdated'
      | 'no_relationship'
      | 'statement_required'
      | 'statement_outdated'
      | 'blocked_by_active'
      | 'already_ended'
      | 'domain_taken'
      | 'upn_taken'
      | 'last_admin'
      | 'own_account'
      | 'da_needed'
      | 'da_no_group'
      | 'restore_upn_taken'
      | 'location_required'
      | 'plan_requires'
      | 'plan_excludes'
      | 'tag_limit'
      | 'provider_not_related'
      | 'por_is_provider'
      | 'por_invalid'
      | 'partner_id_unknown'
      | 'further_resellers_region'
      | 'further_reseller_twice'
      | 'further_reseller_is_provider'
      | 'further_reseller_of_record'
      | 'further_reseller_standing'
      | 'offer_unavailable'
      | 'seat_limit'
      | 'one_per_customer'
      | 'trial_used'
      | 'base_missing'
      | 'subscription_limit'
      | 'suspended_subscription'
      | 'trial_fixed'
      | 'pending_operation'
      | 'credit_limit'
      | 'review_required'
      | 'order_rejected'
      | 'order_cancelled'
      | 'request_not_open'
      | 'window_passed'
      | 'not_suspended'
      | 'auto_renew_off'
      | 'term_not_longer'
      | 'billing_fixed'
      | 'no_upgrade'
      | 'alignment_refused'
      | 'provisioning_failed'
      | 'provisioning_refused'
      | 'line_settled'
      | 'signature_invalid'
      | 'no_admin_page'
      | 'no_support_contact'
      | 'request_closed'
      | 'request_open'
      | 'not_in_hand'
      | 'not_the_raiser'
      | 'nobody_above'
      | 'unavailable'
      | 'internal';
    params?: {
      [k: string]: string;
    };
    title: string;
  } | null;
  state: 'draft' | 'issued' | 'opened' | 'accepted' | 'declined' | 'revoked' | 'expired';
}
export interface LogEntry {
  action:
    | 'organization.created'
    | 'organization.edited'
    | 'person.added'
    | 'person.edited'
    | 'person.removed'
    | 'person.second_factor_reset'
    | 'person.password_reset'
    | 'user.created'
    | 'user.edited'
    | 'user.roles_changed'
    | 'user.deleted'
    | 'user.restored'
    | 'user.purged'
    | 'user.password_reset'
    | 'license.assigned'
    | 'license.changed'
    | 'license.removed'
    | 'invitation.drafted'
    | 'invitation.edited'
    | 'invitation.exported'
    | 'invitation.issued'
    | 'invitation.discarded'
    | 'invitation.opened'
    | 'invitation.accepted'
    | 'invitation.declined'
    | 'invitation.expired'
    | 'invitation.revoked'
    | 'invitation.reported'
    | 'reseller_relationship.active'
    | 'reseller_relationship.removed'
    | 'reseller_relationship.ended'
    | 'partnership.active'
    | 'partnership.removed'
    | 'delegated_admin.active'
    | 'delegated_admin.extended'
    | 'delegated_admin.expiring'
    | 'delegated_admin.expired'
    | 'delegated_admin.terminated'
    | 'agreement.accepted'
    | 'customer.tagged'
    | 'partnership.imported'
    | 'catalog.imported'
    | 'subscription.created'
    | 'subscription.updated'
    | 'subscription.upgraded'
    | 'subscription.suspended'
    | 'subscription.resumed'
    | 'subscription.cancelled'
    | 'subscription.charged'
    | 'subscription.term_ending'
    | 'subscription.renewed'
    | 'subscription.converted'
    | 'subscription.expired'
    | 'subscription.disabled'
    | 'subscription.deleted'
    | 'service.health_changed'
    | 'service.admin_page_changed'
    | 'service.opened'
    | 'service_request.raised'
    | 'service_request.answered'
    | 'service_request.noted'
    | 'service_request.escalated'
    | 'service_request.closed'
    | 'service_request.reopened'
    | 'account.edited'
    | 'support_contact.changed'
    | 'platform.imported'
    | 'platform.clock_moved'
    | 'order.submitted'
    | 'order.retried'
    | 'order.line_failed'
    | 'order.held'
    | 'order.approved'
    | 'order.rejected'
    | 'order.cancelled'
    | 'credit.changed'
    | 'order.completed'
    | 'order.failed'
    | 'order_request.submitted'
    | 'order_request.accepted'
    | 'order_request.declined'
    | 'order_request.withdrawn'
    | 'order_request.returned'
    | 'order_request.ordered'
    | 'order_request.failed'
    | 'access.denied';
  affectedCustomer: {
    id: string;
    name: string;
  } | null;
  after: {
    [k: string]: unknown;
  } | null;
  at: string;
  before: {
    [k: string]: unknown;
  } | null;
  /**
   * Why it was denied
   */
  code?: string;
  details: {
    [k: string]: unknown;
  };
  /**
   * api, partner-center, graph, job, sandbox, command
   */
  door: string;
  id: string;
  onBehalf: boolean;
  outcome: 'done' | 'denied';
  /**
   * Customers are told which partner did something, not which of its people
   */
  performedBy: {
    kind: 'person' | 'application' | 'visitor' | 'system';
    organization: {
      id: string;
      name: string;
    } | null;
    person: {
      id: string;
      name: string;
    } | null;
  };
  requestId: string;
  /**
   * The delegated right that was used
   */
  right: {
    [k: string]: unknown;
  } | null;
  secondFactor: {
    at: string;
    method: string;
  } | null;
  /**
   * Who else can read this entry
   */
  seenBy: {
    id: string;
    name: string;
  }[];
  subject: {
    id: string;
    kind: string;
  };
}
export interface Agreements {
  items: {
    acceptance: {
      at: string;
      /**
       * Who accepted it for the customer
       */
      by: {
        name: string;
      };
      /**
       * With an invitation, or on the customer's own page
       */
      through: 'invitation' | 'agreements';
    } | null;
    current: boolean;
    /**
     * Null for a version whose text is no longer held
     */
    text: {
      en: string;
      'zh-TW': string;
    } | null;
    version: string;
  }[];
  may: 'accept'[];
  next: null;
  /**
   * An acceptance survives new versions
   */
  state: 'accepted' | 'none';
  minItems?: 0;
}
export interface AgreementAcceptance {
  at: string;
  /**
   * Who accepted it for the customer
   */
  by: {
    name: string;
  };
  /**
   * With an invitation, or on the customer's own page
   */
  through: 'invitation' | 'agreements';
  version: string;
}
export interface CatalogItem {
  /**
   * `<product>:<sku>`
   */
  id: string;
  kind: 'license' | 'addon' | 'trial';
  maxSeats: number;
  minSeats: number;
  /**
   * In English
   */
  name: string;
  names: {
    en: string;
    'zh-TW': string;
  };
  onePerCustomer: boolean;
  /**
   * How many seats you have of it, as a customer; null for everybody else
   */
  ownSeats: number | null;
  publisher: string;
  terms: {
    billingCycle: 'monthly' | 'annual' | 'upfront';
    /**
     * In every market; for the operator
     */
    prices?: {
      market: string;
      unitPrice: Money;
    }[];
    termDuration: 'P1M' | 'P1Y' | 'P3Y';
    unitPrice?: Money1;
  }[];
  /**
   * Why you as a customer, or the customer asked for, cannot have it; null if it can, or if there is none
   */
  unavailable: ('not_in_market' | 'one_per_customer' | 'base_missing') | null;
}
export interface Money {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
/**
 * For one seat and one billing cycle; only for those who may see prices
 */
export interface Money1 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
export interface ImportedCatalog {
  added: number;
  changed: number;
  /**
   * False: the version in force says all of this already
   */
  created: boolean;
  createdAt: string;
  createdBy: {
    name: string;
  };
  effectiveAt: string;
  id: string;
  items: number;
  number: number;
  state: 'current' | 'scheduled' | 'past';
  withdrawn: number;
  minItems?: 0;
}
export interface CatalogImportPreview {
  added: number;
  changed: number;
  /**
   * The first 500
   */
  changes: {
    change: 'added' | 'changed' | 'withdrawn';
    id: string;
    members: (
      | 'name'
      | 'publisher'
      | 'kind'
      | 'minSeats'
      | 'maxSeats'
      | 'onePerCustomer'
      | 'baseItemIds'
      | 'convertsTo'
      | 'upgradesTo'
      | 'servicePlans'
      | 'offers'
    )[];
    names: {
      en: string;
      'zh-TW': string;
    };
  }[];
  effectiveAt: string;
  faultCount: number;
  /**
   * The first 200; with any, nothing can be imported
   */
  faults: {
    code:
      | 'not_json'
      | 'empty'
      | 'too_many'
      | 'missing'
      | 'malformed'
      | 'unknown_value'
      | 'unknown_currency'
      | 'bad_price'
      | 'bad_seats'
      | 'too_long'
      | 'unknown_column'
      | 'missing_column'
      | 'differs'
      | 'duplicate_item'
      | 'seats_order'
      | 'no_offer'
      | 'duplicate_offer'
      | 'cycle_not_allowed'
      | 'no_price'
      | 'unknown_market'
      | 'duplicate_price'
      | 'mixed_currencies'
      | 'unknown_item'
      | 'own_item'
      | 'base_required'
      | 'base_not_license'
      | 'only_addon_has_base'
      | 'conversion_required'
      | 'only_trial_converts'
      | 'conversion_not_annual'
      | 'trial_seats'
      | 'trial_price'
      | 'trial_once'
      | 'upgrade_not_license'
      | 'upgrade_circle'
      | 'duplicate_plan'
      | 'unknown_plan'
      | 'plan_at_odds';
    /**
     * The column's name, or the way into the item
     */
    column: string;
    item: string | null;
    line: number | null;
    /**
     * What stood there
     */
    value: string | null;
  }[];
  items: number;
  /**
   * The number of the version compared with; 0: there is none
   */
  takesOverFrom: number;
  withdrawn: number;
  minItems?: 0;
}
export interface CatalogVersion {
  added: number;
  changed: number;
  createdAt: string;
  createdBy: {
    name: string;
  };
  effectiveAt: string;
  id: string;
  items: number;
  number: number;
  state: 'current' | 'scheduled' | 'past';
  withdrawn: number;
  minItems?: 0;
}
export interface CatalogItemDetails {
  /**
   * An add-on needs one of these
   */
  baseItems: {
    /**
     * `<product>:<sku>`
     */
    id: string;
    names: {
      en: string;
      'zh-TW': string;
    };
  }[];
  /**
   * What a trial becomes
   */
  convertsTo: {
    /**
     * `<product>:<sku>`
     */
    id: string;
    names: {
      en: string;
      'zh-TW': string;
    };
  } | null;
  /**
   * `<product>:<sku>`
   */
  id: string;
  kind: 'license' | 'addon' | 'trial';
  maxSeats: number;
  minSeats: number;
  /**
   * In English
   */
  name: string;
  names: {
    en: string;
    'zh-TW': string;
  };
  onePerCustomer: boolean;
  /**
   * How many seats you have of it, as a customer; null for everybody else
   */
  ownSeats: number | null;
  publisher: string;
  servicePlans: {
    /**
     * Plans that the same user must not have
     */
    excludes: {
      id: string;
      names: {
        en: string;
        'zh-TW': string;
      };
    }[];
    id: string;
    names: {
      en: string;
      'zh-TW': string;
    };
    /**
     * Plans that the same user must have
     */
    requires: {
      id: string;
      names: {
        en: string;
        'zh-TW': string;
      };
    }[];
  }[];
  terms: {
    billingCycle: 'monthly' | 'annual' | 'upfront';
    /**
     * In every market; for the operator
     */
    prices?: {
      market: string;
      unitPrice: Money;
    }[];
    termDuration: 'P1M' | 'P1Y' | 'P3Y';
    unitPrice?: Money2;
  }[];
  /**
   * Why you as a customer, or the customer asked for, cannot have it; null if it can, or if there is none
   */
  unavailable: ('not_in_market' | 'one_per_customer' | 'base_missing') | null;
  upgradesTo: {
    /**
     * `<product>:<sku>`
     */
    id: string;
    names: {
      en: string;
      'zh-TW': string;
    };
  }[];
}
/**
 * For one seat and one billing cycle; only for those who may see prices
 */
export interface Money2 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
export interface Credit {
  /**
   * One for each currency in which there is anything to say
   */
  lines: CreditLine[];
  /**
   * The running calendar month, in UTC
   */
  month: {
    from: string;
    until: string;
  };
  provider: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  };
}
export interface CreditLine {
  charged: Money3;
  /**
   * ISO 4217
   */
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * What may be charged in the month; null: no limit
   */
  limit: Money | null;
  ordered: Money4;
  /**
   * An order that charges more at once waits for the operator; null: none does
   */
  reviewAbove: Money | null;
  /**
   * What can still be ordered in the month; null: no limit
   */
  room: Money | null;
  version: number;
}
/**
 * Charged in the month so far, credits taken off
 */
export interface Money3 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
/**
 * What open orders will charge
 */
export interface Money4 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
export interface Customer {
  agreement: {
    state: 'accepted' | 'none';
  };
  capacity: 'reseller' | 'indirect_reseller';
  channel: ('own_marketing' | 'vendor_referral' | 'indirect_provider' | 'existing' | 'other') | null;
  companyName: string;
  country: string;
  /**
   * Your admin roles that last longest; null if none are active
   */
  delegatedAdmin: {
    autoExtend: boolean;
    ending: boolean;
    endsAt: string;
    state: 'active';
  } | null;
  domain: string;
  id: string;
  origins: ('invitation' | 'created_by_provider' | 'portal_import' | 'transfer')[];
  /**
   * Your indirect providers that this customer has authorized too
   */
  providers: {
    id: string;
    name: string;
  }[];
  /**
   * What you are to the customer
   */
  relationship: 'reseller' | 'indirect_reseller';
  /**
   * Your indirect resellers that this customer has authorized too
   */
  resellers: {
    id: string;
    name: string;
  }[];
  since: string;
  starred: boolean;
  tags: string[];
}
export interface CustomerRecord {
  agreement: {
    state: 'accepted' | 'none';
  };
  /**
   * Who accepted the customer agreement last, and when
   */
  agreementAcceptance: {
    at: string;
    by: {
      name: string;
    };
    version: string;
  } | null;
  capacity: 'reseller' | 'indirect_reseller';
  channel: ('own_marketing' | 'vendor_referral' | 'indirect_provider' | 'existing' | 'other') | null;
  company: {
    addressLine1: string;
    addressLine2?: string;
    city: string;
    legalName: string;
    phone?: string;
    postalCode?: string;
    region?: string;
  } | null;
  companyName: string;
  /**
   * Why `company` is not shown: no admin role, none given to a group yet, or none that may read
   */
  companyRefusal: ('da_needed' | 'da_no_group' | 'role_missing') | null;
  country: string;
  /**
   * Your admin roles that last longest; null if none are active
   */
  delegatedAdmin: {
    autoExtend: boolean;
    ending: boolean;
    endsAt: string;
    state: 'active';
  } | null;
  /**
   * Your admin relationships with this customer, active first
   */
  delegatedAdmins: {
    activatedAt: string;
    autoExtend: boolean;
    endsAt: string;
    id: string;
    name: string;
    roles: (
      | 'directory-reader'
      | 'directory-writer'
      | 'global-reader'
      | 'license-admin'
      | 'user-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'privileged-role-admin'
      | 'privileged-auth-admin'
      | 'app-admin'
      | 'cloud-app-admin'
      | 'global-admin'
    )[];
    state: 'active' | 'expired' | 'terminated';
  }[];
  domain: string;
  id: string;
  may: ('remove' | 'tag' | 'star')[];
  origins: ('invitation' | 'created_by_provider' | 'portal_import' | 'transfer')[];
  /**
   * Your partners that this customer has authorized too
   */
  partners: {
    capacity: 'reseller' | 'indirect_reseller';
    partner: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
      partnerId: string | null;
      verified: boolean;
    };
    since: string;
  }[];
  /**
   * Your indirect providers that this customer has authorized too
   */
  providers: {
    id: string;
    name: string;
  }[];
  relationship: {
    capacity: 'reseller' | 'indirect_reseller';
    id: string;
    origin: 'invitation' | 'created_by_provider' | 'portal_import' | 'transfer';
    since: string;
    state: 'active' | 'ended';
    /**
     * The other partner of the joint invitation
     */
    via: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
      partnerId: string | null;
      verified: boolean;
    } | null;
  };
  /**
   * Your indirect resellers that this customer has authorized too
   */
  resellers: {
    id: string;
    name: string;
  }[];
  since: string;
  starred: boolean;
  tags: string[];
}
export interface DirectoryAccess {
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  /**
   * Admin relationships in force, with the roles that you hold through your groups
   */
  grants: {
    autoExtend: boolean;
    endsAt: string;
    id: string;
    name: string;
    roles: (
      | 'directory-reader'
      | 'directory-writer'
      | 'global-reader'
      | 'license-admin'
      | 'user-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'privileged-role-admin'
      | 'privileged-auth-admin'
      | 'app-admin'
      | 'cloud-app-admin'
      | 'global-admin'
    )[];
  }[];
  may: ('list' | 'create' | 'upload' | 'assign-role' | 'assign-license')[];
  /**
   * Why the directory is closed to you
   */
  refusal: ('da_needed' | 'da_no_group' | 'role_missing') | null;
  /**
   * Whether you have an active reseller relationship; admin roles may outlive it
   */
  related: boolean;
  /**
   * How many users there are; null if you may not see them
   */
  users: {
    active: number;
    deleted: number;
  } | null;
}
export interface CustomerAccount {
  /**
   * Null: there is none, or you may not see it
   */
  billingProfile: {
    addressLine1: string;
    addressLine2?: string;
    city: string;
    currency?:
      'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
    email: string;
    legalName: string;
    phone?: string;
    postalCode?: string;
    region?: string;
    taxId?: string;
  } | null;
  /**
   * Null: you may not see them
   */
  contacts: {
    billing?: {
      email: string;
      name: string;
      phone?: string;
    };
    primary?: {
      email: string;
      name: string;
      phone?: string;
    };
    technical?: {
      email: string;
      name: string;
      phone?: string;
    };
  } | null;
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  may: ('edit-name' | 'edit-billing' | 'edit-contacts' | 'set-support-contact')[];
  /**
   * What looks odd about the name on the bills
   */
  nameDoubt: ('web_domain' | 'repeated_character' | 'single_characters') | null;
  /**
   * Why something is not shown
   */
  refusal: ('da_needed' | 'da_no_group' | 'role_missing') | null;
  /**
   * Its country asks for a tax ID and a telephone number
   */
  registrationRequired: boolean;
  version: number;
}
export interface License {
  /**
   * Seats in use; more than owned when a subscription has shrunk
   */
  assigned: number;
  /**
   * Seats that can still be assigned
   */
  available: number;
  kind: 'license' | 'addon' | 'trial';
  /**
   * In English
   */
  name: string;
  names: {
    en: string;
    'zh-TW': string;
  };
  servicePlans: {
    /**
     * Plans that the same user must not have
     */
    excludes: {
      id: string;
      names: {
        en: string;
        'zh-TW': string;
      };
    }[];
    id: string;
    names: {
      en: string;
      'zh-TW': string;
    };
    /**
     * Plans that the same user must have
     */
    requires: {
      id: string;
      names: {
        en: string;
        'zh-TW': string;
      };
    }[];
  }[];
  skuId: string;
  /**
   * Seats of suspended and disabled subscriptions, beside the total
   */
  suspended: number;
  /**
   * Seats owned, over all subscriptions that users can work with
   */
  total: number;
}
export interface BulkLicenses {
  items: {
    /**
     * Why nothing was changed for this user
     */
    code?: string;
    done: boolean;
    params?: {
      [k: string]: string;
    };
    title?: string;
    userId: string;
  }[];
  minItems?: 0;
}
export interface OrderRequest {
  answeredAt: string | null;
  /**
   * Why the order failed
   */
  code:
    | (
        | 'unauthenticated'
        | 'not_found'
        | 'forbidden'
        | 'role_missing'
        | 'person_required'
        | 'mfa_required'
        | 'invalid'
        | 'payload_too_large'
        | 'unsupported_media_type'
        | 'conflict'
        | 'idempotency_key_reused'
        | 'rate_limited'
        | 'link_missing'
        | 'link_expired'
        | 'link_revoked'
        | 'link_used'
        | 'link_declined'
        | 'invitation_not_open'
        | 'invitation_in_use'
        | 'mpa_unsigned'
        | 'standing'
        | 'partnership_required'
        | 'admin_required'
        | 'wrong_kind'
        | 'restricted'
        | 'region_mismatch'
        | 'same_organization'
        | 'already_related'
        | 'partnership_ended'
        | 'profile_incomplete'
        | 'agreement_required'
        | 'agreement_outdated'
        | 'no_relationship'
        | 'statement_required'
        | 'statement_outdated'
        | 'blocked_by_active'
        | 'already_ended'
        | 'domain_taken'
        | 'upn_taken'
        | 'last_admin'
        | 'own_account'
        | 'da_needed'
        | 'da_no_group'
        | 'restore_upn_taken'
        | 'location_required'
        | 'plan_requires'
        | 'plan_excludes'
        | 'tag_limit'
        | 'provider_not_related'
        | 'por_is_provider'
        | 'por_invalid'
        | 'partner_id_unknown'
        | 'further_resellers_region'
        | 'further_reseller_twice'
        | 'further_reseller_is_provider'
        | 'further_reseller_of_record'
        | 'further_reseller_standing'
        | 'offer_unavailable'
        | 'seat_limit'
        | 'one_per_customer'
        | 'trial_used'
        | 'base_missing'
        | 'subscription_limit'
        | 'suspended_subscription'
        | 'trial_fixed'
        | 'pending_operation'
        | 'credit_limit'
        | 'review_required'
        | 'order_rejected'
        | 'order_cancelled'
        | 'request_not_open'
        | 'window_passed'
        | 'not_suspended'
        | 'auto_renew_off'
        | 'term_not_longer'
        | 'billing_fixed'
        | 'no_upgrade'
        | 'alignment_refused'
        | 'provisioning_failed'
        | 'provisioning_refused'
        | 'line_settled'
        | 'signature_invalid'
        | 'no_admin_page'
        | 'no_support_contact'
        | 'request_closed'
        | 'request_open'
        | 'not_in_hand'
        | 'not_the_raiser'
        | 'nobody_above'
        | 'unavailable'
        | 'internal'
      )
    | null;
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  from: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  id: string;
  lines: {
    billingCycle: 'monthly' | 'annual' | 'upfront';
    /**
     * `<product>:<sku>`
     */
    catalogItemId: string;
    names: {
      en: string;
      'zh-TW': string;
    };
    quantity: number;
    quantityBefore?: number;
    subscriptionId?: string;
    termDuration: 'P1M' | 'P1Y' | 'P3Y';
    /**
     * Of something new whose first term is to be aligned: its end
     */
    termEndsAt?: string;
  }[];
  may: ('accept' | 'decline' | 'withdraw')[];
  note: string | null;
  /**
   * The order, for those who may see it
   */
  orderId: string | null;
  /**
   * What was ordered, where that is not what was asked for; otherwise null
   */
  ordered:
    | {
        billingCycle: 'monthly' | 'annual' | 'upfront';
        /**
         * `<product>:<sku>`
         */
        catalogItemId: string;
        names: {
          en: string;
          'zh-TW': string;
        };
        quantity: number;
        quantityBefore?: number;
        subscriptionId?: string;
        termDuration: 'P1M' | 'P1Y' | 'P3Y';
        /**
         * Of something new whose first term is to be aligned: its end
         */
        termEndsAt?: string;
      }[]
    | null;
  /**
   * Who would place the order; null until one is chosen
   */
  provider: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  } | null;
  /**
   * Why it was declined
   */
  reason: string | null;
  state: 'submitted' | 'accepted' | 'ordered' | 'declined' | 'withdrawn' | 'failed';
  submittedAt: string;
  submittedBy: {
    name: string;
  } | null;
  to: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  version: number;
}
export interface OrderRequestPreview {
  lines: {
    /**
     * When the first term of something new can be made to end; to a reseller, of what it serves
     */
    alignments: {
      /**
       * The end of a month, or of another subscription
       */
      kind: 'month_end' | 'subscription';
      termEndsAt: string;
    }[];
    /**
     * What stands in the way of this line
     */
    code?:
      | 'unauthenticated'
      | 'not_found'
      | 'forbidden'
      | 'role_missing'
      | 'person_required'
      | 'mfa_required'
      | 'invalid'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'conflict'
      | 'idempotency_key_reused'
      | 'rate_limited'
      | 'link_missing'
      | 'link_expired'
      | 'link_revoked'
      | 'link_used'
      | 'link_declined'
      | 'invitation_not_open'
      | 'invitation_in_use'
      | 'mpa_unsigned'
      | 'standing'
      | 'partnership_required'
      | 'admin_required'
      | 'wrong_kind'
      | 'restricted'
      | 'region_mismatch'
      | 'same_organization'
      | 'already_related'
      | 'partnership_ended'
      | 'profile_incomplete'
      | 'agreement_required'
      | 'agreement_outdated'
      | 'no_relationship'
      | 'statement_required'
      | 'statement_outdated'
      | 'blocked_by_active'
      | 'already_ended'
      | 'domain_taken'
      | 'upn_taken'
      | 'last_admin'
      | 'own_account'
      | 'da_needed'
      | 'da_no_group'
      | 'restore_upn_taken'
      | 'location_required'
      | 'plan_requires'
      | 'plan_excludes'
      | 'tag_limit'
      | 'provider_not_related'
      | 'por_is_provider'
      | 'por_invalid'
      | 'partner_id_unknown'
      | 'further_resellers_region'
      | 'further_reseller_twice'
      | 'further_reseller_is_provider'
      | 'further_reseller_of_record'
      | 'further_reseller_standing'
      | 'offer_unavailable'
      | 'seat_limit'
      | 'one_per_customer'
      | 'trial_used'
      | 'base_missing'
      | 'subscription_limit'
      | 'suspended_subscription'
      | 'trial_fixed'
      | 'pending_operation'
      | 'credit_limit'
      | 'review_required'
      | 'order_rejected'
      | 'order_cancelled'
      | 'request_not_open'
      | 'window_passed'
      | 'not_suspended'
      | 'auto_renew_off'
      | 'term_not_longer'
      | 'billing_fixed'
      | 'no_upgrade'
      | 'alignment_refused'
      | 'provisioning_failed'
      | 'provisioning_refused'
      | 'line_settled'
      | 'signature_invalid'
      | 'no_admin_page'
      | 'no_support_contact'
      | 'request_closed'
      | 'request_open'
      | 'not_in_hand'
      | 'not_the_raiser'
      | 'nobody_above'
      | 'unavailable'
      | 'internal';
    /**
     * Null for what is not sold here
     */
    names: {
      en: string;
      'zh-TW': string;
    } | null;
    quantity: number;
    quantityBefore?: number;
    /**
     * When the first term would end if it began now
     */
    termEndsAt?: string;
    title?: string;
  }[];
  /**
   * What would be answered if it were asked for now
   */
  refusal: {
    code:
      | 'unauthenticated'
      | 'not_found'
      | 'forbidden'
      | 'role_missing'
      | 'person_required'
      | 'mfa_required'
      | 'invalid'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'conflict'
      | 'idempotency_key_reused'
      | 'rate_limited'
      | 'link_missing'
      | 'link_expired'
      | 'link_revoked'
      | 'link_used'
      | 'link_declined'
      | 'invitation_not_open'
      | 'invitation_in_use'
      | 'mpa_unsigned'
      | 'standing'
      | 'partnership_required'
      | 'admin_required'
      | 'wrong_kind'
      | 'restricted'
      | 'region_mismatch'
      | 'same_organization'
      | 'already_related'
      | 'partnership_ended'
      | 'profile_incomplete'
      | 'agreement_required'
      | 'agreement_outdated'
      | 'no_relationship'
      | 'statement_required'
      | 'statement_outdated'
      | 'blocked_by_active'
      | 'already_ended'
      | 'domain_taken'
      | 'upn_taken'
      | 'last_admin'
      | 'own_account'
      | 'da_needed'
      | 'da_no_group'
      | 'restore_upn_taken'
      | 'location_required'
      | 'plan_requires'
      | 'plan_excludes'
      | 'tag_limit'
      | 'provider_not_related'
      | 'por_is_provider'
      | 'por_invalid'
      | 'partner_id_unknown'
      | 'further_resellers_region'
      | 'further_reseller_twice'
      | 'further_reseller_is_provider'
      | 'further_reseller_of_record'
      | 'further_reseller_standing'
      | 'offer_unavailable'
      | 'seat_limit'
      | 'one_per_customer'
      | 'trial_used'
      | 'base_missing'
      | 'subscription_limit'
      | 'suspended_subscription'
      | 'trial_fixed'
      | 'pending_operation'
      | 'credit_limit'
      | 'review_required'
      | 'order_rejected'
      | 'order_cancelled'
      | 'request_not_open'
      | 'window_passed'
      | 'not_suspended'
      | 'auto_renew_off'
      | 'term_not_longer'
      | 'billing_fixed'
      | 'no_upgrade'
      | 'alignment_refused'
      | 'provisioning_failed'
      | 'provisioning_refused'
      | 'line_settled'
      | 'signature_invalid'
      | 'no_admin_page'
      | 'no_support_contact'
      | 'request_closed'
      | 'request_open'
      | 'not_in_hand'
      | 'not_the_raiser'
      | 'nobody_above'
      | 'unavailable'
      | 'internal';
    params?: {
      [k: string]: string;
    };
    title: string;
  } | null;
}
export interface Order {
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  /**
   * Resellers beside the partner of record, as declared in the EU and EFTA
   */
  furtherResellers: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  }[];
  id: string;
  lines: {
    billingCycle: 'monthly' | 'annual' | 'upfront';
    /**
     * `<product>:<sku>`
     */
    catalogItemId: string;
    /**
     * Why it failed
     */
    code?:
      | 'unauthenticated'
      | 'not_found'
      | 'forbidden'
      | 'role_missing'
      | 'person_required'
      | 'mfa_required'
      | 'invalid'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'conflict'
      | 'idempotency_key_reused'
      | 'rate_limited'
      | 'link_missing'
      | 'link_expired'
      | 'link_revoked'
      | 'link_used'
      | 'link_declined'
      | 'invitation_not_open'
      | 'invitation_in_use'
      | 'mpa_unsigned'
      | 'standing'
      | 'partnership_required'
      | 'admin_required'
      | 'wrong_kind'
      | 'restricted'
      | 'region_mismatch'
      | 'same_organization'
      | 'already_related'
      | 'partnership_ended'
      | 'profile_incomplete'
      | 'agreement_required'
      | 'agreement_outdated'
      | 'no_relationship'
      | 'statement_required'
      | 'statement_outdated'
      | 'blocked_by_active'
      | 'already_ended'
      | 'domain_taken'
      | 'upn_taken'
      | 'last_admin'
      | 'own_account'
      | 'da_needed'
      | 'da_no_group'
      | 'restore_upn_taken'
      | 'location_required'
      | 'plan_requires'
      | 'plan_excludes'
      | 'tag_limit'
      | 'provider_not_related'
      | 'por_is_provider'
      | 'por_invalid'
      | 'partner_id_unknown'
      | 'further_resellers_region'
      | 'further_reseller_twice'
      | 'further_reseller_is_provider'
      | 'further_reseller_of_record'
      | 'further_reseller_standing'
      | 'offer_unavailable'
      | 'seat_limit'
      | 'one_per_customer'
      | 'trial_used'
      | 'base_missing'
      | 'subscription_limit'
      | 'suspended_subscription'
      | 'trial_fixed'
      | 'pending_operation'
      | 'credit_limit'
      | 'review_required'
      | 'order_rejected'
      | 'order_cancelled'
      | 'request_not_open'
      | 'window_passed'
      | 'not_suspended'
      | 'auto_renew_off'
      | 'term_not_longer'
      | 'billing_fixed'
      | 'no_upgrade'
      | 'alignment_refused'
      | 'provisioning_failed'
      | 'provisioning_refused'
      | 'line_settled'
      | 'signature_invalid'
      | 'no_admin_page'
      | 'no_support_contact'
      | 'request_closed'
      | 'request_open'
      | 'not_in_hand'
      | 'not_the_raiser'
      | 'nobody_above'
      | 'unavailable'
      | 'internal';
    id: string;
    names: {
      en: string;
      'zh-TW': string;
    };
    quantity: number;
    /**
     * Of a change: seats when it was ordered
     */
    quantityBefore?: number;
    /**
     * What the vendor’s own system said against it; for its provider only
     */
    reason?: string;
    state: 'pending' | 'sent' | 'completed' | 'error' | 'rejected' | 'cancelled';
    /**
     * What is changed or, once provisioned, was made
     */
    subscriptionId?: string;
    termDuration: 'P1M' | 'P1Y' | 'P3Y';
    /**
     * Of something new whose first term was aligned: its end
     */
    termEndsAt?: string;
    unitPrice?: Money5;
  }[];
  may: ('retry' | 'cancel' | 'approve' | 'reject')[];
  note: string | null;
  partnerOfRecord: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  } | null;
  placedAt: string;
  placedBy: {
    name: string;
  } | null;
  provider: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  };
  /**
   * Why the operator rejected it; for its provider, and the operator
   */
  reason?: string;
  /**
   * The order request that it answers
   */
  requestId: string | null;
  settledAt: string | null;
  state: 'pending' | 'pending_review' | 'completed' | 'partial_success' | 'error' | 'rejected' | 'cancelled';
  total?: Money6;
  version: number;
}
/**
 * For one seat and one billing cycle; for its provider, and the operator
 */
export interface Money5 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
/**
 * What is charged at once; for its provider, and the operator
 */
export interface Money6 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
export interface OrderPreview {
  lines: {
    /**
     * When the first term of something new can be made to end
     */
    alignments: {
      /**
       * The end of a month, or of another subscription
       */
      kind: 'month_end' | 'subscription';
      termEndsAt: string;
    }[];
    /**
     * Until when it can be cancelled; null: it cannot
     */
    cancelUntil?: string | null;
    /**
     * What stands in the way of this line
     */
    code?:
      | 'unauthenticated'
      | 'not_found'
      | 'forbidden'
      | 'role_missing'
      | 'person_required'
      | 'mfa_required'
      | 'invalid'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'conflict'
      | 'idempotency_key_reused'
      | 'rate_limited'
      | 'link_missing'
      | 'link_expired'
      | 'link_revoked'
      | 'link_used'
      | 'link_declined'
      | 'invitation_not_open'
      | 'invitation_in_use'
      | 'mpa_unsigned'
      | 'standing'
      | 'partnership_required'
      | 'admin_required'
      | 'wrong_kind'
      | 'restricted'
      | 'region_mismatch'
      | 'same_organization'
      | 'already_related'
      | 'partnership_ended'
      | 'profile_incomplete'
      | 'agreement_required'
      | 'agreement_outdated'
      | 'no_relationship'
      | 'statement_required'
      | 'statement_outdated'
      | 'blocked_by_active'
      | 'already_ended'
      | 'domain_taken'
      | 'upn_taken'
      | 'last_admin'
      | 'own_account'
      | 'da_needed'
      | 'da_no_group'
      | 'restore_upn_taken'
      | 'location_required'
      | 'plan_requires'
      | 'plan_excludes'
      | 'tag_limit'
      | 'provider_not_related'
      | 'por_is_provider'
      | 'por_invalid'
      | 'partner_id_unknown'
      | 'further_resellers_region'
      | 'further_reseller_twice'
      | 'further_reseller_is_provider'
      | 'further_reseller_of_record'
      | 'further_reseller_standing'
      | 'offer_unavailable'
      | 'seat_limit'
      | 'one_per_customer'
      | 'trial_used'
      | 'base_missing'
      | 'subscription_limit'
      | 'suspended_subscription'
      | 'trial_fixed'
      | 'pending_operation'
      | 'credit_limit'
      | 'review_required'
      | 'order_rejected'
      | 'order_cancelled'
      | 'request_not_open'
      | 'window_passed'
      | 'not_suspended'
      | 'auto_renew_off'
      | 'term_not_longer'
      | 'billing_fixed'
      | 'no_upgrade'
      | 'alignment_refused'
      | 'provisioning_failed'
      | 'provisioning_refused'
      | 'line_settled'
      | 'signature_invalid'
      | 'no_admin_page'
      | 'no_support_contact'
      | 'request_closed'
      | 'request_open'
      | 'not_in_hand'
      | 'not_the_raiser'
      | 'nobody_above'
      | 'unavailable'
      | 'internal';
    dueNow?: Money7;
    from?: string;
    /**
     * Null for what is not sold here
     */
    names: {
      en: string;
      'zh-TW': string;
    } | null;
    quantity: number;
    quantityBefore?: number;
    termEndsAt?: string;
    title?: string;
    unitPrice?: Money8;
    /**
     * Until when it is paid with that
     */
    until?: string;
  }[];
  /**
   * It would wait until the operator approves it
   */
  needsApproval: boolean;
  /**
   * What would be answered if it were ordered now
   */
  refusal: {
    code:
      | 'unauthenticated'
      | 'not_found'
      | 'forbidden'
      | 'role_missing'
      | 'person_required'
      | 'mfa_required'
      | 'invalid'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'conflict'
      | 'idempotency_key_reused'
      | 'rate_limited'
      | 'link_missing'
      | 'link_expired'
      | 'link_revoked'
      | 'link_used'
      | 'link_declined'
      | 'invitation_not_open'
      | 'invitation_in_use'
      | 'mpa_unsigned'
      | 'standing'
      | 'partnership_required'
      | 'admin_required'
      | 'wrong_kind'
      | 'restricted'
      | 'region_mismatch'
      | 'same_organization'
      | 'already_related'
      | 'partnership_ended'
      | 'profile_incomplete'
      | 'agreement_required'
      | 'agreement_outdated'
      | 'no_relationship'
      | 'statement_required'
      | 'statement_outdated'
      | 'blocked_by_active'
      | 'already_ended'
      | 'domain_taken'
      | 'upn_taken'
      | 'last_admin'
      | 'own_account'
      | 'da_needed'
      | 'da_no_group'
      | 'restore_upn_taken'
      | 'location_required'
      | 'plan_requires'
      | 'plan_excludes'
      | 'tag_limit'
      | 'provider_not_related'
      | 'por_is_provider'
      | 'por_invalid'
      | 'partner_id_unknown'
      | 'further_resellers_region'
      | 'further_reseller_twice'
      | 'further_reseller_is_provider'
      | 'further_reseller_of_record'
      | 'further_reseller_standing'
      | 'offer_unavailable'
      | 'seat_limit'
      | 'one_per_customer'
      | 'trial_used'
      | 'base_missing'
      | 'subscription_limit'
      | 'suspended_subscription'
      | 'trial_fixed'
      | 'pending_operation'
      | 'credit_limit'
      | 'review_required'
      | 'order_rejected'
      | 'order_cancelled'
      | 'request_not_open'
      | 'window_passed'
      | 'not_suspended'
      | 'auto_renew_off'
      | 'term_not_longer'
      | 'billing_fixed'
      | 'no_upgrade'
      | 'alignment_refused'
      | 'provisioning_failed'
      | 'provisioning_refused'
      | 'line_settled'
      | 'signature_invalid'
      | 'no_admin_page'
      | 'no_support_contact'
      | 'request_closed'
      | 'request_open'
      | 'not_in_hand'
      | 'not_the_raiser'
      | 'nobody_above'
      | 'unavailable'
      | 'internal';
    params?: {
      [k: string]: string;
    };
    title: string;
  } | null;
  /**
   * What is charged at once; null while something stands in the way
   */
  total: Money | null;
}
/**
 * What is charged at once
 */
export interface Money7 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
/**
 * For one seat and one billing cycle
 */
export interface Money8 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
export interface VerifiedPartner {
  /**
   * The reseller that has this partner ID
   */
  partner: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  } | null;
  /**
   * What would be answered if an order named it
   */
  refusal: {
    code:
      | 'unauthenticated'
      | 'not_found'
      | 'forbidden'
      | 'role_missing'
      | 'person_required'
      | 'mfa_required'
      | 'invalid'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'conflict'
      | 'idempotency_key_reused'
      | 'rate_limited'
      | 'link_missing'
      | 'link_expired'
      | 'link_revoked'
      | 'link_used'
      | 'link_declined'
      | 'invitation_not_open'
      | 'invitation_in_use'
      | 'mpa_unsigned'
      | 'standing'
      | 'partnership_required'
      | 'admin_required'
      | 'wrong_kind'
      | 'restricted'
      | 'region_mismatch'
      | 'same_organization'
      | 'already_related'
      | 'partnership_ended'
      | 'profile_incomplete'
      | 'agreement_required'
      | 'agreement_outdated'
      | 'no_relationship'
      | 'statement_required'
      | 'statement_outdated'
      | 'blocked_by_active'
      | 'already_ended'
      | 'domain_taken'
      | 'upn_taken'
      | 'last_admin'
      | 'own_account'
      | 'da_needed'
      | 'da_no_group'
      | 'restore_upn_taken'
      | 'location_required'
      | 'plan_requires'
      | 'plan_excludes'
      | 'tag_limit'
      | 'provider_not_related'
      | 'por_is_provider'
      | 'por_invalid'
      | 'partner_id_unknown'
      | 'further_resellers_region'
      | 'further_reseller_twice'
      | 'further_reseller_is_provider'
      | 'further_reseller_of_record'
      | 'further_reseller_standing'
      | 'offer_unavailable'
      | 'seat_limit'
      | 'one_per_customer'
      | 'trial_used'
      | 'base_missing'
      | 'subscription_limit'
      | 'suspended_subscription'
      | 'trial_fixed'
      | 'pending_operation'
      | 'credit_limit'
      | 'review_required'
      | 'order_rejected'
      | 'order_cancelled'
      | 'request_not_open'
      | 'window_passed'
      | 'not_suspended'
      | 'auto_renew_off'
      | 'term_not_longer'
      | 'billing_fixed'
      | 'no_upgrade'
      | 'alignment_refused'
      | 'provisioning_failed'
      | 'provisioning_refused'
      | 'line_settled'
      | 'signature_invalid'
      | 'no_admin_page'
      | 'no_support_contact'
      | 'request_closed'
      | 'request_open'
      | 'not_in_hand'
      | 'not_the_raiser'
      | 'nobody_above'
      | 'unavailable'
      | 'internal';
    params?: {
      [k: string]: string;
    };
    title: string;
  } | null;
}
/**
 * What removing the customer would do and leave.
 */
export interface RemovalPreview {
  blockers: {
    friendlyName: string | null;
    id: string;
    kind: 'subscription' | 'order';
    name: string;
    names: {
      en: string;
      'zh-TW': string;
    };
  }[];
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  delegatedAdminKept: {
    autoExtend: boolean;
    endsAt: string;
    id: string;
    name: string;
    roles: (
      | 'directory-reader'
      | 'directory-writer'
      | 'global-reader'
      | 'license-admin'
      | 'user-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'privileged-role-admin'
      | 'privileged-auth-admin'
      | 'app-admin'
      | 'cloud-app-admin'
      | 'global-admin'
    )[];
  }[];
  leavesList: boolean;
  /**
   * Who would be told: nobody
   */
  notices: {
    to: string;
  }[];
  partners: {
    capacity: 'reseller' | 'indirect_reseller';
    partner: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
      partnerId: string | null;
      verified: boolean;
    };
    since: string;
  }[];
  /**
   * What becomes of the admin roles
   */
  policy: 'keep';
  statement: Statement;
  subscriptionsOfRecord: {
    friendlyName: string | null;
    id: string;
    name: string;
    names: {
      en: string;
      'zh-TW': string;
    };
  }[];
}
/**
 * The good-faith statement to confirm; send its version back to do so.
 */
export interface Statement {
  text: string;
  texts: {
    en: string;
    'zh-TW': string;
  };
  version: string;
}
/**
 * One relationship has ended. `statement.hash` is SHA-256, base64url, of the text in the language of the person.
 */
export interface RemovalReceipt {
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  delegatedAdminKept: {
    autoExtend: boolean;
    endsAt: string;
    id: string;
    name: string;
    roles: (
      | 'directory-reader'
      | 'directory-writer'
      | 'global-reader'
      | 'license-admin'
      | 'user-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'privileged-role-admin'
      | 'privileged-auth-admin'
      | 'app-admin'
      | 'cloud-app-admin'
      | 'global-admin'
    )[];
  }[];
  id: string;
  relationshipId: string;
  removedAt: string;
  removedBy: {
    id: string;
    name: string;
  };
  statement: {
    hash: string;
    version: string;
  };
}
export interface CustomerService {
  /**
   * Said by the operator, for everybody who has the service
   */
  health: 'healthy' | 'degraded' | 'outage' | 'maintenance';
  may: 'open'[];
  /**
   * What users notice, in both languages
   */
  message: {
    en: string;
    'zh-TW': string;
  } | null;
  names: {
    en: string;
    'zh-TW': string;
  };
  planId: string;
  /**
   * The products through which the customer has it
   */
  products: {
    en: string;
    'zh-TW': string;
  }[];
  /**
   * Since when; null if it was never anything but healthy
   */
  since: string | null;
  /**
   * None of its products can be used at the moment
   */
  suspended: boolean;
}
export interface Subscription {
  autoRenew: boolean;
  billingCycle: 'monthly' | 'annual' | 'upfront';
  /**
   * The last moment at which it can be cancelled
   */
  cancelUntil: string | null;
  /**
   * `<product>:<sku>`
   */
  catalogItemId: string;
  friendlyName: string | null;
  id: string;
  kind: 'license' | 'addon' | 'trial';
  may: (
    | 'add-seats'
    | 'remove-seats'
    | 'set-auto-renew'
    | 'rename'
    | 'change-billing'
    | 'change-term'
    | 'set-partner-of-record'
    | 'schedule'
    | 'upgrade'
    | 'suspend'
    | 'resume'
    | 'cancel'
  )[];
  /**
   * In English
   */
  name: string;
  names: {
    en: string;
    'zh-TW': string;
  };
  /**
   * How it is billed from `nextChargeAt` on, if that was changed
   */
  nextBillingCycle: ('monthly' | 'annual' | 'upfront') | null;
  nextChargeAt: string | null;
  partnerOfRecord: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  } | null;
  partnerOfRecordId: string | null;
  provider: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  };
  providerId: string;
  quantity: number;
  /**
   * Seats that can still be given back, soonest deadline first
   */
  reducible: {
    seats: number;
    until: string;
  }[];
  /**
   * What happens at the end of the term
   */
  scheduled: {
    billingCycle?: 'monthly' | 'annual' | 'upfront';
    /**
     * `<product>:<sku>`
     */
    catalogItemId?: string;
    quantity?: number;
    termDuration?: 'P1M' | 'P1Y' | 'P3Y';
    termEndsAt?: string;
  } | null;
  startedAt: string;
  state: 'active' | 'suspended' | 'expired' | 'disabled' | 'deleted';
  /**
   * When time alone leads on from this state
   */
  stateEndsAt: string | null;
  stateSince: string;
  termDuration: 'P1M' | 'P1Y' | 'P3Y';
  /**
   * The end belongs to the next term
   */
  termEndsAt: string;
  termStartsAt: string;
  unitPrice?: Money9;
  version: number;
}
/**
 * For one seat and one billing cycle; for its provider only
 */
export interface Money9 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
export interface OwnSupportContact {
  contact: {
    email?: string;
    hours?: string;
    phone?: string;
  } | null;
  may: ('set' | 'raise')[];
  /**
   * Named for this customer; false: your organization's own
   */
  named: boolean;
  /**
   * To whom you can turn for this customer
   */
  raisesTo: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  }[];
}
export interface User {
  deletedAt: string | null;
  displayName: string;
  /**
   * Service plans that are switched off, by item; items with all of theirs are left out
   */
  excludedPlans: {
    [k: string]: string[];
  };
  firstName: string | null;
  id: string;
  lastName: string | null;
  /**
   * Items that the user has a license of
   */
  licenses: string[];
  /**
   * What you may do with this user
   */
  may: ('edit' | 'delete' | 'restore' | 'reset-password' | 'assign-role' | 'assign-license')[];
  /**
   * A deleted user can be brought back until then
   */
  restorableUntil: string | null;
  roles: (
    | 'global-admin'
    | 'billing-admin'
    | 'user-admin'
    | 'license-admin'
    | 'helpdesk-admin'
    | 'service-support-admin'
    | 'global-reader'
  )[];
  state: 'active' | 'deleted';
  /**
   * Where the user uses what is licensed: a country
   */
  usageLocation: string | null;
  userPrincipalName: string;
  version: number;
}
export interface UserWithTemporaryPassword {
  deletedAt: string | null;
  displayName: string;
  /**
   * Service plans that are switched off, by item; items with all of theirs are left out
   */
  excludedPlans: {
    [k: string]: string[];
  };
  firstName: string | null;
  id: string;
  lastName: string | null;
  /**
   * Items that the user has a license of
   */
  licenses: string[];
  /**
   * What you may do with this user
   */
  may: ('edit' | 'delete' | 'restore' | 'reset-password' | 'assign-role' | 'assign-license')[];
  /**
   * A deleted user can be brought back until then
   */
  restorableUntil: string | null;
  roles: (
    | 'global-admin'
    | 'billing-admin'
    | 'user-admin'
    | 'license-admin'
    | 'helpdesk-admin'
    | 'service-support-admin'
    | 'global-reader'
  )[];
  state: 'active' | 'deleted';
  /**
   * Shown this once, and null when the answer is repeated; to be changed at the next sign-in
   */
  temporaryPassword: string | null;
  /**
   * Where the user uses what is licensed: a country
   */
  usageLocation: string | null;
  userPrincipalName: string;
  version: number;
}
export interface UploadedUsers {
  rows: {
    displayName: string;
    id: string;
    line: number;
    /**
     * Shown this once, and null when the answer is repeated
     */
    temporaryPassword: string | null;
    userPrincipalName: string;
  }[];
}
export interface CheckedUpload {
  /**
   * What is wrong with the file as a whole; then no line was read
   */
  faults: {
    code: string;
    field: string;
    message?: string;
  }[];
  rows: {
    displayName: string;
    /**
     * What is wrong with this line, by column
     */
    faults: {
      code: string;
      field: string;
      message?: string;
    }[];
    line: number;
    userPrincipalName: string;
  }[];
}
export interface UserLicense {
  assignedAt: string;
  /**
   * Service plans that are switched off
   */
  excludedPlans: string[];
  /**
   * In English
   */
  name: string;
  names: {
    en: string;
    'zh-TW': string;
  };
  skuId: string;
}
export interface RestoredUser {
  deletedAt: string | null;
  displayName: string;
  /**
   * Service plans that are switched off, by item; items with all of theirs are left out
   */
  excludedPlans: {
    [k: string]: string[];
  };
  firstName: string | null;
  id: string;
  lastName: string | null;
  /**
   * Items that the user has a license of
   */
  licenses: string[];
  /**
   * Items that the user had a license of, and of which none could be given back
   */
  licensesMissing: string[];
  /**
   * What you may do with this user
   */
  may: ('edit' | 'delete' | 'restore' | 'reset-password' | 'assign-role' | 'assign-license')[];
  /**
   * A deleted user can be brought back until then
   */
  restorableUntil: string | null;
  roles: (
    | 'global-admin'
    | 'billing-admin'
    | 'user-admin'
    | 'license-admin'
    | 'helpdesk-admin'
    | 'service-support-admin'
    | 'global-reader'
  )[];
  state: 'active' | 'deleted';
  /**
   * Where the user uses what is licensed: a country
   */
  usageLocation: string | null;
  userPrincipalName: string;
  version: number;
}
export interface Deadline {
  at: string;
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  kind: 'cancel' | 'reduce' | 'renewal' | 'expiry' | 'trial_end' | 'disable' | 'delete';
  /**
   * How many can be given back until then
   */
  seats?: number;
  subscription: {
    id: string;
    name: string;
    names: {
      en: string;
      'zh-TW': string;
    };
    quantity: number;
  };
}
/**
 * How much waits for the caller; null where that is not the caller’s to look at.
 */
export interface Home {
  /**
   * Agreements that wait for your acceptance
   */
  agreements: {
    /**
     * Whether there are more than that
     */
    more: boolean;
    /**
     * Up to 99
     */
    number: number;
  } | null;
  /**
   * Your order requests that were answered in the last 30 days
   */
  answeredRequests: {
    /**
     * Whether there are more than that
     */
    more: boolean;
    /**
     * Up to 99
     */
    number: number;
  } | null;
  /**
   * Orders that failed in the last 30 days
   */
  failedOrders: {
    /**
     * Whether there are more than that
     */
    more: boolean;
    /**
     * Up to 99
     */
    number: number;
  } | null;
  /**
   * Order requests that wait for your answer
   */
  orderRequests: {
    /**
     * Whether there are more than that
     */
    more: boolean;
    /**
     * Up to 99
     */
    number: number;
  } | null;
  /**
   * Orders that wait for the operator’s review
   */
  orderReviews: {
    /**
     * Whether there are more than that
     */
    more: boolean;
    /**
     * Up to 99
     */
    number: number;
  } | null;
  /**
   * Service requests that wait for you
   */
  serviceRequests: {
    /**
     * Whether there are more than that
     */
    more: boolean;
    /**
     * Up to 99
     */
    number: number;
  } | null;
  /**
   * Services in trouble: of your customers as a partner, your own as a customer, all as the operator
   */
  troubledServices: {
    /**
     * Whether there are more than that
     */
    more: boolean;
    /**
     * Up to 99
     */
    number: number;
  } | null;
}
export interface Invitation {
  acceptedBy: {
    organization: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
    };
    person: {
      name: string;
    };
  } | null;
  body: string;
  channel: ('own_marketing' | 'vendor_referral' | 'indirect_provider' | 'existing' | 'other') | null;
  createdAt: string;
  createdBy: {
    id: string | null;
    name: string;
  };
  declineReason: string | null;
  delegatedAdmin: {
    autoExtend: boolean;
    durationDays: number;
    name: string;
    roles: (
      | 'directory-reader'
      | 'directory-writer'
      | 'global-reader'
      | 'license-admin'
      | 'user-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'privileged-role-admin'
      | 'privileged-auth-admin'
      | 'app-admin'
      | 'cloud-app-admin'
      | 'global-admin'
    )[];
    template: ('service-desk' | 'full-service') | null;
  } | null;
  edited: boolean;
  endedAt: string | null;
  expiresAt: string;
  exportMethod: ('email' | 'eml' | 'copy') | null;
  exportedAt: string | null;
  id: string;
  issuedAt: string | null;
  kind: 'reseller' | 'reseller_joint' | 'partnership';
  link: string;
  locale: 'en' | 'zh-TW';
  may: string[];
  openedAt: string | null;
  openedCount: number;
  provider: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  } | null;
  restrictTo: {
    domain?: string;
    organizationId?: string;
  } | null;
  state: 'draft' | 'issued' | 'opened' | 'accepted' | 'declined' | 'revoked' | 'expired';
  subject: string;
  version: number;
}
export interface Notice {
  at: string;
  details: {
    [k: string]: unknown;
  };
  id: string;
  readAt: string | null;
  /**
   * The event that it tells of
   */
  type:
    | 'organization.created'
    | 'organization.edited'
    | 'person.added'
    | 'person.edited'
    | 'person.removed'
    | 'person.second_factor_reset'
    | 'person.password_reset'
    | 'user.created'
    | 'user.edited'
    | 'user.roles_changed'
    | 'user.deleted'
    | 'user.restored'
    | 'user.purged'
    | 'user.password_reset'
    | 'license.assigned'
    | 'license.changed'
    | 'license.removed'
    | 'invitation.drafted'
    | 'invitation.edited'
    | 'invitation.exported'
    | 'invitation.issued'
    | 'invitation.discarded'
    | 'invitation.opened'
    | 'invitation.accepted'
    | 'invitation.declined'
    | 'invitation.expired'
    | 'invitation.revoked'
    | 'invitation.reported'
    | 'reseller_relationship.active'
    | 'reseller_relationship.removed'
    | 'reseller_relationship.ended'
    | 'partnership.active'
    | 'partnership.removed'
    | 'delegated_admin.active'
    | 'delegated_admin.extended'
    | 'delegated_admin.expiring'
    | 'delegated_admin.expired'
    | 'delegated_admin.terminated'
    | 'agreement.accepted'
    | 'customer.tagged'
    | 'partnership.imported'
    | 'catalog.imported'
    | 'subscription.created'
    | 'subscription.updated'
    | 'subscription.upgraded'
    | 'subscription.suspended'
    | 'subscription.resumed'
    | 'subscription.cancelled'
    | 'subscription.charged'
    | 'subscription.term_ending'
    | 'subscription.renewed'
    | 'subscription.converted'
    | 'subscription.expired'
    | 'subscription.disabled'
    | 'subscription.deleted'
    | 'service.health_changed'
    | 'service.admin_page_changed'
    | 'service.opened'
    | 'service_request.raised'
    | 'service_request.answered'
    | 'service_request.noted'
    | 'service_request.escalated'
    | 'service_request.closed'
    | 'service_request.reopened'
    | 'account.edited'
    | 'support_contact.changed'
    | 'platform.imported'
    | 'platform.clock_moved'
    | 'order.submitted'
    | 'order.retried'
    | 'order.line_failed'
    | 'order.held'
    | 'order.approved'
    | 'order.rejected'
    | 'order.cancelled'
    | 'credit.changed'
    | 'order.completed'
    | 'order.failed'
    | 'order_request.submitted'
    | 'order_request.accepted'
    | 'order_request.declined'
    | 'order_request.withdrawn'
    | 'order_request.returned'
    | 'order_request.ordered'
    | 'order_request.failed'
    | 'access.denied';
}
export interface OrderReview {
  /**
   * What its provider has used of its credit in the running month, in each currency; this order is in it
   */
  credit: CreditLine[];
  order: Order;
}
/**
 * The caller's own organization.
 */
export interface Organization {
  country: string;
  domain: string;
  id: string;
  kind: 'operator' | 'provider' | 'reseller' | 'customer';
  locale: 'en' | 'zh-TW';
  name: string;
  /**
   * The location id on order lines; partners only
   */
  partnerId: string | null;
  profile: {
    addressLine1: string;
    addressLine2?: string;
    city: string;
    legalName: string;
    phone?: string;
    postalCode?: string;
    region?: string;
  } | null;
  programAgreementSignedAt: string | null;
  standing: 'good' | 'suspended' | 'terminated';
  supportContact: {
    email?: string;
    hours?: string;
    phone?: string;
  } | null;
  version: number;
}
export interface OwnCredit {
  /**
   * One for each currency in which there is anything to say
   */
  lines: CreditLine[];
  /**
   * The running calendar month, in UTC
   */
  month: {
    from: string;
    until: string;
  };
}
/**
 * A partner with every relationship and right that it holds or held.
 */
export interface Partner {
  delegatedAdmin: {
    activatedAt: string;
    autoExtend: boolean;
    endedAt: string | null;
    endsAt: string;
    /**
     * Which groups of the partner hold the roles, and how many people that is
     */
    holders: {
      group: 'admin-agents' | 'helpdesk-agents';
      people: number;
    }[];
    id: string;
    may: 'remove-roles'[];
    name: string;
    roles: (
      | 'directory-reader'
      | 'directory-writer'
      | 'global-reader'
      | 'license-admin'
      | 'user-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'privileged-role-admin'
      | 'privileged-auth-admin'
      | 'app-admin'
      | 'cloud-app-admin'
      | 'global-admin'
    )[];
    state: 'active' | 'expired' | 'terminated';
  }[];
  earlier: {
    /**
     * Who of the customer accepted it
     */
    acceptedBy: string | null;
    capacity: 'reseller' | 'indirect_reseller';
    endedAt: string | null;
    endedBy: ('partner' | 'customer' | 'operator') | null;
    id: string;
    since: string;
    state: 'active' | 'ended';
  }[];
  may: 'end'[];
  partner: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  };
  /**
   * The active one, or the latest that ended
   */
  relationship: {
    /**
     * Who of the customer accepted it
     */
    acceptedBy: string | null;
    capacity: 'reseller' | 'indirect_reseller';
    endedAt: string | null;
    endedBy: ('partner' | 'customer' | 'operator') | null;
    id: string;
    since: string;
    state: 'active' | 'ended';
  } | null;
  supportContact: {
    email?: string;
    hours?: string;
    phone?: string;
  } | null;
}
/**
 * A provider and a reseller that work together, seen by one of them.
 */
export interface Partnership {
  agreementSigned: boolean;
  id: string;
  may: ('remove' | 'invite')[];
  partner: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  };
  removedAt: string | null;
  /**
   * Customers that have authorized both; null once the partnership was removed
   */
  sharedCustomers: number | null;
  /**
   * False: there are at least so many
   */
  sharedCustomersExact: boolean;
  since: string;
  standing: 'good' | 'suspended' | 'terminated';
  state: 'active' | 'removed';
  version: number;
}
/**
 * What removing the partnership would do. Customers stay.
 */
export interface PartnershipRemovalPreview {
  /**
   * Who would be told: nobody
   */
  notices: {
    to: string;
  }[];
  /**
   * Joint invitations that would be withdrawn
   */
  openInvitations: number;
  partnership: Partnership;
  statement: Statement;
}
/**
 * The partnership has ended; customers and admin roles stay.
 */
export interface PartnershipRemovalReceipt {
  id: string;
  partner: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  };
  partnershipId: string;
  removedAt: string;
  removedBy: {
    id: string;
    name: string;
  };
  statement: {
    hash: string;
    version: string;
  };
  withdrawnInvitations: number;
}
export interface Person {
  id: string;
  lastSignInAt: string | null;
  /**
   * Null follows the organization's
   */
  locale: ('en' | 'zh-TW') | null;
  may: ('edit' | 'remove' | 'reset-second-factor' | 'reset-password')[];
  name: string;
  roles: (
    | 'global-admin'
    | 'admin-agent'
    | 'sales-agent'
    | 'helpdesk-agent'
    | 'billing-admin'
    | 'user-management-admin'
    | 'user-admin'
    | 'license-admin'
    | 'helpdesk-admin'
    | 'service-support-admin'
    | 'global-reader'
    | 'operator-admin'
    | 'operator-auditor'
  )[];
  secondFactor: ('totp' | 'passkey') | null;
  state: 'active' | 'removed';
  upn: string;
  version: number;
}
export interface PersonWithTemporaryPassword {
  id: string;
  lastSignInAt: string | null;
  /**
   * Null follows the organization's
   */
  locale: ('en' | 'zh-TW') | null;
  may: ('edit' | 'remove' | 'reset-second-factor' | 'reset-password')[];
  name: string;
  roles: (
    | 'global-admin'
    | 'admin-agent'
    | 'sales-agent'
    | 'helpdesk-agent'
    | 'billing-admin'
    | 'user-management-admin'
    | 'user-admin'
    | 'license-admin'
    | 'helpdesk-admin'
    | 'service-support-admin'
    | 'global-reader'
    | 'operator-admin'
    | 'operator-auditor'
  )[];
  secondFactor: ('totp' | 'passkey') | null;
  state: 'active' | 'removed';
  /**
   * Shown this once, and null when the answer is repeated; to be changed at the next sign-in
   */
  temporaryPassword: string | null;
  upn: string;
  version: number;
}
export interface Platform {
  /**
   * The channel's time; in the sandbox it can be moved
   */
  clock: string;
  locales: ('en' | 'zh-TW')[];
  name: string;
  operator: {
    name: string;
  };
  sandbox: boolean;
}
/**
 * What was found, by list; null where that list is not the caller’s to look at.
 */
export interface SearchResult {
  /**
   * The items of the catalog in force, for the operator, by name
   */
  catalogItems: {
    items: {
      /**
       * `<product>:<sku>`
       */
      id: string;
      names: {
        en: string;
        'zh-TW': string;
      };
      publisher: string;
    }[];
    /**
     * Whether the list has more of them
     */
    more: boolean;
  } | null;
  /**
   * A partner’s customers, by name
   */
  customers: {
    items: {
      companyName: string;
      domain: string;
      id: string;
    }[];
    /**
     * Whether the list has more of them
     */
    more: boolean;
  } | null;
  /**
   * A partner’s invitations, newest first; a sales agent’s own
   */
  invitations: {
    items: {
      acceptedBy: {
        country: string;
        domain: string;
        id: string;
        kind: 'operator' | 'provider' | 'reseller' | 'customer';
        name: string;
      } | null;
      createdAt: string;
      id: string;
      kind: 'reseller' | 'reseller_joint' | 'partnership';
      linkCode: string;
      /**
       * The domain it was kept for
       */
      restrictedTo: string | null;
      state: 'draft' | 'issued' | 'opened' | 'accepted' | 'declined' | 'revoked' | 'expired';
      subject: string;
    }[];
    /**
     * Whether the list has more of them
     */
    more: boolean;
  } | null;
  /**
   * The partners that a customer has or had
   */
  partners: {
    items: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
    }[];
    /**
     * Whether the list has more of them
     */
    more: boolean;
  } | null;
  /**
   * The people of the caller’s own organization, by name
   */
  people: {
    items: {
      id: string;
      name: string;
      upn: string;
    }[];
    /**
     * Whether the list has more of them
     */
    more: boolean;
  } | null;
  /**
   * The providers that the operator gives credit, by name
   */
  providers: {
    items: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
    }[];
    /**
     * Whether the list has more of them
     */
    more: boolean;
  } | null;
  /**
   * What a customer has bought, newest first
   */
  subscriptions: {
    items: {
      friendlyName: string | null;
      id: string;
      names: {
        en: string;
        'zh-TW': string;
      };
    }[];
    /**
     * Whether the list has more of them
     */
    more: boolean;
  } | null;
}
export interface ServiceIncident {
  /**
   * The first of your customers that have it through you
   */
  customers: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  }[];
  /**
   * Said by the operator, for everybody who has the service
   */
  health: 'healthy' | 'degraded' | 'outage' | 'maintenance';
  /**
   * What users notice, in both languages
   */
  message: {
    en: string;
    'zh-TW': string;
  } | null;
  moreCustomers: boolean;
  names: {
    en: string;
    'zh-TW': string;
  };
  planId: string;
  since: string | null;
}
export interface ServiceRequest {
  /**
   * By when the raiser is to have a first answer
   */
  answerDueAt: string;
  answeredAt: string | null;
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  /**
   * Who has it in hand
   */
  handler: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  id: string;
  may: ('message' | 'note' | 'escalate' | 'close' | 'reopen')[];
  raisedAt: string;
  raisedBy: {
    organization: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
    };
    /**
     * Null: a partner's person, for customers
     */
    person: {
      name: string;
    } | null;
  };
  /**
   * The service that it is about
   */
  service: {
    names: {
      en: string;
      'zh-TW': string;
    };
    planId: string;
  } | null;
  /**
   * A first answer is due in 2, 4 or 8 hours
   */
  severity: 'critical' | 'moderate' | 'minimal';
  state: 'open' | 'attention_needed' | 'closed';
  stateSince: string;
  subject: string;
  version: number;
  /**
   * The organization that must act next; null when closed
   */
  waitsFor: string | null;
}
export interface ServiceRequestDetails {
  /**
   * By when the raiser is to have a first answer
   */
  answerDueAt: string;
  answeredAt: string | null;
  /**
   * How the handler is reached otherwise
   */
  contact: {
    email?: string;
    hours?: string;
    phone?: string;
  } | null;
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  /**
   * To whom you can pass it up
   */
  escalatesTo: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  }[];
  /**
   * Who has it in hand
   */
  handler: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  id: string;
  may: ('message' | 'note' | 'escalate' | 'close' | 'reopen')[];
  raisedAt: string;
  raisedBy: {
    organization: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
    };
    /**
     * Null: a partner's person, for customers
     */
    person: {
      name: string;
    } | null;
  };
  /**
   * The service that it is about
   */
  service: {
    names: {
      en: string;
      'zh-TW': string;
    };
    planId: string;
  } | null;
  /**
   * A first answer is due in 2, 4 or 8 hours
   */
  severity: 'critical' | 'moderate' | 'minimal';
  state: 'open' | 'attention_needed' | 'closed';
  stateSince: string;
  subject: string;
  version: number;
  /**
   * The organization that must act next; null when closed
   */
  waitsFor: string | null;
}
export interface ServiceRequestEntry {
  at: string;
  by: {
    organization: {
      id: string;
      name: string;
    };
    person: {
      name: string;
    } | null;
  };
  id: string;
  /**
   * A `note` is between partners
   */
  kind: 'message' | 'note' | 'escalated' | 'closed' | 'reopened';
  text: string | null;
  /**
   * For an escalation: to whom
   */
  to: {
    name: string;
  } | null;
}
export interface Service {
  /**
   * Where its admin page is; null: it has none
   */
  adminPage: string | null;
  /**
   * Said by the operator, for everybody who has the service
   */
  health: 'healthy' | 'degraded' | 'outage' | 'maintenance';
  /**
   * What users notice, in both languages
   */
  message: {
    en: string;
    'zh-TW': string;
  } | null;
  names: {
    en: string;
    'zh-TW': string;
  };
  planId: string;
  since: string | null;
  version: number;
}
export interface HealthChange {
  at: string;
  by: {
    name: string;
  };
  /**
   * Said by the operator, for everybody who has the service
   */
  health: 'healthy' | 'degraded' | 'outage' | 'maintenance';
  id: string;
  /**
   * What users notice, in both languages
   */
  message: {
    en: string;
    'zh-TW': string;
  } | null;
}
/**
 * Who is calling, for which organization, and what they may do.
 */
export interface Session {
  counts: {
    openInvitations: number;
    unreadNotices: number;
  };
  organization: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  /**
   * What the caller may do; some of it only with a second factor that is fresh enough
   */
  permissions: (
    | 'customer.list'
    | 'customer.read'
    | 'customer.export'
    | 'customer.mark'
    | 'customer.star'
    | 'invitation.create'
    | 'invitation.create-with-admin-roles'
    | 'invitation.manage'
    | 'invitation.manage-own'
    | 'invitation.answer'
    | 'relationship.preview-removal'
    | 'relationship.remove'
    | 'relationship.end'
    | 'delegated-admin.remove-roles'
    | 'partnership.list'
    | 'partnership.request'
    | 'partnership.authorize'
    | 'partnership.preview-removal'
    | 'partnership.remove'
    | 'partner.list'
    | 'organization.read'
    | 'organization.edit'
    | 'person.list'
    | 'person.manage'
    | 'user.list'
    | 'user.manage'
    | 'user.upload'
    | 'user.reset-password'
    | 'user.assign-role'
    | 'license.assign'
    | 'activity.read'
    | 'catalog.list'
    | 'catalog.see-prices'
    | 'catalog.read-versions'
    | 'catalog.import'
    | 'subscription.list'
    | 'subscription.export'
    | 'subscription.read-charges'
    | 'subscription.add-seats'
    | 'subscription.change'
    | 'subscription.change-billing'
    | 'subscription.steer'
    | 'subscription.set-partner-of-record'
    | 'subscription.rename'
    | 'order.place'
    | 'order.list'
    | 'order.export'
    | 'order-review.list'
    | 'order-review.answer'
    | 'credit.list'
    | 'credit.set'
    | 'credit.read-own'
    | 'order-request.submit'
    | 'order-request.answer'
    | 'order-request.list'
    | 'service.read'
    | 'service.open'
    | 'service.list-incidents'
    | 'service.list'
    | 'service.manage'
    | 'service-request.list'
    | 'service-request.raise'
    | 'service-request.work'
    | 'service-request.escalate'
    | 'agreement.read'
    | 'agreement.accept'
    | 'account.read'
    | 'account.edit'
    | 'account.set-support-contact'
    | 'support-contact.read'
    | 'support-contact.list'
    | 'search.find'
    | 'notice.read'
  )[];
  /**
   * Null for an organization's own program
   */
  person: {
    id: string;
    locale: 'en' | 'zh-TW';
    name: string;
    roles: (
      | 'global-admin'
      | 'admin-agent'
      | 'sales-agent'
      | 'helpdesk-agent'
      | 'billing-admin'
      | 'user-management-admin'
      | 'user-admin'
      | 'license-admin'
      | 'helpdesk-admin'
      | 'service-support-admin'
      | 'global-reader'
      | 'operator-admin'
      | 'operator-auditor'
    )[];
    upn: string;
  } | null;
  /**
   * When and how the second factor was last shown in this session
   */
  secondFactor: {
    at: string;
    method: string;
  } | null;
}
export interface SubscriptionDetails {
  /**
   * When a renewed term can be made to end, for a scheduled change
   */
  alignments: {
    /**
     * The end of a month, or of another subscription
     */
    kind: 'month_end' | 'subscription';
    termEndsAt: string;
  }[];
  autoRenew: boolean;
  billingCycle: 'monthly' | 'annual' | 'upfront';
  /**
   * The last moment at which it can be cancelled
   */
  cancelUntil: string | null;
  /**
   * `<product>:<sku>`
   */
  catalogItemId: string;
  customer: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
  };
  friendlyName: string | null;
  id: string;
  kind: 'license' | 'addon' | 'trial';
  may: (
    | 'add-seats'
    | 'remove-seats'
    | 'set-auto-renew'
    | 'rename'
    | 'change-billing'
    | 'change-term'
    | 'set-partner-of-record'
    | 'schedule'
    | 'upgrade'
    | 'suspend'
    | 'resume'
    | 'cancel'
  )[];
  /**
   * In English
   */
  name: string;
  names: {
    en: string;
    'zh-TW': string;
  };
  /**
   * How it is billed from `nextChargeAt` on, if that was changed
   */
  nextBillingCycle: ('monthly' | 'annual' | 'upfront') | null;
  nextChargeAt: string | null;
  partnerOfRecord: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  } | null;
  partnerOfRecordId: string | null;
  provider: {
    country: string;
    domain: string;
    id: string;
    kind: 'operator' | 'provider' | 'reseller' | 'customer';
    name: string;
    partnerId: string | null;
    verified: boolean;
  };
  providerId: string;
  quantity: number;
  /**
   * Seats that can still be given back, soonest deadline first
   */
  reducible: {
    seats: number;
    until: string;
  }[];
  /**
   * What happens at the end of the term
   */
  scheduled: {
    billingCycle?: 'monthly' | 'annual' | 'upfront';
    /**
     * `<product>:<sku>`
     */
    catalogItemId?: string;
    quantity?: number;
    termDuration?: 'P1M' | 'P1Y' | 'P3Y';
    termEndsAt?: string;
  } | null;
  startedAt: string;
  state: 'active' | 'suspended' | 'expired' | 'disabled' | 'deleted';
  /**
   * When time alone leads on from this state
   */
  stateEndsAt: string | null;
  stateSince: string;
  /**
   * Of the partner of record, or of the provider where there is none
   */
  supportContact: {
    email?: string;
    hours?: string;
    phone?: string;
  } | null;
  termDuration: 'P1M' | 'P1Y' | 'P3Y';
  /**
   * The end belongs to the next term
   */
  termEndsAt: string;
  termStartsAt: string;
  unitPrice?: Money10;
  /**
   * What it can be upgraded to now, or, for a trial, what it becomes
   */
  upgrades: {
    billingCycle: 'monthly' | 'annual' | 'upfront';
    /**
     * `<product>:<sku>`
     */
    catalogItemId: string;
    names: {
      en: string;
      'zh-TW': string;
    };
    termDuration: 'P1M' | 'P1Y' | 'P3Y';
    unitPrice: Money;
  }[];
  version: number;
}
/**
 * For one seat and one billing cycle; for its provider only
 */
export interface Money10 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
/**
 * What a change would cost, and what could be done afterwards.
 */
export interface ChangePreview {
  cancelUntil: string | null;
  charges: {
    amount: Money11;
    at: string;
    from: string;
    kind: 'purchase' | 'cycle' | 'seats_added' | 'seats_removed' | 'cancelled' | 'renewal' | 'upgrade' | 'changed';
    quantity: number;
    unitPrice: Money;
    until: string;
  }[];
  termEndsAt: string;
  total: Money;
}
/**
 * Negative: a credit
 */
export interface Money11 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
export interface Charge {
  amount: Money12;
  at: string;
  from: string;
  id: string;
  kind: 'purchase' | 'cycle' | 'seats_added' | 'seats_removed' | 'cancelled' | 'renewal' | 'upgrade' | 'changed';
  quantity: number;
  unitPrice: Money;
  until: string;
}
/**
 * Negative: a credit
 */
export interface Money12 {
  currency:
    'EUR' | 'TWD' | 'USD' | 'GBP' | 'CHF' | 'PLN' | 'CZK' | 'DKK' | 'NOK' | 'SEK' | 'HKD' | 'SGD' | 'JPY' | 'KRW';
  /**
   * In the smallest unit of the currency
   */
  minor: number;
}
export interface SupportContacts {
  items: {
    capacity: 'reseller' | 'indirect_reseller';
    contact: {
      email?: string;
      hours?: string;
      phone?: string;
    } | null;
    /**
     * Your requests go there unless you name somebody else
     */
    designated: boolean;
    partner: {
      country: string;
      domain: string;
      id: string;
      kind: 'operator' | 'provider' | 'reseller' | 'customer';
      name: string;
      partnerId: string | null;
      verified: boolean;
    };
    takesRequests: boolean;
  }[];
  next: null;
  minItems?: 0;
}
