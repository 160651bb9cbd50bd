/**
 * Every library whose calls the model knows, as plain data. Importing this file builds nothing: look-ups are made by
 * `index.ts` on first use. A library is added by a file with its rows and one name here.
 */
import { jsonwebtoken } from "./jsonwebtoken.ts";
import { nodeCrypto } from "./node-crypto.ts";
import type { Library } from "./schema.ts";
import { webcrypto } from "./webcrypto.ts";

export const libraries: readonly Library[] = [nodeCrypto, webcrypto, jsonwebtoken];
