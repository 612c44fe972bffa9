// The parser's way from a treebank to a finished model, in small.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "base/error.h"
#include "nlp/net/parser_model.h"
#include "train/parser_trainer.h"

namespace newsgraph::train {
namespace {

class Lesson {
 public:
  Lesson() {
    std::filesystem::create_directories(folder_);
    std::ofstream out(treebank());
    for (int copy = 0; copy < 20; ++copy) {
      for (const char* subject : {"Anna", "Peter", "Li"}) {
        for (const char* verb : {"sleeps", "works", "waits"}) {
          out << "1\t" << subject << "\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
              << "2\t" << verb << "\t_\tVERB\tVBZ\t_\t0\troot\t_\t_\n"
              << "3\t.\t_\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
        }
      }
    }
  }
  ~Lesson() { std::filesystem::remove_all(folder_); }
  Lesson(const Lesson&) = delete;
  Lesson& operator=(const Lesson&) = delete;

  [[nodiscard]] std::filesystem::path treebank() const { return folder_ / "lesson.conllu"; }
  [[nodiscard]] std::filesystem::path checkpoint() const { return folder_ / "first.ckpt"; }
  [[nodiscard]] std::filesystem::path model() const { return folder_ / "parser.ngm"; }

 private:
  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) / ("net_training_test_" + std::to_string(getpid()));
};

ParserOptions short_training(const Lesson& lesson) {
  ParserOptions options;
  options.train = options.dev = {lesson.treebank()};
  options.model = lesson.model();
  options.hidden = 128;
  options.epochs = 6;
  options.batch_tokens = 20;
  options.adam.average_decay = 0.9F;
  return options;
}

TEST(NetTraining, AParserLearnsItsLessonInTwoStages) {
  const Lesson lesson;
  std::ostringstream log;
  ParserOptions options = short_training(lesson);
  options.checkpoint = lesson.checkpoint();
  options.stop = 3;
  train_parser(options, log);
  EXPECT_EQ(log.str().find("epoch 4/"), std::string::npos) << log.str();
  options.init = lesson.checkpoint();
  options.checkpoint.clear();
  options.epochs = 3;
  train_parser(options, log);
  EXPECT_NE(log.str().find("from " + lesson.checkpoint().string()), std::string::npos) << log.str();

  const net::ParserModel model = net::ParserModel::load(lesson.model());
  const net::Forms forms = {"Anna", "works", "."};
  const auto analysis = model.parse({&forms, 1}).front();
  ASSERT_EQ(analysis.size(), 3U);
  EXPECT_EQ(analysis[0].upos, "PROPN");
  EXPECT_EQ(analysis[1].upos, "VERB");
  EXPECT_EQ(analysis[0].head, 1);
  EXPECT_EQ(analysis[0].deprel, "nsubj");
  EXPECT_EQ(analysis[1].head, -1);
}

TEST(NetTraining, ACheckpointOfOtherSizesIsAnError) {
  const Lesson lesson;
  std::ostringstream log;
  ParserOptions options = short_training(lesson);
  options.checkpoint = lesson.checkpoint();
  options.epochs = 1;
  train_parser(options, log);
  options.init = lesson.checkpoint();
  options.hidden = 136;
  EXPECT_THROW(train_parser(options, log), Error);
}

}  // namespace
}  // namespace newsgraph::train
