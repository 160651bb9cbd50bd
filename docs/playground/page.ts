/**
 * The page: text in, findings beside it. Checking happens in a worker, so that typing never waits; a check that
 * takes too long is ended and said so. Nothing of the text is stored, sent or put into the address.
 */
/// <reference lib="dom" />
import type { Answer, Finding, Question } from "./protocol.ts";
import { samples } from "./samples.ts";

/** Milliseconds without typing before a check starts, and those after which it's given up (the first one loads the rules). */
const pause = 120;
const patience = 20_000;

function element<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

const text = element("#text", HTMLTextAreaElement);
const marks = element("#marks", HTMLElement);
const name = element("#name", HTMLInputElement);
const preset = element("#preset", HTMLSelectElement);
const status = element("#status", HTMLElement);
const list = element("#findings", HTMLElement);

let worker = startWorker();
let lastId = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
let givingUp: ReturnType<typeof setTimeout> | undefined;

function startWorker(): Worker {
  const started = new Worker("dist/checker.js");
  started.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.id !== lastId) return;
    clearTimeout(givingUp);
    show(data);
  };
  started.onerror = (event) => restart(`The check failed: ${event.message}`);
  return started;
}

function restart(reason: string): void {
  clearTimeout(givingUp);
  worker.terminate();
  worker = startWorker();
  status.textContent = reason;
  list.replaceChildren();
}

function ask(): void {
  lastId += 1;
  const question: Question = { id: lastId, name: name.value, text: text.value, preset: preset.value as Question["preset"] };
  worker.postMessage(question);
  clearTimeout(givingUp);
  givingUp = setTimeout(() => restart("The check took too long and was ended."), patience);
}

function askSoon(): void {
  // Old marks would lie under other letters.
  marks.replaceChildren();
  clearTimeout(waiting);
  waiting = setTimeout(ask, pause);
}

function show({ findings, milliseconds }: Answer): void {
  const count = findings.length === 0 ? "No findings" : findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  status.textContent = `${count} in ${Math.max(1, Math.round(milliseconds))} ms`;
  list.replaceChildren(...findings.map(item));
  underline(findings);
}

function item(finding: Finding): HTMLElement {
  const entry = document.createElement("li");
  if (!finding.isError) entry.className = "warning";
  const place = document.createElement("button");
  place.type = "button";
  place.className = "place";
  place.textContent = `line ${finding.line}, column ${finding.column}`;
  place.addEventListener("click", () => select(finding));
  entry.append(place, paragraph("message", finding.message));
  if (finding.rule) {
    const { name: rule, description, url } = finding.rule;
    const link = document.createElement("a");
    link.href = url;
    link.textContent = rule;
    const why = paragraph("rule", `: ${description}`);
    why.prepend(link);
    entry.append(why);
  }
  for (const suggestion of finding.suggestions) {
    const fix = document.createElement("button");
    fix.type = "button";
    fix.className = "fix";
    fix.textContent = suggestion.label;
    fix.addEventListener("click", () => {
      text.setRangeText(suggestion.text, suggestion.range[0], suggestion.range[1], "select");
      text.focus();
      askSoon();
    });
    entry.append(fix);
  }
  return entry;
}

function paragraph(className: string, content: string): HTMLElement {
  const made = document.createElement("p");
  made.className = className;
  made.append(content);
  return made;
}

function select({ start, end }: Finding): void {
  text.focus();
  text.setSelectionRange(start, end);
  const mark = marks.querySelector<HTMLElement>(`[data-start="${start}"]`);
  if (mark) text.scrollTo({ top: mark.offsetTop - text.clientHeight / 2, left: mark.offsetLeft - text.clientWidth / 2 });
  text.scrollIntoView({ block: "nearest" });
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
  follow();
}

function follow(): void {
  marks.scrollTo(text.scrollLeft, text.scrollTop);
}

function load(key: string): void {
  const sample = samples[key];
  if (!sample) return;
  name.value = sample.name;
  text.value = sample.text;
  list.replaceChildren();
  status.textContent = "Checking …";
  askSoon();
}

text.addEventListener("input", askSoon);
text.addEventListener("scroll", follow);
name.addEventListener("input", askSoon);
preset.addEventListener("change", askSoon);
element("#controls", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-sample]")) {
  button.addEventListener("click", () => load(button.dataset["sample"] ?? ""));
}
load("server");
