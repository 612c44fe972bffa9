// Writes the small world of the emit tests to a folder, for the tests in tests/stores/.
//
//   emit_fixture OUT_DIR
#include <cstdio>

#include "world.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: emit_fixture OUT_DIR\n", stderr);
    return 2;
  }
  try {
    newsgraph::EmitOptions options;
    options.out_dir = argv[1];
    newsgraph::DiagnosticList diagnostics;
    (void)newsgraph::emit(newsgraph::test::small_world(), newsgraph::test::hierarchy(), options, diagnostics);
    for (const newsgraph::Diagnostic& diagnostic : diagnostics.list()) std::puts(diagnostic.message.c_str());
    return diagnostics.list().empty() ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "emit_fixture: %s\n", error.what());
    return 2;
  }
}
