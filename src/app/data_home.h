// Where models/, mappings/ and ontology/ lie.
#ifndef NEWSGRAPH_APP_DATA_HOME_H_
#define NEWSGRAPH_APP_DATA_HOME_H_

#include <filesystem>
#include <string>

namespace newsgraph {

/// The folders and files a run reads beside its articles.
struct DataHome {
  std::filesystem::path models;
  std::filesystem::path mappings;
  std::filesystem::path ontology;  ///< the file newsgraph.ttl
};

/// Finds the data: the folder `chosen` when not empty, else NEWSGRAPH_HOME, else
/// ../share/newsgraph beside the executable, else the source folder of the build.
/// Throws Error when none of them holds models/, mappings/ and ontology/newsgraph.ttl.
[[nodiscard]] DataHome find_data_home(const std::string& chosen);

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_DATA_HOME_H_
