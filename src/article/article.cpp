// SPDX-License-Identifier: MIT
#include "article/article.h"

#include <algorithm>

#include "text/utf8.h"

namespace siderail {
namespace {

/** Copies all that an article has to an arena. */
void copy_to(Arena& arena, Article& article) {
  const auto copy = [&arena](StringView& text) { text = arena.copy(text); };
  for (StringView* text : {&article.id, &article.url, &article.section, &article.image, &article.language}) copy(*text);
  for (TextField* field : {&article.title, &article.summary, &article.text}) {
    copy(field->text);
    field->steps = arena.copy(field->steps);
  }
  const std::span<StringView> authors = arena.copy(article.authors);
  for (StringView& author : authors) copy(author);
  const std::span<Tag> tags = arena.copy(article.tags);
  for (Tag& tag : tags) copy(tag.name), copy(tag.url);
  const std::span<Ticker> tickers = arena.copy(article.tickers);
  for (Ticker& ticker : tickers) copy(ticker.symbol), copy(ticker.exchange);
  article.authors = authors;
  article.tags = tags;
  article.tickers = tickers;
}

/** About how many bytes that would take. */
std::size_t size_of(const Article& article) {
  std::size_t size = article.id.size() + article.url.size() + article.section.size() + article.image.size();
  for (const TextField* field : {&article.title, &article.summary, &article.text})
    size += field->text.size() + field->steps.size_bytes();
  for (const Tag& tag : article.tags) size += sizeof(Tag) + tag.name.size() + tag.url.size();
  return size + article.authors.size_bytes() + article.tickers.size_bytes();
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
  const auto first = std::lower_bound(steps.begin(), steps.end(), at,
                                      [](OffsetStep step, std::size_t byte) { return step.text_byte < byte; });
  const auto here = std::count_if(first, steps.end(), [at](OffsetStep step) { return step.text_byte == at; });
  if (here > 1 || (here == 1 && at == text.size())) return first->given_unit;
  const std::size_t last = utf8::previous(text, at);
  return given_start(last) + utf8::utf16_length(text.substr(last, at - last));
}

void Article::stand_on(Sheet* sheet) { share_ = Share(sheet, size_of(*this)); }

void move_to_new_sheet(std::span<Article> articles, const Sheet* from) {
  auto* const sheet = new Sheet;
  std::size_t size = 0;
  for (const Article& article : articles) size += article.sheet() == from ? size_of(article) : 0;
  sheet->arena.room(size);
  sheet->expect(size);
  const Share kept(sheet, 0);  // in case there is none
  for (Article& article : articles) {
    if (article.sheet() != from) continue;
    copy_to(sheet->arena, article);
    article.stand_on(sheet);
  }
}

}  // namespace siderail
