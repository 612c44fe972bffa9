// Is a build the same graph in every format? By RDFC-1.0, of what the N3 parser reads; only Serd wrote it.
//
//   node formats.mjs BUILD      a folder with .ttl, .nt, .trig and .nq
//
// Exit 0: the same; 1: not, and the difference is printed; 2: could not be read; 77: this build was not made.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { canonical, difference, parse, run } from "./lib.mjs";

const withoutGraph = (quads) => [...new Map(quads.map(({ subject, predicate, object }) =>
  [`${subject.id} ${predicate.id} ${object.id}`, { subject, predicate, object, graph: { termType: "DefaultGraph", value: "" } }])).values()];

await run("node formats.mjs BUILD", 1, async (folder) => {
  if (!existsSync(folder)) {
    console.log(`skipped: there is no ${folder}; builds.sh makes it when NEWSGRAPH_DATA names the development data`);
    process.exit(77);
  }
  const files = new Map(["graph.ttl", "graph.nt", "provenance.ttl", "provenance.nt", "dataset.trig", "dataset.nq"]
    .map((name) => [name, parse(join(folder, name))]));
  const quads = files.get("dataset.nq");
  const layers = [...files.get("graph.ttl"), ...files.get("provenance.ttl")];
  const claims = [
    ["graph.ttl and graph.nt", files.get("graph.ttl"), files.get("graph.nt")],
    ["provenance.ttl and provenance.nt", files.get("provenance.ttl"), files.get("provenance.nt")],
    ["dataset.trig and dataset.nq", files.get("dataset.trig"), quads],
    ["graph.ttl and the default graph of dataset.nq", files.get("graph.ttl"), quads.filter((quad) => quad.graph.termType === "DefaultGraph")],
    ["both layers and all triples of dataset.nq", withoutGraph(layers), withoutGraph(quads)],
  ];
  let good = true;
  for (const [what, left, right] of claims) {
    const found = difference(await canonical(left), await canonical(right));
    console.log(`${found.length === 0 ? "ok    " : "FAILED"} ${what}: ${left.length} and ${right.length} triples`);
    for (const line of found.slice(0, 20)) console.log(`       ${line}`);
    good = good && found.length === 0;
  }
  return good;
});
