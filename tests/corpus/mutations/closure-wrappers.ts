/**
 * Rewrites that put functions of the project between the value and the API, in the ways of libraries and frameworks: closures,
 * rest parameters, callbacks. Written on 2026-11-28, before the model was taught any of them.
 */
import { type WrapperRewrite, wrapper } from "./wrappers.ts";

export const closureWrappers: readonly WrapperRewrite[] = [
  wrapper("curried", (given, value) => ({ top: `const use = (_label: string) => (item: any) => ${given("item")};`, call: `use("main")(${value})` })),
  wrapper("object that a function makes", (given, value) => ({ top: `const make = (item: any) => ({ use: () => ${given("item")} });`, call: `make(${value}).use()` })),
  wrapper("object with a method that a function makes", (given, value) => ({ top: `function make(options: { item: any }) {\n  return {\n    use() {\n      return ${given("options.item")};\n    },\n  };\n}\nconst service = make({ item: ${value} });`, call: "service.use()" })),
  wrapper("rest parameter of the wrapper", (given, value) => ({ top: `function use(...items: any[]) {\n  return ${given("items[0]")};\n}`, call: `use(${value})` })),
  wrapper("rest of a destructured parameter", (given, value) => ({ top: `function use({ label, ...rest }: any) {\n  console.assert(label);\n  return ${given("rest.item")};\n}`, call: `use({ label: "main", item: ${value} })` })),
  wrapper("arguments of the wrapper", (given, value) => ({ top: `function use(..._items: any[]) {\n  return ${given("arguments[0]")};\n}`, call: `use(${value})` })),
  wrapper("function that calls back", (given, value) => ({ top: `function withItem(to: (item: any) => any) {\n  return to(${value});\n}`, call: `withItem((item) => ${given("item")})` })),
  wrapper("inherited method", (given, value) => ({ top: `class Base {\n  protected use(item: any) {\n    return ${given("item")};\n  }\n}\nclass Service extends Base {\n  run() {\n    return this.use(${value});\n  }\n}`, call: "new Service().run()" })),
  wrapper("constructor of the parent", (given, value) => ({ top: `class Base {\n  constructor(protected readonly item: any) {}\n}\nclass Service extends Base {\n  constructor() {\n    super(${value});\n  }\n  run() {\n    return ${given("this.item")};\n  }\n}`, call: "new Service().run()" })),
  wrapper("service with its settings", (given, value) => ({
    top: `class Settings {\n  readonly item = ${value};\n}\nclass Service {\n  constructor(private readonly settings: Settings) {}\n  run() {\n    return ${given("this.settings.item")};\n  }\n}\nconst make = (type: any, ...needs: any[]) => Reflect.construct(type, needs);`,
    call: "make(Service, make(Settings)).run()",
  })),
  wrapper("forEach over the values of an object", (given, value) => ({ top: `let made: any;\nObject.values({ one: ${value} }).forEach((item: any) => {\n  made = ${given("item")};\n});`, call: "made" })),
  wrapper("for of a list", (given, value) => ({ top: `let made: any;\nfor (const item of [${value}]) {\n  made = ${given("item")};\n}`, call: "made" })),
  wrapper("for of entries", (given, value) => ({ top: `let made: any;\nfor (const [, item] of Object.entries({ one: ${value} } as any)) {\n  made = ${given("item")};\n}`, call: "made" })),
  wrapper("middleware of a chain", (given, value) => ({ top: `const steps = [(context: any) => ({ ...context, item: ${value} }), (context: any) => ${given("context.item")}];`, call: "steps.reduce((context: any, step) => step(context), {})" })),
  wrapper("async function in a chain", (given, value) => ({ top: `async function choose() {\n  return ${value};\n}`, call: `(await choose().then((item: any) => ${given("item")}))` })),
  wrapper("promises awaited together", (given, value) => ({ call: `(await Promise.all([${value}]).then(([item]: any) => ${given("item")}))` })),
  wrapper("default of an option that nobody gives", (given, value) => ({ top: `function use(options: { item?: any } = {}) {\n  const { item = ${value} } = options;\n  return ${given("item")};\n}`, call: "use()" })),
  wrapper("defaults merged with the options", (given, value) => ({ top: `const defaults = { item: ${value} };\nfunction use(options: object = {}) {\n  const settings = { ...defaults, ...options };\n  return ${given("settings.item")};\n}`, call: "use()" })),
];
