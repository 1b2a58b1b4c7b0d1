// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "containers/block.h"
#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail {

/** Lines of a text, of which any is found without reading all those before it. */
class Lines {
 public:
  Lines() = default;
  /** Counts the lines of `text`, which somebody else keeps. Each ends with '\n'; what stands behind the last is none.
   */
  explicit Lines(StringView text);

  [[nodiscard]] std::size_t size() const { return size_; }
  /** Whether nothing stands behind the last line. */
  [[nodiscard]] bool is_whole() const { return text_.empty() || text_.back() == '\n'; }
  /** The line of that number, without its end. */
  [[nodiscard]] StringView operator[](std::size_t number) const;
  [[nodiscard]] StringView text() const { return text_; }

 private:
  StringView text_;
  std::size_t size_ = 0;
  List<std::uint32_t> starts_;  // of every 32nd line
};

/** Takes what stands before the next `separator` of a text, or all there is, and moves behind it. */
StringView take_until(StringView& rest, char separator);

/** Appends a number below a million, as the character of that number behind the control characters. */
void append_number(String& out, std::size_t number);

/** Takes what append_number() wrote off the beginning of a text; some large number where that is something else. */
std::size_t take_number(StringView& rest);

/**
 * A prepared list of securities, of which nothing is read before it is asked for. A row is a line of `symbols` and the
 * one of the same number in `names`, which begins with the number of a line of `kinds`:
 *
 *     symbols   names                    kinds
 *     NVDA      0 NVIDIA CORP            Nasdaq <tab> equity
 *     TSM       1 TAIWAN SEMICON...      NYSE
 */
struct SecurityTable {
  Block<char> block;  ///< what the lines stand in
  Lines symbols;
  Lines names;
  Lines kinds;
  List<std::uint32_t> with_former_symbols;  ///< numbers of rows
};

}  // namespace siderail
