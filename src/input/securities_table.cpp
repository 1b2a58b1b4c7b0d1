// SPDX-License-Identifier: MIT
#include "input/securities_table.h"

#include <algorithm>
#include <utility>

#include "input/date.h"
#include "text/find_byte.h"
#include "text/utf8.h"

namespace siderail::input {
namespace {

constexpr char header[] = "siderail securities 1\n";

/** Takes what stands before the next `separator`, or all there is. */
StringView take(StringView& rest, char separator) {
  const std::size_t end = std::min(find_byte(rest, separator), rest.size());
  const StringView taken = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return taken;
}

void read_rare_fields(StringView line, Security& security) {
  security.asset_class = take(line, '\t');
  security.since = parse_date(take(line, '\t'));
  security.until = parse_date(take(line, '\t'));
  for (StringView all = take(line, '\t'); !all.empty();) {
    const StringView former = take(all, '|');
    const std::size_t mark =
        std::min(former.rfind('@'), former.size());  // a symbol may have one, too: "A@B@2022-06-08"
    const StringView until = former.substr(std::min(mark + 1, former.size()));
    security.former_symbols.push_back({String(former.substr(0, mark)), parse_date(until)});
  }
  while (!line.empty()) {
    const StringView alias = take(line, '|');
    if (!alias.empty()) security.aliases.emplace_back(alias);
  }
}

Security read_line(StringView line) {
  Security security;
  security.symbol = take(line, '\t');
  security.name = take(line, '\t');
  security.exchange = take(line, '\t');
  if (!line.empty()) read_rare_fields(line, security);
  return security;
}

/** Whether there is more than symbol, name and exchange, and former symbols among it. */
bool has_former_symbols(StringView behind_name) {
  for (int field = 0; field < 4 && !behind_name.empty(); ++field) take(behind_name, '\t');
  return !take(behind_name, '\t').empty();
}

void write_text(String& out, StringView text) {
  for (const char c : text) out += c == '\t' || c == '\n' || c == '|' ? ' ' : c;
}

void write_date(String& out, const std::optional<Moment>& date) {
  if (date) out += date->iso();
}

void write_line(String& out, const Security& security) {
  for (const String* text : {&security.symbol, &security.name, &security.exchange, &security.asset_class}) {
    write_text(out, *text);
    out += '\t';
  }
  write_date(out, security.since);
  out += '\t';
  write_date(out, security.until);
  char separator = '\t';
  for (const FormerSymbol& former : security.former_symbols) {
    out += std::exchange(separator, '|');
    write_text(out, former.symbol);
    out += '@';
    write_date(out, former.until);
  }
  if (separator == '\t') out += separator;
  separator = '\t';
  for (const String& alias : security.aliases) {
    if (alias.empty()) continue;
    out += std::exchange(separator, '|');
    write_text(out, alias);
  }
  while (out.back() == '\t') out.pop_back();
  out += '\n';
}

}  // namespace

bool is_securities_table(StringView bytes) { return bytes.starts_with(header); }

Expected<SecurityEntries> read_securities_table(StringView bytes, Report& report) {
  report.format = "siderail-securities";
  const std::size_t invalid = utf8::find_invalid(bytes);
  if (invalid != StringView::npos) return fail(ErrorCode::json_utf8, "the list is not in UTF-8", invalid);
  SecurityEntries read{std::make_unique<String>(bytes.substr(sizeof(header) - 1)), {}, read_line};
  read.entries.reserve(bytes.size() / 24);
  std::size_t index = 0;
  for (StringView rest = *read.text; !rest.empty(); ++index) {
    const StringView line = take(rest, '\n');
    StringView fields = line;
    const StringView symbol = take(fields, '\t');
    if (symbol.empty() || take(fields, '\t').empty()) {
      report.skip(index, {}, symbol.empty() ? "no-symbol" : "no-name");
      continue;
    }
    SecurityEntry& entry = read.entries.emplace_back(symbol, line);
    if (has_former_symbols(fields)) entry.security = std::make_unique<Security>(read_line(line));
  }
  if (read.entries.empty()) return fail(ErrorCode::no_securities, "no security with a symbol and a name in the list");
  return read;
}

String write_securities_table(const Market& market) {
  String out(header);
  for (std::size_t at = 0; at < market.security_count(); ++at) write_line(out, market.security(at));
  return out;
}

}  // namespace siderail::input
