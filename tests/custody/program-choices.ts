/**
 * What a program written by chance can choose from: numbers by a seed, and the names that stand in scope.
 */

export type Type = "number" | "text" | "flag" | "numbers" | "texts" | "bytes" | "map" | "set" | "record" | "words" | "view";

export interface Name {
  readonly name: string;
  readonly type: Type;
  readonly isFixed: boolean;
}

export interface GeneratedFunction {
  readonly name: string;
  readonly takes: readonly Type[];
  readonly gives: Type;
}

const types: readonly Type[] = ["number", "number", "text", "text", "flag", "numbers", "texts", "bytes", "map", "set", "record", "words", "view"];

export class Choices {
  readonly #random: () => number;
  names: readonly Name[] = [];
  functions: readonly GeneratedFunction[] = [];
  /** In a function that computes everything is followed; elsewhere the model joins what may have happened, and says less. */
  isComputing = false;
  #count = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Nothing stands in scope. */
  begin(isComputing: boolean): void {
    this.isComputing = isComputing;
    this.names = [];
    this.functions = [];
    this.#count = 0;
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  upTo(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const one = list[this.upTo(list.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  }

  type(): Type {
    return this.pick(types);
  }

  fresh(): string {
    return `v${this.#count++}`;
  }

  /** A new name, which stands in scope from here on. */
  declared(type: Type, isFixed: boolean): string {
    const name = this.fresh();
    this.names = [...this.names, { name, type, isFixed }];
    return name;
  }

  /** A name in scope of a type, or of any; one that may be changed where that is meant. */
  one(type: Type | undefined, isChanged: boolean): Name | undefined {
    const fitting = this.names.filter((one) => (type === undefined || one.type === type) && !(isChanged && one.isFixed));
    return fitting.length > 0 ? this.pick(fitting) : undefined;
  }
}
