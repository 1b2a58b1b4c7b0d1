// SPDX-License-Identifier: MIT
#include "input/securities_table.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "containers/string_table.h"
#include "input/date.h"
#include "text/utf8.h"

namespace siderail::input {
namespace {

constexpr char any_header[] = "siderail securities ";
constexpr char header[] = "siderail securities 2\n";

void read_rare_fields(StringView line, Security& security) {
  security.since = parse_date(take_until(line, '\t'));
  security.until = parse_date(take_until(line, '\t'));
  for (StringView all = take_until(line, '\t'); !all.empty();) {
    const StringView former = take_until(all, '|');
    const std::size_t mark =
        std::min(former.rfind('@'), former.size());  // a symbol may have one, too: "A@B@2022-06-08"
    const StringView until = former.substr(std::min(mark + 1, former.size()));
    security.former_symbols.push_back({String(former.substr(0, mark)), parse_date(until)});
  }
  while (!line.empty()) {
    const StringView alias = take_until(line, '|');
    if (!alias.empty()) security.aliases.emplace_back(alias);
  }
}

Security read_row(const SecurityTable& table, std::size_t row) {
  Security security;
  security.symbol = table.symbols[row];
  StringView line = table.names[row];
  const std::size_t number = take_number(line);
  StringView kind = number < table.kinds.size() ? table.kinds[number] : StringView();
  security.exchange = take_until(kind, '\t');
  security.asset_class = kind;
  security.name = take_until(line, '\t');
  if (!line.empty()) read_rare_fields(line, security);
  return security;
}

void write_text(String& out, StringView text) {
  for (const char c : text) out += c == '\t' || c == '\n' || c == '\f' || c == '|' ? ' ' : c;
}

void write_date(String& out, const std::optional<Moment>& date) {
  if (date) out += date->iso();
}

void write_rare_fields(String& out, const Security& security) {
  out += '\t';
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
}

/** "Nasdaq", or "Nasdaq <tab> equity". */
String kind_of(const Security& security) {
  String kind;
  write_text(kind, security.exchange);
  if (!security.asset_class.empty()) kind += '\t';
  write_text(kind, security.asset_class);
  return kind;
}

}  // namespace

bool is_securities_table(StringView bytes) { return bytes.starts_with(any_header); }

Expected<Securities> read_securities_table(StringView bytes, Block<char>& block, Report& report) {
  report.format = "siderail-securities";
  if (!bytes.starts_with(header)) {
    return fail(ErrorCode::no_securities, "the list was prepared by another version of Siderail: prepare it anew");
  }
  const std::size_t invalid = utf8::find_invalid(bytes);
  if (invalid != StringView::npos) return fail(ErrorCode::json_utf8, "the list is not in UTF-8", invalid);
  auto table = std::make_unique<SecurityTable>();
  StringView rest = bytes.substr(sizeof(header) - 1);
  table->kinds = Lines(take_until(rest, '\f'));
  StringView former = take_until(rest, '\f');
  table->symbols = Lines(take_until(rest, '\f'));
  table->names = Lines(rest);
  const std::size_t count = table->names.size();
  bool is_whole = table->symbols.size() == count && table->symbols.is_whole() && table->names.is_whole();
  for (std::size_t row = 0; is_whole && !former.empty();) {
    row += take_number(former);
    is_whole = row < count;
    table->with_former_symbols.push_back(static_cast<std::uint32_t>(row));
  }
  if (!is_whole) return fail(ErrorCode::no_securities, "the prepared list is damaged: prepare it anew");
  if (count == 0) return fail(ErrorCode::no_securities, "no security with a symbol and a name in the list");
  table->block.swap(block);
  return Securities{{}, std::move(table), read_row};
}

String write_securities_table(const Market& market) {
  StringTable kinds;
  String kind_lines;
  String former;
  String symbols;
  String names;
  std::size_t last_former = 0;
  for (std::size_t row = 0; row < market.security_count(); ++row) {
    const Security& security = market.security(row);
    write_text(symbols, security.symbol);
    symbols += '\n';
    const String kind = kind_of(security);
    const std::size_t known = kinds.size();
    append_number(names, kinds.add(kind));
    if (kinds.size() > known) kind_lines.append(kind).push_back('\n');
    write_text(names, security.name);
    write_rare_fields(names, security);
    names += '\n';
    if (!security.former_symbols.empty()) append_number(former, row - std::exchange(last_former, row));
  }
  return String(header) + kind_lines + '\f' + former + '\f' + symbols + '\f' + names;
}

}  // namespace siderail::input
