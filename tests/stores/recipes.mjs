// The recipes of docs/stores.md, run as they stand there.
//
//   node recipes.mjs PROGRAM CORPORA STORE      STORE: a heading of the page, or "Checking a build"
//
// CORPORA holds builds, one folder each. A store is started; each build is loaded over the one before, which must be gone
// without a trace, and every query of docs/queries must give the answers that Oxigraph gives; then an update is sent.
// Exit 0: all as it should be; 1: not; 77: the store is not installed here.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { columnsOf, layersOf, loadFiles, parse, run, Failure } from "./lib.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, "..", "..");
const PORTS = ["3030", "8080", "8890", "1111"];
const START_SECONDS = 240;
const NEEDS = {
  "Apache Jena Fuseki": ["java", "jena-fuseki-server.jar"],
  "RDF4J Server": ["java", "jetty-runner.jar", "rdf4j-http-server.war"],
  Virtuoso: ["virtuoso-t"],
  Oxigraph: [],
  "Checking a build": ["java", "jena-fuseki-server.jar"],
};
// Short-lived JVMs: start fast rather than run fast.
const JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx2g";

/// The code blocks below a heading: step -> text, and files to write: name -> text.
function recipe(heading) {
  const page = readFileSync(join(ROOT, "docs", "stores.md"), "utf8");
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (!section) throw new Failure(`docs/stores.md has no section '${heading}'`);
  const blocks = [...section.matchAll(/^```(\w+) (\S+)\n([\s\S]*?)^```/gm)].map(([, language, name, text]) => ({ language, name, text }));
  const pick = (wanted) => Object.fromEntries(blocks.filter(wanted).map(({ name, text }) => [name, text]));
  return { steps: pick((block) => block.language === "sh"), files: pick((block) => block.language !== "sh") };
}

/// What the recipe needs and is not here; nothing when all is.
function missing(heading) {
  return NEEDS[heading].filter((thing) => (/\.(jar|war)$/.test(thing) ? !existsSync(join(HERE, "jars", thing))
    : spawnSync("sh", ["-c", `command -v ${thing}`]).status !== 0));
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return String(port);
}

/// A folder in which the commands of the page work as written, ports apart.
class Kitchen {
  static async open(program) {
    const kitchen = new Kitchen();
    kitchen.folder = mkdtempSync(join(tmpdir(), "newsgraph-recipes-"));
    kitchen.ports = new Map();
    for (const port of PORTS) kitchen.ports.set(port, await freePort());
    mkdirSync(join(kitchen.folder, "bin"));
    symlinkSync(resolve(program), join(kitchen.folder, "bin", "newsgraph"));
    symlinkSync(join(ROOT, "ontology"), join(kitchen.folder, "ontology"));
    symlinkSync(join(HERE, "node_modules"), join(kitchen.folder, "node_modules"));
    for (const jar of existsSync(join(HERE, "jars")) ? readdirSync(join(HERE, "jars")) : []) {
      symlinkSync(join(HERE, "jars", jar), join(kitchen.folder, jar));
    }
    kitchen.env = { ...process.env, PATH: `${join(kitchen.folder, "bin")}:${process.env.PATH}`, JDK_JAVA_OPTIONS: JAVA,
      no_proxy: "localhost,127.0.0.1" };
    delete kitchen.env.NEWSGRAPH_PASSWORD;
    return kitchen;
  }

