/** Version of the package; part of ESLint's cache key. A test compares it with package.json. */
export const version = "0.1.0";
