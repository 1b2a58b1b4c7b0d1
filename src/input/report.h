// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <utility>

#include "containers/list.h"
#include "text/string.h"
#include "text/string_view.h"

namespace siderail::input {

/** An item that was not taken in, and why: "draft", "empty", "not-an-article", "not-an-object", "too-large"... */
struct Skipped {
  std::size_t index = 0;  ///< its position among the items of the document, from 0
  String pointer;         ///< JSON Pointer to it
  StringView reason;      ///< a documented word, see docs of Report in web/types.d.ts
};

/** Something that was taken in, but that an editor may want to mend. */
struct Warning {
  StringView code;
  String message;
  String pointer;  ///< empty if it concerns the document
};

/** What add() did with a document. */
struct Report {
  /** More skipped items than this are counted, not listed: a report must not outgrow its document. */
  static constexpr std::size_t max_listed = 1000;

  StringView kind;    ///< "articles", "securities" or "quotes"
  StringView format;  ///< what the document looked like, e.g. "json-feed"; a guess, for people
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t skipped_count = 0;
  List<Skipped> skipped;
  List<Warning> warnings;

  void skip(std::size_t index, String pointer, StringView reason) {
    ++skipped_count;
    if (skipped.size() < max_listed) skipped.push_back({index, std::move(pointer), reason});
  }
};

}  // namespace siderail::input
