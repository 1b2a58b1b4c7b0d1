// SPDX-License-Identifier: MIT
#pragma once

#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "article/archive.h"
#include "article/market.h"
#include "html/writer.h"
#include "input/articles.h"
#include "input/quotes.h"
#include "input/read_options.h"
#include "input/securities.h"
#include "json/writer.h"
#include "support.h"
#include "widgets/widget.h"

namespace support {

/** What a widget looks at, filled from JSON. */
class World {
 public:
  void articles(const std::string& json) {
    Json document(json);
    auto list = siderail::input::read_articles(document.payload(), {}, report_);
    BOOST_REQUIRE_MESSAGE(list, "no articles: " << json);
    archive.add(std::move(*list));
  }
  void securities(const std::string& json) {
    const Json document(json);
    auto list = siderail::input::read_securities(document.document(), report_);
    BOOST_REQUIRE_MESSAGE(list, "no securities: " << json);
    market.add_securities(std::move(*list));
  }
  void quotes(const std::string& json) {
    const Json document(json);
    auto list = siderail::input::read_quotes(document.document(), report_);
    BOOST_REQUIRE_MESSAGE(list, "no quotes: " << json);
    market.add_quotes(std::move(*list));
  }

  [[nodiscard]] siderail::Context context() const { return {archive, market}; }

  siderail::Archive archive;
  siderail::Market market;

 private:
  siderail::input::Report report_;
};

/** A widget of one world; options are the JSON of a call. */
template <typename Thing>
class Asked {
 public:
  Asked(const World& world, const std::string& options) : own_(std::make_unique<Thing>()) {
    ask(world, options, *own_);
  }
  /** Asks a widget that has been asked before. */
  Asked(const World& world, const std::string& options, Thing& thing) { ask(world, options, thing); }

  const typename Thing::Result* operator->() const { return &result_; }
  [[nodiscard]] std::string error() const { return name_of(failure_); }
  [[nodiscard]] std::string json() const {
    siderail::json::Writer writer;
    Thing::write(result_, writer);
    return writer.take();
  }
  [[nodiscard]] std::string html() const {
    siderail::html::Writer writer;
    Thing::render(result_, options_, writer);
    return writer.take();
  }

 private:
  void ask(const World& world, const std::string& options, Thing& thing) {
    siderail::OptionList list;
    options_.list(list);
    const Json json(options);
    failure_ = siderail::input::read_options(json.root(), list);
    BOOST_REQUIRE_MESSAGE(!failure_, "options: " << options << ": " << name_of(failure_));
    auto outcome = thing.query(world.context(), options_);
    if (outcome) {
      result_ = std::move(*outcome);
    } else {
      failure_ = outcome.failure();
    }
  }

  std::unique_ptr<Thing> own_;  // results may be views of what it keeps
  typename Thing::Options options_;
  typename Thing::Result result_;
  siderail::Failure failure_;
};

}  // namespace support
