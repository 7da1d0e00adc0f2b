// The one-page document for a browser and for paper.

#include "rules/page.hpp"

#include "rules/html.hpp"
#include "rules/page_parts.hpp"

namespace usher::rules {

namespace {

constexpr std::string_view style = R"css(
  @page { size: A4; margin: 14mm }
  body { font: 10.5pt/1.35 system-ui, sans-serif; color: #1a1a1a; max-width: 190mm; margin: 8mm auto }
  h1 { font-size: 17pt; margin: 0 }
  h2 { font-size: 10.5pt; margin: 3.5mm 0 .8mm; border-bottom: .3mm solid #999 }
  h2 small { float: right; font-weight: normal }
  p { margin: 0 0 3mm; color: #555 }
  dl { display: grid; grid-template-columns: 42mm 1fr; gap: .6mm 4mm; margin: 0 }
  dt { font-weight: 600 } dd { margin: 0 }
  section { break-inside: avoid }
  @media print { body { margin: 0; max-width: none } }
)css";

std::string list(const std::vector<PageEntry>& entries)
{
    std::string html = "<dl>\n";
    for (const auto& each : entries)
        html += "  <dt>" + escaped_for_html(each.name) + "</dt><dd>" + escaped_for_html(each.text) +
                "</dd>\n";
    return html + "</dl>\n";
}

std::string section(const std::string& title, const std::vector<PageEntry>& entries)
{
    if (entries.empty()) return {};
    return "<section><h2>" + title + "</h2>\n" + list(entries) + "</section>\n";
}

}  // namespace

std::string page_html(const Profile& profile, std::optional<int> version)
{
    const auto parts = parts_of_page(profile, version);
    std::string about;
    for (const auto& each : parts.about)
        about += (about.empty() ? "" : std::string(page_dot)) + each;
    const auto& language = profile.languages.empty() ? std::string("en") : profile.languages[0];
    std::string html = "<!doctype html>\n<html lang=\"" + escaped_for_html(language) +
                       "\">\n<meta charset=\"utf-8\">\n<title>" + escaped_for_html(parts.title) +
                       "</title>\n<style>" + std::string(style) + "</style>\n<h1>" +
                       escaped_for_html(parts.title) + "</h1>\n<p>" + escaped_for_html(about) +
                       "</p>\n" + list(parts.in_short);
    for (const auto& layer : parts.layers)
        html += "<section><h2>" + escaped_for_html(layer.title) + " <small>" +
                std::to_string(layer.worth) + (layer.worth == 1 ? " point" : " points") +
                "</small></h2>\n" + list(layer.entries) + "</section>\n";
    return html + section("Not a fit", parts.disqualifiers) +
           section("What the score means", parts.verdicts);
}

}  // namespace usher::rules
