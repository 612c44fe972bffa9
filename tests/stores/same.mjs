// Do two RDF files hold the same graph? Blank nodes are compared by RDFC-1.0 (rdf-canonize).
//
//   node same.mjs A.ttl B.ttl      .nt, .nq and .trig are read too
//
// Exit 0: the same; 1: not, and the difference is printed; 2: could not be read.
import { canonical, difference, parse, run } from "./lib.mjs";

const SHOWN = 50;

await run("node same.mjs A B", 2, async (a, b) => {
  const found = difference(await canonical(parse(a)), await canonical(parse(b)));
  for (const line of found.slice(0, SHOWN)) console.log(line);
  if (found.length > SHOWN) console.log(`… ${found.length - SHOWN} more`);
  return found.length === 0;
});
