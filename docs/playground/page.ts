/**
 * The page: text in, findings beside it. Checking happens in a worker, so that typing never waits; a check that
 * takes too long is ended and said so. Nothing of the text is stored, sent or put into the address.
 */
/// <reference lib="dom" />
import { findingItem } from "./finding-item.ts";
import type { Answer, Finding, Question, Ready } from "./protocol.ts";
import { samples } from "./samples.ts";

/** Milliseconds without typing before a check starts, and those after which it's given up (the first one loads the rules). */
const pause = 80;
const patience = 20_000;

function element<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

const text = element("#text", HTMLTextAreaElement);
const marks = element("#marks", HTMLElement);
const numbers = element("#numbers", HTMLElement);
const name = element("#name", HTMLInputElement);
const preset = element("#preset", HTMLSelectElement);
const status = element("#status", HTMLElement);
const time = element("#time", HTMLElement);
const failure = element("#failure", HTMLElement);
const list = element("#findings", HTMLElement);
const empty = element("#empty", HTMLElement);
const emptyText = element("#empty-text", HTMLElement);
const sampleButtons = [...document.querySelectorAll<HTMLButtonElement>("[data-sample]")];

let worker: Worker | undefined;
let lastId = 0;
let shown: readonly Finding[] = [];
let waiting: ReturnType<typeof setTimeout> | undefined;
let givingUp: ReturnType<typeof setTimeout> | undefined;

function startWorker(): Worker {
  const started = new Worker("dist/checker.js");
  started.onmessage = ({ data }: MessageEvent<Answer | Ready>) => {
    // From here on nothing more is loaded.
    if ("ready" in data) document.body.dataset["ready"] = "";
    else if (data.id === lastId) {
      clearTimeout(givingUp);
      show(data);
    }
  };
  started.onerror = (event) => fail(`The check failed: ${event.message || "the rules did not load"}.`);
  return started;
}

function fail(reason: string): void {
  clearTimeout(givingUp);
  worker?.terminate();
  // The next question starts a new one.
  worker = undefined;
  clear("Not checked");
  failure.textContent = `${reason} Change the text to try again.`;
  failure.hidden = false;
}

function ask(): void {
  lastId += 1;
  const question: Question = { id: lastId, name: name.value, text: text.value, preset: preset.value as Question["preset"] };
  worker ??= startWorker();
  worker.postMessage(question);
  clearTimeout(givingUp);
  givingUp = setTimeout(() => fail(`The check took longer than ${patience / 1000} seconds and was ended.`), patience);
}

function askSoon(): void {
  delete document.body.dataset["checked"];
  // Old marks would lie under other letters.
  marks.replaceChildren();
  number();
  clearTimeout(waiting);
  waiting = setTimeout(ask, pause);
}

function clear(title: string): void {
  shown = [];
  // The same words again would be read aloud again.
  if (status.textContent !== title) status.textContent = title;
  time.textContent = "";
  failure.hidden = true;
  empty.hidden = true;
  list.replaceChildren();
}

function show({ findings, milliseconds }: Answer): void {
  const isBlank = text.value.trim() === "";
  clear(isBlank ? "Nothing to check yet" : findings.length === 0 ? "No findings" : findings.length === 1 ? "1 finding" : `${findings.length} findings`);
  shown = findings;
  if (!isBlank) time.textContent = `checked in ${Math.max(1, Math.round(milliseconds))} ms`;
  emptyText.textContent = isBlank
    ? "Paste or type some text, or choose an example."
    : "Nothing in this text gives a key away, as far as the rules can prove. What they can't prove, they don't report.";
  empty.hidden = findings.length > 0;
  list.replaceChildren(...findings.map((finding) => findingItem(finding, { select, apply })));
  underline(findings);
  followCaret();
  document.body.dataset["checked"] = "";
}

function apply({ range, text: replacement }: Finding["suggestions"][number]): void {
  text.setRangeText(replacement, range[0], range[1], "select");
  text.focus();
  askSoon();
}

function select({ start, end }: Finding): void {
  text.focus();
  text.setSelectionRange(start, end);
  const mark = marks.querySelector<HTMLElement>(`[data-start="${start}"]`);
  if (mark) text.scrollTo({ top: mark.offsetTop - text.clientHeight / 2, left: mark.offsetLeft - text.clientWidth / 2 });
  text.scrollIntoView({ block: "nearest" });
}

/** The finding after the caret, or before it, round the ends. */
function selectNext(step: 1 | -1): void {
  const at = text.selectionStart;
  const next = step === 1 ? (shown.find(({ start }) => start > at) ?? shown[0]) : (shown.findLast(({ start }) => start < at) ?? shown.at(-1));
  if (next) select(next);
}

/** The list shows which findings the caret stands in. */
function followCaret(): void {
  const at = text.selectionStart;
  for (const [index, item] of [...list.children].entries()) {
    const finding = shown[index];
    if (finding && document.activeElement === text && at >= finding.start && at <= finding.end) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }
  list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

function underline(findings: readonly Finding[]): void {
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end, isError } of findings) {
    if (start < at || end <= start) continue;
    const mark = document.createElement("mark");
    if (!isError) mark.className = "warning";
    mark.dataset["start"] = String(start);
    mark.textContent = text.value.slice(start, end);
    parts.push(text.value.slice(at, start), mark);
    at = end;
  }
  // A last line without letters has no height of its own.
  marks.replaceChildren(...parts, `${text.value.slice(at)}\n`);
  followScroll();
}

function number(): void {
  const count = text.value.split("\n").length;
  if (numbers.dataset["count"] === String(count)) return;
  numbers.dataset["count"] = String(count);
  // Room at the end, because the text may have a scroll bar there.
  numbers.textContent = `${Array.from({ length: count }, (_, index) => index + 1).join("\n")}\n\n\n`;
  followScroll();
}

function followScroll(): void {
  marks.scrollTo(text.scrollLeft, text.scrollTop);
  numbers.scrollTo(0, text.scrollTop);
}

function load(key: string): void {
  const sample = samples[key];
  if (!sample) return;
  name.value = sample.name;
  text.value = sample.text;
  text.setSelectionRange(0, 0);
  text.scrollTo(0, 0);
  chosen(key);
  clear("Checking …");
  askSoon();
}

function chosen(key: string): void {
  for (const button of sampleButtons) button.setAttribute("aria-pressed", String(button.dataset["sample"] === key));
}

text.addEventListener("input", () => {
  chosen("");
  askSoon();
});
text.addEventListener("scroll", followScroll);
text.addEventListener("keydown", (event) => {
  if (event.key !== "F8") return;
  event.preventDefault();
  selectNext(event.shiftKey ? -1 : 1);
});
document.addEventListener("selectionchange", followCaret);
name.addEventListener("input", askSoon);
preset.addEventListener("change", askSoon);
element("#controls", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
for (const button of sampleButtons) button.addEventListener("click", () => load(button.dataset["sample"] ?? ""));
load("server");
