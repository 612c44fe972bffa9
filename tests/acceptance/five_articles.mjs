// Five articles of five outlets on one story: what the graph must answer.
//
//   NEWSGRAPH_DATA=DIR node five_articles.mjs PROGRAM
//
// Builds DIR/articles with the program and asks the facts from graph.ttl alone,
// the reporting from the evidence. Exit 0: all hold; 1: some do not; 77: no data.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layersOf, loadFiles } from "../stores/lib.mjs";

const PREFIXES = `
PREFIX ng: <https://w3id.org/newsgraph/ontology#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX gaf: <http://groundedannotationframework.org/gaf#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX schema: <https://schema.org/>
`;

const BETWEEN_LEE_AND_TAKAICHI = `
  ?event a ng:Meeting ; ng:participant ?a , ?b .
  ?a rdfs:label "Lee Jae Myung"@en . ?b rdfs:label "Sanae Takaichi"@en .`;

const FACTS = [
  ["Lee met Takaichi: the shortcut", `ASK { ?a ng:met ?b . ?a rdfs:label "Lee Jae Myung"@en . ?b rdfs:label "Sanae Takaichi"@en }`],
  [
    "they met in Nara on 2026-01-13, one event from at least four articles, first reported on Jan. 9",
    `ASK { ${BETWEEN_LEE_AND_TAKAICHI}
      ?event ng:status ng:Occurred ; ng:date "2026-01-13"^^xsd:date ; sem:hasPlace/rdfs:label "Nara"@en ;
             ng:articleCount ?articles ; ng:firstReported "2026-01-09"^^xsd:date . FILTER (?articles >= 4) }`,
  ],
  [
    "the Nara meeting that occurred is one event",
    `ASK { { SELECT (COUNT(DISTINCT ?event) AS ?n) { ${BETWEEN_LEE_AND_TAKAICHI}
      ?event ng:status ng:Occurred ; ng:date "2026-01-13"^^xsd:date ; sem:hasPlace/rdfs:label "Nara"@en } } FILTER (?n = 1) }`,
  ],
  [
    "their meeting of 2025-10-30 in Gyeongju is another event",
    `ASK { ${BETWEEN_LEE_AND_TAKAICHI}
      ?event ng:status ng:Occurred ; ng:date "2025-10-30"^^xsd:date ; sem:hasPlace/rdfs:label "Gyeongju"@en .
      FILTER NOT EXISTS { ?event ng:date "2026-01-13"^^xsd:date } }`,
  ],
  [
    "the Chosei flood of 1942-02-03 killed 183, of whom 136 Koreans",
    `ASK { ?flood a ng:Flood ; ng:status ng:Occurred ; ng:date "1942-02-03"^^xsd:date ; ng:deaths 183 ; ng:casualties ?all , ?some .
      ?all ng:outcome ng:Killed ; ng:count 183 . ?some ng:outcome ng:Killed ; ng:count 136 ; ng:group ?group ; ng:partOf ?all .
      FILTER CONTAINS(?group, "Korean") }`,
  ],
];

const EVIDENCE = [
  [
    "both articles of Jan. 9 announce the Nara meeting, and do not report it",
    `ASK { { SELECT (COUNT(DISTINCT ?article) AS ?n) { ${BETWEEN_LEE_AND_TAKAICHI}
      ?event ng:date "2026-01-13"^^xsd:date ; gaf:denotedBy ?mention .
      ?mention ng:timeframe ng:Future ; nif:referenceContext ?article . ?article schema:datePublished "2026-01-09"^^xsd:date } }
      FILTER (?n = 2) }`,
  ],
];

function ask(store, [question, query]) {
  const holds = store.query(PREFIXES + query);
  console.log(`${holds ? "ok  " : "FAIL"} ${question}`);
  return holds;
}

function main(program) {
  const data = process.env.NEWSGRAPH_DATA;
  if (!data) {
    console.log("skipped: NEWSGRAPH_DATA does not name the development data");
    return 77;
  }
  const folder = join(data, "articles");
  const articles = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => join(folder, name));
  const out = mkdtempSync(join(tmpdir(), "newsgraph-acceptance-"));
  try {
    execFileSync(program, ["build", "-q", ...articles, "-o", out], { stdio: ["ignore", "inherit", "inherit"] });
    const facts = loadFiles([join(out, "graph.ttl")]);
    const everything = loadFiles(layersOf(out));
    const verdicts = [...FACTS.map((fact) => ask(facts, fact)), ...EVIDENCE.map((fact) => ask(everything, fact))];
    return verdicts.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(out, { recursive: true });
  }
}

process.exitCode = main(process.argv[2]);
