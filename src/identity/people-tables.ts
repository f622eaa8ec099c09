import { SESSION_SECONDS } from './options.ts';

/** How better-auth's words map to the tables of 0002_identity.sql. */
export const FACTOR_SCHEMA = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factors',
    fields: {
      backupCodes: 'backup_codes',
      userId: 'user_id',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;
export const PASSKEY_SCHEMA = {
  passkey: {
    modelName: 'passkeys',
    fields: {
      publicKey: 'public_key',
      userId: 'user_id',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
} as const;
const STAMPS = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
export const USER = {
  modelName: 'users',
  fields: { emailVerified: 'email_verified', ...STAMPS },
  additionalFields: {
    mustChangePassword: { type: 'boolean', required: false, input: false, fieldName: 'must_change_password' },
  },
} as const;
export const SESSION = {
  modelName: 'sessions',
  fields: {
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    ...STAMPS,
  },
  additionalFields: {
    secondFactorAt: { type: 'date', required: false, input: false, fieldName: 'second_factor_at' },
    secondFactorMethod: { type: 'string', required: false, input: false, fieldName: 'second_factor_method' },
  },
  expiresIn: SESSION_SECONDS,
  disableSessionRefresh: true,
  freshAge: 0, // ours: how fresh the second factor is
} as const;
export const ACCOUNT = {
  modelName: 'accounts',
  fields: {
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...STAMPS,
  },
} as const;
export const VERIFICATION = {
  modelName: 'verifications',
  fields: { expiresAt: 'expires_at', ...STAMPS },
  storeIdentifier: 'hashed', // the token of a reset letter is part of it
} as const;
