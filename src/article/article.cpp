// SPDX-License-Identifier: MIT
#include "article/article.h"

#include <algorithm>
#include <cstring>

#include "text/utf8.h"

namespace siderail {
namespace {

/** Calls `visit` with every view of an article. */
template <typename Visit>
void for_each_view(Article& article, Visit visit) {
  for (StringView* view : {&article.id, &article.url, &article.title.text, &article.summary.text, &article.text.text,
                           &article.section, &article.image, &article.language}) {
    visit(*view);
  }
  for (StringView& author : article.authors) visit(author);
  for (Tag& tag : article.tags) {
    visit(tag.name);
    visit(tag.url);
  }
  for (Ticker& ticker : article.tickers) {
    visit(ticker.symbol);
    visit(ticker.exchange);
  }
}

}  // namespace

StringView TextField::matched() const { return utf8::truncate(text, max_matched_bytes); }

std::size_t TextField::given_start(std::size_t at) const {
  const auto behind = std::upper_bound(steps.begin(), steps.end(), at,
                                       [](std::size_t byte, OffsetStep step) { return byte < step.text_byte; });
  if (behind == steps.begin()) return utf8::utf16_length(text.substr(0, at));
  const OffsetStep step = *(behind - 1);
  return step.given_unit + utf8::utf16_length(text.substr(step.text_byte, at - step.text_byte));
}

std::size_t TextField::given_end(std::size_t at) const {
  // Behind an entity there are two steps, where it ends and where the next character stands; at the end of the text,
  // one.
  const auto* first = std::lower_bound(steps.begin(), steps.end(), at,
                                       [](OffsetStep step, std::size_t byte) { return step.text_byte < byte; });
  const auto here = std::count_if(first, steps.end(), [at](OffsetStep step) { return step.text_byte == at; });
  if (here > 1 || (here == 1 && at == text.size())) return first->given_unit;
  const std::size_t last = utf8::previous(text, at);
  return given_start(last) + utf8::utf16_length(text.substr(last, at - last));
}

void Article::own_text() {
  std::size_t size = 0;
  for_each_view(*this, [&size](StringView view) { size += view.size(); });
  std::unique_ptr<char[]> storage(new char[size]);  // make_unique would fill it with zeros first
  char* end = storage.get();
  for_each_view(*this, [&end](StringView& view) {
    if (!view.empty()) std::memcpy(end, view.data(), view.size());
    view = {end, view.size()};
    end += view.size();
  });
  storage_ = std::move(storage);
}

}  // namespace siderail
