/** Every snippet of this folder, by list. */
import * as accounts from "./accounts.ts";
import * as appPasswords from "./app-passwords.ts";
import * as cookies from "./cookies.ts";
import * as documents from "./documents.ts";
import * as environment from "./environment.ts";
import * as infrastructure from "./infrastructure.ts";
import * as keyFiles from "./key-files.ts";
import * as services from "./services.ts";
import type { Snippet } from "./snippet.ts";
import * as source from "./source.ts";
import * as tables from "./tables.ts";

interface Lists {
  readonly secrets: readonly Snippet[];
  readonly traps: readonly Snippet[];
}

export const lists: Readonly<Record<"environment" | "infrastructure" | "accounts" | "services" | "source" | "documents" | "keyFiles" | "cookies" | "tables" | "appPasswords", Lists>> = {
  environment,
  infrastructure,
  accounts,
  services,
  source,
  documents,
  keyFiles,
  cookies,
  tables,
  appPasswords,
};
