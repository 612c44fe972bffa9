#include <filesystem>
#include <iostream>
#include <optional>

#include "app/commands.h"
#include "app/console.h"
#include "app/example_article.h"
#include "app/pipeline.h"
#include "base/error.h"
#include "extract/explain.h"
#include "ingest/article_reader.h"
#include "text/utf8.h"

namespace newsgraph {

int explain_command(const ExplainCommandOptions& options) {
  if (options.input.empty() && options.text.empty()) throw Error("give an article file or --text");
  if (!options.input.empty() && !std::filesystem::is_regular_file(options.input)) {
    throw Error(options.input.string() + ": no such file");
  }
  if (!options.date.empty() && !parse_iso_date(options.date)) throw Error("--date: '" + options.date + "' is no day");
  const Pipeline pipeline = Pipeline::load(find_data_home(options.home));
  const ExplainFilter filter{options.containing, options.event};
  std::size_t shown = 0;
  const auto show = [&](Article article) {
    shown += explain(pipeline.annotator.annotate(std::move(article)), pipeline.mappings, filter, std::cout);
  };

  ConsoleDiagnostics diagnostics;
  if (options.input.empty()) {
    // What a shell hands over may be any bytes.
    show(example_article(to_valid_utf8(options.text),
                         options.date.empty() ? kExampleDay : std::string_view(options.date)));
  } else {
    reader_for(options.input).read(options.input, diagnostics, show);
  }
  std::cout.flush();
  if (!std::cout) throw Error("cannot write to standard output");
  if (shown == 0 && diagnostics.count() == 0) std::cerr << "newsgraph: no such sentence\n";
  return shown > 0 ? 0 : 1;
}

}  // namespace newsgraph
