// SPDX-License-Identifier: MIT
#include "article/url_key.h"

#include <algorithm>

#include "text/fold.h"

namespace siderail {
namespace {

void strip_suffix(std::string_view& text, const std::string_view& suffix) {
  if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
}

/** "?a=1&utm_source=x" gives "?a=1". */
std::string without_campaign(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    query.remove_prefix(1);  // '?' or '&'
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    if (!parameter.empty() && !parameter.starts_with("utm_")) {
      kept += kept.empty() ? '?' : '&';
      kept += parameter;
    }
    query.remove_prefix(end);
  }
  return kept;
}

}  // namespace

std::string url_key(std::string_view url) {
  url = url.substr(0, url.find('#'));
  const std::size_t question = std::min(url.find('?'), url.size());
  const std::string query = without_campaign(url.substr(question));
  url = url.substr(0, question);
  const std::size_t scheme = url.find("//");
  if (scheme != std::string_view::npos && (scheme == 0 || url[scheme - 1] == ':')) url.remove_prefix(scheme + 2);
  const std::size_t slash = std::min(url.find('/'), url.size());
  std::string host = lower(url.substr(0, slash));
  if (host.starts_with("www.")) host.erase(0, 4);
  std::string_view path = url.substr(slash);
  strip_suffix(path, "/index.html");
  strip_suffix(path, "/");
  return host + std::string(path) + query;
}

std::string_view path_of_key(const std::string_view& key) { return key.substr(std::min(key.find('/'), key.size())); }

}  // namespace siderail
