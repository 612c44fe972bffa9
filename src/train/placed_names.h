// Names given by their places in texts that lie elsewhere, as a corpus of words with BIO tags.
#ifndef NEWSGRAPH_TRAIN_PLACED_NAMES_H_
#define NEWSGRAPH_TRAIN_PLACED_NAMES_H_

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "doc/span.h"
#include "nlp/tokenizer.h"

namespace newsgraph::train {

/// A name in a text.
struct PlacedName {
  Span span;          ///< bytes of the text
  std::string klass;  ///< "Person", "Location", "Organization", "NORP", "Date", "Facility", "Money", "Product", "Misc"
};

/// Writes the text as read_ner() reads it, each line a block: a word and its tag a line, an empty line behind each
/// sentence. A word that reaches over the edge of a name belongs to the name. Requires: the names are in text order.
void write_bio(std::string_view text, const std::vector<PlacedName>& names, const Tokenizer& tokenizer,
               std::ostream& out);

/// Writes the documents of a table "document, first code point, code point behind it, class" in its order, each opened
/// by "-DOCSTART-". The first row of a document has the class "text" and tells which part of FOLDER/DOCUMENT.txt was
/// read for names; the others are in text order. Throws: Error naming the table and document, or the file that
/// cannot be read.
void write_bio_of(const std::filesystem::path& table, const std::filesystem::path& folder, const Tokenizer& tokenizer,
                  std::ostream& out);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_PLACED_NAMES_H_
