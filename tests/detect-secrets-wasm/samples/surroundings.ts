/**
 * Six kinds of file in which secrets are found, as functions from a name and a value to the text of such a file.
 */
export interface Surrounding {
  readonly kind: ".env" | "YAML" | "JSON" | "JavaScript" | "XML" | "shell";
  readonly path: string;
  write(name: string, value: string): string;
}

export const surroundings: readonly Surrounding[] = [
  { kind: ".env", path: "service/.env", write: (name, value) => `# settings\nMODE=live\n${name}=${oneLine(value)}\nLEVEL=3\n` },
  { kind: "YAML", path: "deploy/values.yaml", write: (name, value) => `app:\n  replicas: 2\n  ${name}: ${value.includes("\n") ? `|\n${indented(value, "    ")}` : value}\n  level: info\n` },
  { kind: "JSON", path: "config/app.json", write: (name, value) => `${JSON.stringify({ level: 3, [name]: value, last: true }, null, 2)}\n` },
  { kind: "JavaScript", path: "src/client.js", write: (name, value) => `import x from "x";\n\nconst ${name} = ${JSON.stringify(value)};\nx(${name});\n` },
  { kind: "XML", path: "conf/settings.xml", write: (name, value) => `<?xml version="1.0"?>\n<settings>\n  <${name}>${escaped(value)}</${name}>\n</settings>\n` },
  { kind: "shell", path: "scripts/run.sh", write: (name, value) => `#!/bin/sh\nset -e\nexport ${name}='${value}'\nexec ./run\n` },
];

function oneLine(value: string): string {
  return value.includes("\n") ? `"${value.trimEnd().replaceAll("\n", "\\n")}"` : value;
}

function indented(value: string, by: string): string {
  return value.trimEnd().split("\n").map((line) => by + line).join("\n");
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
