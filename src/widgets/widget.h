// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "article/archive.h"
#include "article/market.h"
#include "containers/list.h"
#include "error.h"
#include "html/writer.h"
#include "json/writer.h"
#include "moment.h"
#include "options.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/** What a widget may look at. */
struct Context {
  const Archive& archive;
  const Market& market;
};

/** The options that every widget takes. */
struct CommonOptions {
  ArticleOption article;      ///< what the widget is about
  int limit = 0;              ///< how many items at most; 0: as many as suit the widget
  String href;                ///< URL template of the widget's links; empty: links of the data, or none
  String locale = "en";       ///< BCP 47; for dates
  std::optional<Moment> now;  ///< the core has no clock: without it nothing is stale or yet to come
  std::optional<int> zone;    ///< minutes east of UTC: where days are shown; else where each date was written
  int heading_level = 2;      ///< 1 to 6, of the widget's heading
  TextMap labels;             ///< texts by name, in the place of the built-in English ones

  /** Adds these options to what a call understands. */
  void list(OptionList& options);
  /** The label of that name: the given one, or `fallback`. */
  [[nodiscard]] StringView label(const char* name, const char* fallback) const;
};

/**
 * The article that a call is about: its data, and its place in the archive if it is there. Neither, when none was asked
 * for. Error: unknown_article.
 */
struct Subject {
  const Article* article = nullptr;
  std::optional<std::size_t> position;
};
Expected<Subject> find_subject(const Context& context, const ArticleOption& option);

/** Whether the article may be shown: not when it is dated after `now`, which is to say scheduled. */
bool is_visible(const Article& article, const std::optional<Moment>& now);

/** Writes the heading of a widget: `text` in an <h1> to <h6>. */
void write_heading(html::Writer& html, int level, StringView text);

/** Opens the link of an item: an <a> if `href` is a safe URL, else a <span>. The caller closes it. */
html::Writer& open_link(html::Writer& html, const char* names, StringView href);

/** One call of a widget: its options, and after run() its result. */
class WidgetCall {
 public:
  WidgetCall() = default;
  WidgetCall(const WidgetCall&) = delete;
  WidgetCall& operator=(const WidgetCall&) = delete;
  virtual ~WidgetCall() = default;

  /** Lists the options of the call and where they go. */
  virtual void list(OptionList& options) = 0;
  /** Computes the result. */
  virtual Failure run(const Context& context) = 0;
  /** Writes the result as data. */
  virtual void write(json::Writer& json) const = 0;
  /** Writes the result as HTML; nothing at all when there is nothing to show. */
  virtual void render(html::Writer& html) const = 0;
};

/** A widget of one engine. */
class Widget {
 public:
  explicit Widget(StringView name) : name_(name) {}
  Widget(const Widget&) = delete;
  Widget& operator=(const Widget&) = delete;
  virtual ~Widget() = default;

  [[nodiscard]] StringView name() const { return name_; }
  [[nodiscard]] virtual std::unique_ptr<WidgetCall> call() = 0;
  /** Computes ahead of time, some milliseconds long, what makes later calls better or faster. True: nothing is left. */
  virtual bool prepare(const Context& context) = 0;

 private:
  StringView name_;
};

/**
 * Makes a widget out of a class that has the shape of all widgets:
 *
 *     struct Thing {
 *       using Options = ThingOptions;                                   // with list(OptionList&)
 *       using Result = ThingResult;                                     // plain data
 *       Expected<Result> query(const Context&, const Options&);
 *       bool prepare(const Context&);
 *       static void write(const Result&, json::Writer&);
 *       static void render(const Result&, const Options&, html::Writer&);
 *     };
 */
template <typename Thing>
class WidgetOf final : public Widget {
 public:
  using Widget::Widget;

  std::unique_ptr<WidgetCall> call() override { return std::make_unique<Call>(thing_); }
  bool prepare(const Context& context) override { return thing_.prepare(context); }

 private:
  class Call final : public WidgetCall {
   public:
    explicit Call(Thing& thing) : thing_(thing) {}

    void list(OptionList& options) override { options_.list(options); }
    Failure run(const Context& context) override {
      auto result = thing_.query(context, options_);
      if (!result) return result.failure();
      result_ = std::move(*result);
      return nullptr;
    }
    void write(json::Writer& json) const override { Thing::write(result_, json); }
    void render(html::Writer& html) const override { Thing::render(result_, options_, html); }

   private:
    Thing& thing_;
    typename Thing::Options options_;
    typename Thing::Result result_;
  };

  Thing thing_;
};

/** All widgets of widgets.def, in that order. */
List<std::unique_ptr<Widget>> make_widgets();

}  // namespace siderail
