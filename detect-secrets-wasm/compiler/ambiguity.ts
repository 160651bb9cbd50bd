/**
 * Refuses shapes that greedy matching without a way back would decide differently from a `RegExp`.
 *
 * A variable repetition or an optional alternation must be disjoint from everything that may follow
 * it, and no alternative may begin another one. Where that holds there is only one way to match, so
 * the first try is the only try, and matching takes linear time.
 */
import { type ByteClass, EMPTY_CLASS, classOfText, intersects, union, withBothCases } from "./byte-class.ts";
import { type Element, ShapeError } from "./shape.ts";

export function refuseAmbiguity(elements: readonly Element[], ignoreCase: boolean, shape: string): void {
  elements.forEach((element, index) => {
    const following = firstBytes(elements.slice(index + 1), ignoreCase);
    if (element.kind === "run" && element.min < element.max && intersects(element.bytes, following)) {
      throw new ShapeError(
        `shape /${shape}/ is ambiguous: element ${index + 1}, repeated ${element.min} to ${element.max} times, shares characters with what may follow it. ` +
          "Make the two classes disjoint or the first count fixed.",
      );
    }
    if (element.kind !== "choice") return;
    refusePrefixes(element.options, ignoreCase, shape);
    if (element.optional && intersects(firstOfOptions(element.options, ignoreCase), following)) {
      throw new ShapeError(`shape /${shape}/ is ambiguous: the optional alternation (?:${element.options.join("|")})? may begin like what follows it.`);
    }
  });
}

function refusePrefixes(options: readonly string[], ignoreCase: boolean, shape: string): void {
  const comparable = options.map((option) => (ignoreCase ? option.toLowerCase() : option));
  comparable.forEach((option, index) => {
    const other = comparable.findIndex((candidate, position) => position !== index && candidate.startsWith(option));
    if (other >= 0) {
      throw new ShapeError(`shape /${shape}/ is ambiguous: the alternative "${options[index]}" begins the alternative "${options[other]}". Use anchors, which are tried apart.`);
    }
  });
}

/** Bytes that can come first in the elements, looking through those that may be empty. */
export function firstBytes(elements: readonly Element[], ignoreCase: boolean): ByteClass {
  let first: ByteClass = EMPTY_CLASS;
  for (const element of elements) {
    if (element.kind === "run") {
      first = union(first, element.bytes);
      if (element.min > 0) return first;
    } else if (element.kind === "literal") {
      return union(first, firstOfOptions([element.text], ignoreCase));
    } else if (element.kind === "choice") {
      first = union(first, firstOfOptions(element.options, ignoreCase));
      if (!element.optional) return first;
    }
  }
  return first;
}

/** Whether the elements may match nothing at all. */
export function canBeEmpty(elements: readonly Element[]): boolean {
  return elements.every((element) => {
    if (element.kind === "run") return element.min === 0;
    if (element.kind === "choice") return element.optional;
    return element.kind === "secretStart" || element.kind === "secretEnd";
  });
}

function firstOfOptions(options: readonly string[], ignoreCase: boolean): ByteClass {
  const bytes = classOfText(options.map((option) => option.charAt(0)).join(""));
  return ignoreCase ? withBothCases(bytes) : bytes;
}
