/** Shortest and longest password that the platform takes, in characters; a test compares them with the server's rule. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;
