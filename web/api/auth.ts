import { ApiFailure, api } from './client.ts';

/** Signing in and out, by better-auth's addresses. Called directly: the portal needs a dozen of them and no client library. */
const at = (path: string): string => `/api/auth${path}`;

export type SignInAnswer = { readonly twoFactorRedirect?: boolean; readonly twoFactorMethods?: readonly string[] };
export type Enrolment = { readonly totpURI: string; readonly backupCodes: readonly string[] };
export type OwnSession = {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly expiresAt: string;
  readonly ipAddress?: string | null;
  readonly userAgent?: string | null;
  /** Set by the server for the session that asks. */
  readonly current?: boolean;
};
export type Passkey = { readonly id: string; readonly name?: string | null; readonly createdAt?: string | null };

export const auth = {
  signIn: (email: string, password: string) => api.post<SignInAnswer>(at('/sign-in/email'), { email, password }),
  signOut: () => api.post(at('/sign-out')),
  verifyCode: (code: string) => api.post(at('/two-factor/verify-totp'), { code }),
  verifyRecoveryCode: (code: string) => api.post(at('/two-factor/verify-backup-code'), { code }),
  enableCode: (password: string) => api.post<Enrolment>(at('/two-factor/enable'), { password }),
  requestReset: (email: string) => api.post(at('/request-password-reset'), { email, redirectTo: '/reset-password' }),
  reset: (newPassword: string, token: string) => api.post(at('/reset-password'), { newPassword, token }),
  changePassword: (currentPassword: string, newPassword: string) =>
    api.post(at('/change-password'), { currentPassword, newPassword, revokeOtherSessions: true }),
  /** Needs a password of one's own and a shown factor; used to learn which is missing, so it asks for neither. */
  probe: () => api.get(at('/list-sessions'), { stepUp: false }),
  sessions: () => api.get<readonly OwnSession[]>(at('/list-sessions')),
  currentSession: () => api.get<{ readonly session: OwnSession } | null>(at('/get-session')),
  endSession: (token: string) => api.post(at('/revoke-session'), { token }),
  endOtherSessions: () => api.post(at('/revoke-other-sessions')),
  passkeys: () => api.get<readonly Passkey[]>(at('/passkey/list-user-passkeys')),
  removePasskey: (id: string) => api.post(at('/passkey/delete-passkey'), { id }),
  signInWithPasskey: async (): Promise<void> => {
    const options = await api.get<PublicKeyCredentialRequestOptionsJSON>(at('/passkey/generate-authenticate-options'));
    const response = await ask(() =>
      navigator.credentials.get({ publicKey: parse().parseRequestOptionsFromJSON(options) }),
    );
    await api.post(at('/passkey/verify-authentication'), { response });
  },
  addPasskey: async (name: string): Promise<void> => {
    const options = await api.get<PublicKeyCredentialCreationOptionsJSON>(at('/passkey/generate-register-options'), {
      query: { name },
    });
    const response = await ask(() =>
      navigator.credentials.create({ publicKey: parse().parseCreationOptionsFromJSON(options) }),
    );
    await api.post(at('/passkey/verify-registration'), { response, name });
  },
};

export const passkeysWork = (): boolean =>
  typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

const parse = (): typeof PublicKeyCredential => {
  if (!passkeysWork())
    throw new ApiFailure({ code: 'passkey_unsupported', title: 'This browser cannot use passkeys.', status: 400 });
  return PublicKeyCredential;
};

/** Asks the browser. Whatever it refuses (cancelled, timed out, no key) is one thing for the person: nothing was used. */
const ask = async (act: () => Promise<Credential | null>): Promise<unknown> => {
  let credential: Credential | null = null;
  try {
    credential = await act();
  } catch (error) {
    if (error instanceof ApiFailure) throw error;
  }
  if (!(credential instanceof PublicKeyCredential)) {
    throw new ApiFailure({ code: 'passkey_cancelled', title: 'No passkey was used.', status: 400 });
  }
  return credential.toJSON();
};
