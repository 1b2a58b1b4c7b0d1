// SPDX-License-Identifier: MIT
#include "html/url.h"
#include "text/string.h"
#include "widgets/tickers/tickers.h"

namespace siderail::tickers {
namespace {

void write_place(json::Writer& json, const Place& place) {
  json.key("start").integer(static_cast<std::int64_t>(place.start));
  json.key("end").integer(static_cast<std::int64_t>(place.end));
}

void write_mention(json::Writer& json, const Mention& mention) {
  json.begin_object().key("field").string(mention.ticker.field);
  write_place(json, mention.ticker);
  json.key("text").string(mention.ticker.text);
  if (mention.name) {
    json.key("name").begin_object().key("text").string(mention.name->text);
    write_place(json, *mention.name);
    json.end_object();
  }
  json.end_object();
}

void write_decimal(json::Writer& json, const char* name, const std::optional<Decimal>& value) {
  json.key(name);
  if (value) {
    json.decimal(*value);
  } else {
    json.null();
  }
}

void write_quote(json::Writer& json, const QuoteView& view) {
  const Quote& quote = *view.quote;
  json.key("quote").begin_object().key("price").decimal(quote.price);
  write_decimal(json, "previousClose", quote.previous_close);
  write_decimal(json, "change", view.change);
  write_decimal(json, "changePercent", view.change_percent);
  json.key("direction").string(direction_name(view.direction)).optional("currency", quote.currency);
  json.key("state").string(state_name(quote.state));
  json.optional("asOf", quote.as_of ? quote.as_of->iso() : String());
  json.key("delayMinutes").integer(quote.delay_minutes).key("stale").boolean(view.is_stale);
  if (!quote.spark.empty()) {
    json.key("spark").begin_array();
    for (const Decimal point : quote.spark) json.decimal(point);
    json.end_array();
  }
  json.end_object();
}

void write_badge(json::Writer& json, const Badge& badge) {
  const Security& security = *badge.security;
  json.begin_object().key("symbol").string(security.symbol).optional("exchange", security.exchange);
  json.key("name").string(security.name).optional("href", badge.href).key("mentions").begin_array();
  for (const Mention& mention : badge.mentions) write_mention(json, mention);
  json.end_array();
  if (badge.quote) write_quote(json, *badge.quote);
  json.end_object();
}

void write_flag(json::Writer& json, const Flag& flag) {
  const Security* security = flag.resolution.security;
  json.begin_object().key("written").string(flag.ticker.text);
  json.key("symbol").string(security != nullptr ? StringView(security->symbol) : flag.ticker.text);
  json.optional("actualName", security != nullptr ? StringView(security->name) : StringView());
  json.key("reason").string(reason_name(flag.resolution.reason));
  if (!flag.resolution.suggestion.empty()) json.key("suggestion").string(flag.resolution.suggestion);
  json.key("field").string(flag.ticker.field);
  write_place(json, flag.ticker);
  json.end_object();
}

/** How the article calls the company, else how the list does. */
StringView company_name(const Badge& badge) {
  for (const Mention& mention : badge.mentions) {
    if (mention.name) return mention.name->text;
  }
  return badge.security->name;
}

/** What a reader has to know of a price: "pre-market, 15 min delayed". `delay` is how a delay is put. */
String note_of(const Quote& quote, StringView delay, const Options& options) {
  String note;
  if (quote.state == MarketState::pre) note = options.label("pre", "pre-market");
  if (quote.state == MarketState::post) note = options.label("post", "after hours");
  if (quote.delay_minutes > 0) {
    if (!note.empty()) note += ", ";
    note += html::fill_template(delay, {{"minutes", to_string(quote.delay_minutes)}});
  }
  return note;
}

/** The signed percentage behind an arrow for the eye, and a sentence for the ear, which say the same as the colour. */
void render_change(html::Writer& html, const QuoteView& view, const Options& options) {
  const bool is_up = view.direction == Direction::up;
  const bool is_flat = view.direction == Direction::flat;
  const StringView word = is_flat ? "" : is_up ? options.label("up", "up") : options.label("down", "down");
  html.open("span", "change").open("span", "hidden").text(spoken_text(view, word, options.locale));
  if (const String note = note_of(*view.quote, options.label("delayed", "delayed {minutes} minutes"), options);
      !note.empty())
    html.text(", ").text(note);
  html.close().open("span").attribute("aria-hidden", "true");
  if (!is_flat) html.open("span", "arrow").text(is_up ? "\xE2\x96\xB2" : "\xE2\x96\xBC").close();
  html.text(percent_text(view, options.locale)).close().close();
}

/** Where a red price is a rising one; in Hong Kong it is not. In Korea, falling ones are blue. */
StringView colours_of(StringView locale) {
  if (locale.starts_with("ko")) return " red-up blue-down";
  const bool is_red = locale.starts_with("zh") || locale.starts_with("ja");
  return is_red && !locale.ends_with("HK") && !locale.ends_with("MO") ? " red-up" : "";
}

void render_badge(html::Writer& html, const Badge& badge, const Options& options) {
  String names = "badge";
  if (badge.quote) names.append(" ").append(direction_name(badge.quote->direction)).append(colours_of(options.locale));
  if (badge.quote && badge.quote->is_stale) names += " stale";
  open_link(html, names.c_str(), badge.href).attribute("data-symbol", badge.security->symbol);
  html.open("span", "symbol").text(badge.security->symbol).close();
  if (badge.quote && badge.quote->change) render_change(html.text(" "), *badge.quote, options);
  html.close();
}

/** What stands beside the badge in the list: the price, what to know of it, and its line. */
void render_price(html::Writer& html, const QuoteView& view, const Options& options) {
  const Quote& quote = *view.quote;
  const String points = spark_points(quote);
  if (!points.empty()) {
    html.text(" ").open("svg", "spark").attribute("viewBox", "0 -1 100 22").attribute("preserveAspectRatio", "none");
    html.attribute("role", "img").attribute("aria-label", options.label("spark", "Price over time"));
    html.open("polyline").attribute("points", points).close().close();
  }
  const String note = note_of(quote, options.label("delay", "{minutes} min delayed"), options);
  // Said by the badge, where that has a change to speak of.
  html.text(" ").open("span", "price");
  if (view.change) html.attribute("aria-hidden", "true");
  html.text(price_text(quote, options.locale));
  if (!note.empty()) html.text(" ").open("small", "note").text(note).close();
  html.close();
}

}  // namespace

void Tickers::write(const Result& result, json::Writer& json) {
  json.begin_object().key("badges").begin_array();
  for (const Badge& badge : result.badges) write_badge(json, badge);
  json.end_array().key("flagged").begin_array();
  for (const Flag& flag : result.flagged) write_flag(json, flag);
  json.end_array().end_object();
}

void Tickers::render(const Result& result, const Options& options, html::Writer& html) {
  if (result.badges.empty()) return;
  const StringView heading = options.label("tickers", "Companies in this article");
  html.open("section", "tickers").attribute("aria-label", heading);
  write_heading(html, options.heading_level, heading);
  html.open("ul", "list").attribute("role", "list");
  for (const Badge& badge : result.badges) {
    html.open("li", "item").open("span", "company").text(company_name(badge)).close().text(" ");
    render_badge(html, badge, options);
    if (badge.quote) render_price(html, *badge.quote, options);
    html.close();
  }
  html.close().close();
}

}  // namespace siderail::tickers
