// SPDX-License-Identifier: MIT
#include "article/archive.h"

#include <cstring>
#include <utility>

#include "article/url_key.h"
#include "text/string.h"

namespace siderail {
namespace {

/** Of eight bytes at a time; what is looked up is compared as well. */
std::uint32_t hash_of(StringView text) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
  std::uint64_t hash = text.size();
  for (; text.size() > 8; text.remove_prefix(8)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), 8);
    hash = (hash ^ bytes) * factor;
    hash ^= hash >> 32;
  }
  for (const char c : text) hash = hash << 8 ^ hash >> 56 ^ static_cast<unsigned char>(c);
  hash *= factor;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

Archive::Added Archive::add(List<Article> articles) {
  Added result;
  const std::size_t before = articles_.size();
  if (before == 0) articles_.swap(articles);  // a first document, which may be a long one, is taken as it is
  ids_.reserve(before + articles.size());
  for (Article& article : articles) articles_.push_back(std::move(article));
  std::size_t kept = before;
  for (std::size_t at = before; at < articles_.size(); ++at) {
    articles_[at].serial = ++newest_serial_;
    const std::uint32_t place = find_id(articles_[at].id);
    const bool is_known = place != HashIndex::none;
    if (!is_known) ids_.add(hash_of(articles_[at].id), kept);
    const std::size_t target = is_known ? place : kept++;
    if (target != at) articles_[target] = std::move(articles_[at]);
  }
  result.added = kept - before;
  result.replaced = articles_.size() - kept;
  articles_.truncate(kept);
  has_urls_ = false;
  ++revision_;
  tidy();
  return result;
}

bool Archive::remove(StringView id_or_url) {
  const auto position = find(id_or_url);
  if (!position) return false;
  List<Article> rest;
  for (std::size_t at = 0; at < articles_.size(); ++at) {
    if (at != *position) rest.push_back(std::move(articles_[at]));
  }
  articles_ = std::move(rest);
  ids_ = {};
  for (std::size_t at = 0; at < articles_.size(); ++at) ids_.add(hash_of(articles_[at].id), at);
  has_urls_ = false;
  ++revision_;
  tidy();
  return true;
}

void Archive::clear() {
  const std::uint64_t revision = revision_ + 1;
  const std::uint64_t newest_serial = newest_serial_;
  *this = Archive();
  revision_ = revision;
  newest_serial_ = newest_serial;
}

std::optional<std::size_t> Archive::find(StringView id_or_url) const {
  std::uint32_t found = find_id(id_or_url);
  if (found == HashIndex::none) {
    const String key = url_key(id_or_url);
    found = find_url(key);
    // A page knows its full URL; feeds often carry the path alone.
    if (found == HashIndex::none) found = find_url(path_of_key(key));
  }
  return found == HashIndex::none ? std::nullopt : std::optional<std::size_t>(found);
}

std::uint32_t Archive::find_id(StringView id) const {
  return ids_.find(hash_of(id), [&](std::size_t at) { return articles_[at].id == id; });
}

/** The first article with that url_key(). */
std::uint32_t Archive::find_url(StringView key) const {
  if (key.empty()) return HashIndex::none;
  if (!has_urls_) index_urls();
  return urls_.find(hash_of(key), [&](std::size_t at) { return url_key(articles_[at].url) == key; });
}

void Archive::index_urls() const {
  urls_ = {};
  for (std::size_t at = 0; at < articles_.size(); ++at) {
    const String key = url_key(articles_[at].url);
    if (!key.empty()) urls_.add(hash_of(key), at);
  }
  has_urls_ = true;
}

void Archive::tidy() {
  for (const Article& article : articles_) {
    if (article.sheet()->is_sparse()) move_to_new_sheet(articles_, article.sheet());
  }
}

}  // namespace siderail
