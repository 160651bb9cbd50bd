/** The grammar of a row: which texts are an API path and which are a position. The tests of the tables and the policy's wrappers share it. */

const position = /^(?:\d+(?:\|\d+)*|val|ret|this|\*)(?:\.(?:[\w$-]+|\*)|\[\d*\]|\(\))*$/u;
const api = /^(?:new )?[\w$]+(?:\.(?:[\w$]+|\*))*(?:#(?:[\w$]+(?:\.[\w$]+)*)?|@(?:register|plugin|use))?(?:\(\)|=)?$/u;

/** `0`, `1|2.key`, `0.keys[].pem`, `ret.Plaintext`; see `Position` in `schema.ts`. */
export function isPosition(text: string): boolean {
  return position.test(text);
}

/** `seal()`, `new Vault()`, `Vault#sign()`; see `ApiRow.api` in `schema.ts`. */
export function isApiPath(text: string): boolean {
  return api.test(text);
}
