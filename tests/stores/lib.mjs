// What the store tests share: reading an output folder, and ending with a message.
import { webcrypto } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import N3 from "n3";
import oxigraph from "oxigraph";
import * as canonize from "rdf-canonize";

// Node.js 18, that of Debian 12, does not offer Web Crypto by itself; Oxigraph draws random numbers from it.
globalThis.crypto ??= webcrypto;

export const LAYERS = ["graph.ttl", "provenance.ttl"];

/// An expected failure: printed without a stack.
export class Failure extends Error {}

export function read(path) {
  if (!existsSync(path)) throw new Failure(`${path}: no such file`);
  return readFileSync(path);
}

const FORMATS = { ".ttl": "text/turtle", ".nt": "N-Triples", ".nq": "N-Quads", ".trig": "TriG" };

/// The quads of a file, by the N3 parser; the format follows from the name.
export function parse(path) {
  const format = FORMATS[extname(path)];
  if (!format) throw new Failure(`${path}: what format is that?`);
  try {
    return new N3.Parser({ format }).parse(read(path).toString("utf8"));
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path}: ${error.message}`);
  }
}

/// The lines of the canonical form of quads (RDFC-1.0): the same for the same graph, whatever its blank nodes are called.
export async function canonical(quads) {
  return new Set((await canonize.canonize(quads, { algorithm: "RDFC-1.0" })).split("\n").filter(Boolean));
}

/// What only one of two sets of lines has.
export function difference(left, right) {
  return [...[...left].filter((line) => !right.has(line)).map((line) => `- ${line}`),
    ...[...right].filter((line) => !left.has(line)).map((line) => `+ ${line}`)];
}

/// An Oxigraph store with the given Turtle files in its default graph.
export function loadFiles(paths) {
  const store = new oxigraph.Store();
  for (const path of paths) {
    try {
      store.load(read(path), { format: "text/turtle", no_transaction: true });
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw new Failure(`${path}: ${error.message ?? error}`);
    }
  }
  return store;
}

/// The variables in the order of the SELECT clause; for SELECT * those of the answers.
export function columnsOf(query, answers) {
  const found = new Set(answers.flatMap((answer) => [...answer.keys()]));
  const clause = /SELECT\s+(?:DISTINCT\s+|REDUCED\s+)?([\s\S]*?)(?:\bWHERE\b|\{)/i.exec(query.replace(/^\s*#.*$/gm, ""));
  const named = clause ? [...clause[1].matchAll(/(?:AS\s+)?\?(\w+)\s*\)|\?(\w+)/gi)].map((m) => m[1] ?? m[2]) : [];
  const listed = [...new Set(named)].filter((name) => found.has(name));
  return [...listed, ...[...found].filter((name) => !listed.includes(name)).sort()];
}

/// Lines of values parted by tabs: the columns, then the answers in their order. Of terms only the text counts.
export function answerTable(query, answers) {
  if (typeof answers === "boolean") return ["answer", answers ? "yes" : "no"];
  const columns = columnsOf(query, answers);
  const text = (term) => (term?.value ?? "").replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
  return [columns.join("\t"), ...answers.map((answer) => columns.map((name) => text(answer.get(name))).join("\t"))];
}

export const layersOf = (folder) => LAYERS.map((name) => join(folder, name));

/// Runs `main` with the arguments; exit 0 when it returns true, 1 when false, 2 on a failure.
export async function run(usage, wanted, main) {
  const given = process.argv.slice(2);
  try {
    if (given.length < wanted) throw new Failure(`usage: ${usage}`);
    process.exitCode = (await main(...given)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 2;
  }
}
