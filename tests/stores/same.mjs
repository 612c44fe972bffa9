// Do two RDF files hold the same graph? Blank nodes are compared by RDFC-1.0 (rdf-canonize).
//
//   node same.mjs A.ttl B.ttl      .nq and .trig are read too
//
// Exit 0: the same; 1: not, and the difference is printed; 2: could not be read.
import { extname } from "node:path";
import N3 from "n3";
import * as canonize from "rdf-canonize";
import { Failure, read, run } from "./lib.mjs";

const FORMATS = { ".ttl": "text/turtle", ".nt": "N-Triples", ".nq": "N-Quads", ".trig": "TriG" };

async function lines(path) {
  const format = FORMATS[extname(path)];
  if (!format) throw new Failure(`${path}: what format is that?`);
  let quads;
  try {
    quads = new N3.Parser({ format }).parse(read(path).toString("utf8"));
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path}: ${error.message}`);
  }
  const text = await canonize.canonize(quads, { algorithm: "RDFC-1.0" });
  return new Set(text.split("\n").filter(Boolean));
}

await run("node same.mjs A B", 2, async (a, b) => {
  const [left, right] = [await lines(a), await lines(b)];
  const missing = [...left].filter((line) => !right.has(line)).map((line) => `- ${line}`);
  const added = [...right].filter((line) => !left.has(line)).map((line) => `+ ${line}`);
  for (const line of [...missing, ...added].slice(0, 50)) console.log(line);
  if (missing.length + added.length > 50) console.log(`… ${missing.length + added.length - 50} more`);
  return missing.length + added.length === 0;
});
