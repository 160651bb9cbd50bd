/**
 * An array that is filled when it is first looked at.
 *
 * A module can't export a value that is made later; whoever imports the scanner to scan shouldn't wait for a list that
 * only documentation reads. In every other respect it is the array: `Array.isArray`, iteration, spreading, printing.
 */

/** Node asks an object for its printed form under this name, and looks through a proxy when it does. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

export function listOnDemand<Item>(make: () => readonly Item[]): readonly Item[] {
  const list: Item[] = [];
  let isFilled = false;
  const filled = (): Item[] => {
    if (!isFilled) {
      isFilled = true;
      list.push(...make());
      Object.freeze(list);
    }
    return list;
  };
  Object.defineProperty(list, INSPECT, { value: () => [...filled()] });
  return new Proxy(list, {
    get: (_, key) => Reflect.get(filled(), key) as unknown, // what any array holds under a key, its methods too
    has: (_, key) => Reflect.has(filled(), key),
    ownKeys: () => Reflect.ownKeys(filled()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(filled(), key),
  });
}
