/**
 * The command's parser changes no finding: what the rules say over trees of oxc is what they say over those of
 * typescript-eslint's parser, over files of the corpora that pass the gate, the labelled cases and the mutation programs.
 *
 * The sources of plugin and command run here, with every rule at its strictest. `KEY_CUSTODY_PARSER_FILES=all` takes all files.
 */
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { type CorpusGroup, corpusFiles, corpusPackages } from "../../bench/corpora.ts";
import { lintParser, parsesItself, sourceParser } from "../../key-custody/src/source-parser.ts";
import { couldConcern } from "../../src/custody/gate.ts";
import { withoutGate } from "../../src/define-rule.ts";
import plugin from "../../src/index.ts";
import { generate } from "../corpus/mutations/generate.ts";
import { loadCases } from "../corpus/score.ts";
