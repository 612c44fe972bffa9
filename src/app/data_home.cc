#include "app/data_home.h"

#include <cstdlib>
#include <vector>

#include "base/error.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

DataHome in(const fs::path& folder) {
  return {folder / "models", folder / "mappings", folder / "ontology" / "newsgraph.ttl"};
}

bool complete(const DataHome& home) {
  std::error_code unused;
  return fs::is_directory(home.models, unused) && fs::is_directory(home.mappings, unused) &&
         fs::is_regular_file(home.ontology, unused);
}

}  // namespace

DataHome find_data_home(const std::string& chosen) {
  std::vector<fs::path> places;
  const char* environment = std::getenv("NEWSGRAPH_HOME");
  if (!chosen.empty()) {
    places = {chosen};
  } else if (environment != nullptr && *environment != '\0') {
    places = {environment};
  } else {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) places.push_back(program.parent_path().parent_path() / "share" / "newsgraph");
    places.emplace_back(NEWSGRAPH_SOURCE_DIR);
  }
  std::string tried;
  for (const fs::path& place : places) {
    if (DataHome home = in(place); complete(home)) return home;
    tried += (tried.empty() ? "" : ", ") + place.string();
  }
  throw Error("no models/, mappings/ and ontology/newsgraph.ttl in " + tried + "; say where they are with --home DIR");
}

}  // namespace newsgraph
