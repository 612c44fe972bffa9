// Threads take the next file from a counter and leave the result in the file's
// slot; the calling thread hands the slots on in order. So neither the number
// of threads nor their pace can be seen in the output. A thread may be at most
// kWindow files ahead, which bounds memory.
#include "app/pipeline.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

#include "app/progress.h"
#include "extract/extract.h"
#include "ingest/article_reader.h"
#include "ingest/inputs.h"

namespace newsgraph {
namespace {

constexpr std::size_t kWindow = 256;

struct Slot {
  std::vector<Extraction> extractions;
  DiagnosticList diagnostics;
};

Slot process(const Pipeline& pipeline, const std::filesystem::path& file, const std::string& id) {
  Slot slot;
  reader_for(file).read(file, slot.diagnostics, [&](Article article) {
    article.id = id;
    const Document doc = pipeline.annotator.annotate(std::move(article));
    slot.extractions.push_back(extract(doc, pipeline.mappings));
  });
  return slot;
}

class Queue {
 public:
  Queue(const Pipeline& pipeline, const std::vector<std::filesystem::path>& files)
      : pipeline_(pipeline), files_(files), ids_(article_ids(files)), slots_(files.size()) {}

  void work() {
    while (const auto number = take()) {
      std::optional<Slot> slot;
      std::exception_ptr failure;
      try {
        slot = process(pipeline_, files_[*number], ids_[*number]);
      } catch (...) {
        failure = std::current_exception();
      }
      const std::scoped_lock lock(mutex_);
      slots_[*number] = std::move(slot);
      if (failure) failure_ = failure;
      done_.notify_all();
    }
  }

  /// Waits for a slot and empties it. Throws what a worker threw.
  Slot collect(std::size_t number) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return slots_[number].has_value() || failure_; });
    if (failure_) std::rethrow_exception(failure_);
    Slot slot = std::move(*slots_[number]);
    slots_[number].reset();
    collected_ = number + 1;
    room_.notify_all();
    return slot;
  }

  void stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  std::optional<std::size_t> take() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || next_ < collected_ + kWindow; });
    if (stopped_ || failure_ || next_ == files_.size()) return std::nullopt;
    return next_++;
  }

  const Pipeline& pipeline_;
  const std::vector<std::filesystem::path>& files_;
  const std::vector<std::string> ids_;
  std::mutex mutex_;
  std::condition_variable done_;
  std::condition_variable room_;
  std::vector<std::optional<Slot>> slots_;
  std::exception_ptr failure_;
  std::size_t next_ = 0;
  std::size_t collected_ = 0;
  bool stopped_ = false;
};

/// Joins the workers whatever happens in between.
class Workers {
 public:
  Workers(Queue& queue, unsigned count) : queue_(queue) {
    for (unsigned i = 0; i < count; ++i) threads_.emplace_back([&queue] { queue.work(); });
  }
  ~Workers() {
    queue_.stop();
    for (std::thread& thread : threads_) thread.join();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

 private:
  Queue& queue_;
  std::vector<std::thread> threads_;
};

}  // namespace

Pipeline Pipeline::load(const DataHome& home) {
  return {Annotator::load(home.models, home.mappings), MappingSet::load(home.mappings, home.ontology)};
}

std::size_t run_extraction(const Pipeline& pipeline, const std::vector<std::filesystem::path>& files,
                           const RunOptions& options, DiagnosticSink& diagnostics,
                           const std::function<void(Extraction)>& take) {
  Progress progress("Reading", files.size(), options.quiet);
  Queue queue(pipeline, files);
  const Workers workers(queue, options.jobs);
  std::size_t count = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    Slot slot = queue.collect(i);
    for (const Diagnostic& diagnostic : slot.diagnostics.list()) diagnostics.report(diagnostic);
    for (Extraction& extraction : slot.extractions) {
      take(std::move(extraction));
      ++count;
    }
    progress.step();
  }
  return count;
}

}  // namespace newsgraph
