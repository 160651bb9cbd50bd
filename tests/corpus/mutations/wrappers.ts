/**
 * Rewrites that put a function of the project between the value and the API: the value is an argument, the call stands
 * somewhere else. A wrapper whose parameter reaches a key position is itself one.
 */
import { usual } from "./access.ts";
import { type Base, type Reach, argsOf, callOf } from "./program.ts";

export interface WrapperRewrite {
  readonly name: string;
  readonly apply: (base: Base, value: string) => Reach | undefined;
}

export function wrapper(name: string, make: (given: (value: string) => string, value: string) => Reach): WrapperRewrite {
  return {
    name,
    apply: (base, value) => {
      const { top, root, path } = usual(base);
      const reach = make((inner) => callOf(base, [root, ...path].join("."), argsOf(base, inner)), value);
      return { ...reach, top: [top, reach.top].filter(Boolean).join("\n") };
    },
  };
}

export const wrapperRewrites: readonly WrapperRewrite[] = [
  wrapper("parameter of a function", (given, value) => ({ top: `function use(item: any) {\n  return ${given("item")};\n}`, call: `use(${value})` })),
  wrapper("parameter of an arrow", (given, value) => ({ top: `const use = (item: any) => ${given("item")};`, call: `use(${value})` })),
  wrapper("second parameter", (given, value) => ({ top: `function use(label: string, item: any) {\n  console.assert(label);\n  return ${given("item")};\n}`, call: `use("main", ${value})` })),
  wrapper("parameter through a local constant", (given, value) => ({ top: `function use(item: any) {\n  const kept = item;\n  return ${given("kept")};\n}`, call: `use(${value})` })),
  wrapper("destructured parameter", (given, value) => ({ top: `function use({ item }: { item: any }) {\n  return ${given("item")};\n}`, call: `use({ item: ${value} })` })),
  wrapper("member of an options parameter", (given, value) => ({ top: `function use(settings: any) {\n  return ${given("settings.item")};\n}`, call: `use({ item: ${value} })` })),
  wrapper("function expression", (given, value) => ({ top: `const use = function (item: any) {\n  return ${given("item")};\n};`, call: `use(${value})` })),
  wrapper("method of an object", (given, value) => ({ top: `const service = {\n  use(item: any) {\n    return ${given("item")};\n  },\n};`, call: `service.use(${value})` })),
  wrapper("method of a class", (given, value) => ({ top: `class Service {\n  use(item: any) {\n    return ${given("item")};\n  }\n}`, call: `new Service().use(${value})` })),
  wrapper("static method", (given, value) => ({ top: `class Service {\n  static use(item: any) {\n    return ${given("item")};\n  }\n}`, call: `Service.use(${value})` })),
  wrapper("constructor parameter kept in a field", (given, value) => ({
    top: `class Service {\n  private item: any;\n  constructor(item: any) {\n    this.item = item;\n  }\n  use() {\n    return ${given("this.item")};\n  }\n}`,
    call: `new Service(${value}).use()`,
  })),
  wrapper("parameter property", (given, value) => ({
    top: `class Service {\n  constructor(private readonly item: any) {}\n  use() {\n    return ${given("this.item")};\n  }\n}\nconst service = new Service(${value});`,
    call: "service.use()",
  })),
  wrapper("function that returns a function", (given, value) => ({ top: `const make = (item: any) => () => ${given("item")};\nconst use = make(${value});`, call: "use()" })),
  wrapper("callback of map", (given, value) => ({ call: `[${value}].map((item: any) => ${given("item")})[0]!` })),
  wrapper("promise chain", (given, value) => ({ call: `(await Promise.resolve(${value}).then((item: any) => ${given("item")}))` })),
  wrapper("field of the instance", (given, value) => ({
    top: `class Service {\n  private readonly item = ${value};\n  use() {\n    return ${given("this.item")};\n  }\n}`,
    call: "new Service().use()",
  })),
  wrapper("private field of the instance", (given, value) => ({
    top: `class Service {\n  #item = ${value};\n  use() {\n    return ${given("this.#item")};\n  }\n}`,
    call: "new Service().use()",
  })),
  wrapper("getter of the instance", (given, value) => ({
    top: `class Service {\n  get item() {\n    return ${value};\n  }\n  use() {\n    return ${given("this.item")};\n  }\n}`,
    call: "new Service().use()",
  })),
  wrapper("field of the parent class", (given, value) => ({
    top: `class Settings {\n  protected item = ${value};\n}\nclass Service extends Settings {\n  use() {\n    return ${given("this.item")};\n  }\n}`,
    call: "new Service().use()",
  })),
  wrapper("member of the same object", (given, value) => ({ top: `const service = {\n  item: ${value},\n  use() {\n    return ${given("this.item")};\n  },\n};`, call: "service.use()" })),
  wrapper("two functions deep", (given, value) => ({ top: `const inner = (item: any) => ${given("item")};\nconst outer = (thing: any) => inner(thing);`, call: `outer(${value})` })),
];