  #local(text) {
    return text.replace(/(?<=[:= ])(3030|8080|8890|1111)\b/g, (port) => this.ports.get(port));
  }

  put(name, text) {
    writeFileSync(join(this.folder, name), this.#local(text));
  }

  use(build) {
    rmSync(join(this.folder, "out"), { force: true });
    symlinkSync(resolve(build), join(this.folder, "out"));
  }

  /// Runs a step; throws with all it said unless it ends with 0.
  do(text, what) {
    const done = spawnSync("bash", ["--norc", "-euo", "pipefail", "-c", this.#local(text)],
      { cwd: this.folder, env: this.env, encoding: "utf8", maxBuffer: 1 << 28 });
    if (done.status !== 0) throw new Failure(`${what} ended with ${done.status}: ${done.stdout.slice(0, 2000)}${done.stderr.slice(0, 2000)}`);
    return { answer: done.stdout, said: done.stderr.replace(/^NOTE: Picked up.*\n/gm, "") };
  }

  /// Starts a server, which runs until close().
  async start({ start, ready }) {
    const log = join(this.folder, "server.log");
    this.server = spawn("bash", ["--norc", "-c", `exec >${log} 2>&1\n${this.#local(start).trim().replace(/&$/, "")}`],
      { cwd: this.folder, env: this.env, stdio: "ignore", detached: true });
    for (let tries = 0; tries < START_SECONDS * 4; tries += 1) {
      if (this.server.exitCode !== null) break;
      if (spawnSync("bash", ["--norc", "-c", this.#local(ready)], { cwd: this.folder, stdio: "ignore" }).status === 0) return;
      await new Promise((done) => setTimeout(done, 250));
    }
    throw new Failure(`the server does not answer: ${readFileSync(log, "utf8").slice(-2000)}`);
  }

  async close() {
    if (this.server?.exitCode === null) {
      const ended = new Promise((done) => this.server.once("exit", done));
      const kill = (signal) => process.kill(-this.server.pid, signal);  // the shell and the server that it runs
      kill("SIGTERM");
      const late = setTimeout(() => kill("SIGKILL"), 20_000);
      await ended;
      clearTimeout(late);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/// Stores spell 0.9 as 0.90 and true as 1: numbers and truth values are compared by value.
const plain = (text) => (/^(true|false)$/.test(text) ? String(Number(text === "true")) : /^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text);

/// Lines to compare: columns are named, since a store may leave out one that is never bound.
function lines(columns, rows) {
  return rows.map((row) => columns.filter((name) => row[name] !== undefined).sort().map((name) => `${name}=${plain(row[name])}`).join("\t")).sort();
}

function expected(store, query) {
  const answers = store.query(query);
  if (typeof answers === "boolean") return [`answer=${plain(String(answers))}`];
  return lines(columnsOf(query, answers), answers.map((answer) => Object.fromEntries([...answer].map(([name, term]) => [name, term.value]))));
}

function fromJson(text) {
  const result = JSON.parse(text);
  if (typeof result.boolean === "boolean") return [`answer=${plain(String(result.boolean))}`];
  return lines(result.head.vars, result.results.bindings.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value.replace(/\0/g, "")]))));
}

function queries() {
  const folder = join(ROOT, "docs", "queries");
  return [folder, join(folder, "competency")].flatMap((where) =>
    readdirSync(where).filter((name) => name.endsWith(".rq")).sort().map((name) => [name, readFileSync(join(where, name), "utf8")]));
}

function same(what, wanted, found) {
  const extra = [...found];
  const lost = wanted.filter((line) => {
    const at = extra.indexOf(line);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  if (lost.length + extra.length === 0) return true;
  console.log(`FAILED ${what}`);
  for (const line of [...lost.map((text) => `- ${text}`), ...extra.map((text) => `+ ${text}`)].slice(0, 10)) console.log(`       ${line}`);
  return false;
}

/// Loads one build and asks it everything.
function ask(kitchen, { steps }, build, name) {
  kitchen.use(build);
  kitchen.do(steps.load, "load");
  const store = loadFiles(layersOf(build));
  const asJson = steps.query.replace("text/csv", "application/sparql-results+json");
  const all = [["the number of triples", "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"], ...queries()];
  const good = all.map(([title, query]) => {
    kitchen.put("question.rq", query);
    return same(`${name}: ${title}`, expected(store, query), fromJson(kitchen.do(asJson, title).answer));
  }).filter(Boolean).length;
  console.log(`${name}: ${good} of ${all.length} queries are answered as by Oxigraph (${store.size} triples)`);
  return good === all.length;
}

/// The update of the page: a note is put into the graph and found again.
function update(kitchen, { steps }) {
  const note = "<https://newsgraph.example/note> <http://purl.org/dc/terms/description> \"a note\"";
  kitchen.put("changes.ru", steps.load.includes("--graph") ? `INSERT DATA { GRAPH <https://newsgraph.example/> { ${note} } }` : `INSERT DATA { ${note} }`);
  kitchen.do(steps.update, "update");
  kitchen.put("question.rq", "SELECT ?what WHERE { <https://newsgraph.example/note> ?p ?what }");
  return same("the update", ["what", "a note"], kitchen.do(steps.query, "query").answer.replace(/["\r]/g, "").trim().split("\n"));
}

/// N-Quads: every quad arrives, in its graph, and what was there before is gone.
function quads(kitchen, { steps }, [name, build]) {
  if (!steps.quads) return true;
  kitchen.use(build);
  kitchen.do(steps.quads, "quads");
  const asJson = steps.query.replace("text/csv", "application/sparql-results+json");
  const wanted = parse(join(build, "dataset.nq")).filter((quad) => quad.graph.termType !== "DefaultGraph");
  const count = (what) => {
    kitchen.put("question.rq", `SELECT (COUNT(${what}) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }`);
    return fromJson(kitchen.do(asJson, "query").answer);
  };
  return same(`${name}: quads`, [`n=${wanted.length}`], count("*")) &&
    same(`${name}: graphs`, [`n=${new Set(wanted.map((quad) => quad.graph.value)).size}`], count("DISTINCT ?g"));
}

async function serve(kitchen, cook, builds) {
  await kitchen.start(cook.steps);
  if (cook.steps.create) kitchen.do(cook.steps.create, "create");
  const good = builds.map(([name, build]) => ask(kitchen, cook, build, name));
  return update(kitchen, cook) && quads(kitchen, cook, builds[0]) && good.every(Boolean);
}

/// Oxigraph's own recipe gives what the tests' own use of it gives.
function library(kitchen, cook, builds) {
  return builds.every(([name, build]) => {
    const [title, query] = queries()[0];
    kitchen.use(build);
    kitchen.put("question.rq", query);
    const wanted = loadFiles(layersOf(build)).query(query, { results_format: "text/csv" });
    const found = kitchen.do(cook.steps.query, title).answer;
    return same(`${name}: ${title}`, wanted.trim().split("\r\n"), found.trim().split("\r\n"));
  });
}

/// Jena has neither error nor warning, and finds every shape held.
function check(kitchen, { steps }, builds) {
  return builds.every(([name, build]) => {
    kitchen.use(build);
    const parsed = kitchen.do(steps.riot, "riot");
    const shapes = kitchen.do(steps.shacl, "shacl");
    const good = same(`${name}: riot says`, [], `${parsed.answer}${parsed.said}`.split("\n").filter((line) => line && !/ INFO /.test(line))) &&
      same(`${name}: shacl says`, ["Conforms"], `${shapes.answer}${shapes.said}`.split("\n").filter(Boolean));
    if (good) console.log(`${name}: parsed without a warning, conforms to the shapes`);
    return good;
  });
}

await run("node recipes.mjs PROGRAM CORPORA STORE", 3, async (program, corpora, heading) => {
  const lacking = missing(heading);
  if (lacking.length > 0) {
    console.log(`skipped: ${heading} needs ${lacking.join(", ")}; scripts/packages stores and tests/stores/jars.sh get them`);
    process.exit(77);
  }
  const builds = readdirSync(corpora).sort().map((name) => [name, join(corpora, name)]);
  if (builds.length === 0) throw new Failure(`${corpora}: no builds`);
  const cook = recipe(heading);
  const kitchen = await Kitchen.open(program);
  try {
    for (const [name, text] of Object.entries(cook.files)) kitchen.put(name, text);
    if (cook.steps.start) return await serve(kitchen, cook, builds);
    return cook.steps.riot ? check(kitchen, cook, builds) : library(kitchen, cook, builds);
  } finally {
    await kitchen.close();
  }
});
