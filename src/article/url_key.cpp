// SPDX-License-Identifier: MIT
#include "article/url_key.h"

#include <algorithm>

#include "text/find_byte.h"
#include "text/fold.h"

namespace siderail {
namespace {

void strip_suffix(StringView& text, StringView suffix) {
  if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
}

/** Appends the parameters of "?a=1&utm_source=x" but for those of campaigns: "?a=1". */
void append_query(String& key, StringView query) {
  for (char sign = '?'; !query.empty();) {
    query.remove_prefix(1);  // '?' or '&'
    const std::size_t end = std::min(find_byte(query, '&'), query.size());
    if (end > 0 && !query.starts_with("utm_")) {
      key.append(1, sign).append(query.data(), end);
      sign = '&';
    }
    query.remove_prefix(end);
  }
}

}  // namespace

String url_key(StringView url) {
  url = url.substr(0, find_byte(url, '#'));
  const std::size_t question = std::min(find_byte(url, '?'), url.size());
  const StringView query = url.substr(question);
  url = url.substr(0, question);
  std::size_t slash = std::min(find_byte(url, '/'), url.size());
  if (url.substr(slash, 2) == "//" && (slash == 0 || url[slash - 1] == ':')) {
    url.remove_prefix(slash + 2);
    slash = std::min(find_byte(url, '/'), url.size());
  }
  String key = lower(url.substr(0, slash));
  if (key.starts_with("www.")) key.erase(0, 4);
  StringView path = url.substr(slash);
  strip_suffix(path, "/index.html");
  strip_suffix(path, "/");
  key += path;
  append_query(key, query);
  return key;
}

StringView path_of_key(StringView key) { return key.substr(std::min(key.find('/'), key.size())); }

}  // namespace siderail
