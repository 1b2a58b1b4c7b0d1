// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "article/archive.h"
#include "article/market.h"
#include "containers/block.h"
#include "containers/list.h"
#include "error.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

class Widget;

namespace input {
class JsonValue;
struct JsonLimits;
struct Report;
}  // namespace input

/** The answer to a call. */
struct Reply {
  bool failed = false;
  String body;  ///< JSON; of a "render", HTML; of a failed call, the JSON of the error
};

/**
 * The one door to the core. An engine keeps what was added; calls ask about it. All texts are UTF-8.
 *
 * ## Calls
 * A request is a JSON object with "call":
 *
 *     {"call":"add","kind":"articles"|"securities"|"quotes","options":{"timeZone":"+02:00"}}   payload: the JSON bytes
 *     {"call":"query","widget":"tags","options":{...}}        data
 *     {"call":"render","widget":"tags","options":{...}}       HTML; empty when there is nothing to show
 *     {"call":"article","key":"id or URL"}                    the article as read, or null
 *     {"call":"ids"}                                          ids in the order added
 *     {"call":"clear","kind":"quotes"}                        without "kind": everything
 *     {"call":"clear","kind":"articles","key":"id or URL"}    that article alone, if it is there
 *     {"call":"prepare"}                                      computes ahead, in slices: null when nothing is left to
 * do
 *     {"call":"widgets"}                                      their names
 *     {"call":"securities"}                                   all securities as a prepared list, which "add" takes, too
 *
 * ## Bytes
 * Request and payload are written over while they are read. They stand in a block one behind the other, and 64 bytes
 * behind them must be readable. Articles and prepared lists keep the block that they came in: it is null then when the
 * call returns.
 *
 * ## Errors
 * Those of ErrorCode, as {"code","message","offset","line","column","pointer"}: offset, line and column (see locate())
 * where they concern a place in the payload, pointer where they concern a value or an option. A failed call leaves the
 * engine exactly as it was.
 */
class Engine {
 public:
  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  Reply call(StringView bytes, std::size_t request_size, Block<char>& block);
  /** The same with a copy of request and payload. */
  Reply call(StringView request, StringView payload);

 private:
  using Outcome = Expected<String>;

  Outcome dispatch(input::JsonValue request, StringView payload, Block<char>& block);
  Outcome add(input::JsonValue request, StringView payload, Block<char>& block);
  Outcome add_to_market(StringView payload, Block<char>& block, const input::JsonLimits& limits, input::Report& report);
  Outcome add_securities(Expected<Securities> securities, input::Report& report);
  Outcome ask(input::JsonValue request, bool as_html);
  Outcome article(StringView key) const;
  Outcome ids() const;
  Outcome clear(StringView kind, StringView key);
  Outcome prepare();
  Outcome widget_names() const;

  Archive archive_;
  Market market_;
  List<std::unique_ptr<Widget>> widgets_;
};

}  // namespace siderail
