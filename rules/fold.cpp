// Folding by tables in the code: the C++ locale can't do it for UTF-8, and a Unicode library would
// be a large guest for a small job.

#include "rules/fold.hpp"

#include "rules/utf8.hpp"

namespace usher::rules {

namespace {

// One sign per code point: a small letter is what it folds to; a capital stands for two letters
// (see `pair_of`); a point means that it is no Latin letter with another base.
constexpr char32_t latin_first = 0x00C0, latin_last = 0x024F;
constexpr std::string_view latin =
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll"
    "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "bbbb...ccdddd...effg.H.ikkl..nnooo..pp.....ttttuu.vyyzz........."
    "....DDDLLLNNNaaiioouuuuuuuuuu.aaaaAAggggkkoooo..jDDDggH.nnaaAAoo"
    "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts"
    "z..bu.eejj..rryy";
static_assert(latin.size() == latin_last - latin_first + 1);

// Latin Extended Additional: Vietnamese, Welsh, romanised Indic.
constexpr char32_t more_latin_first = 0x1E00, more_latin_last = 0x1EFF;
constexpr std::string_view more_latin =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(more_latin.size() == more_latin_last - more_latin_first + 1);

std::string_view pair_of(char sign)
{
    switch (sign) {
    case 'A':
        return "ae";
    case 'O':
        return "oe";
    case 'S':
        return "ss";
    case 'T':
        return "th";
    case 'I':
        return "ij";
    case 'D':
        return "dz";
    case 'L':
        return "lj";
    case 'N':
        return "nj";
    case 'H':
        return "hv";
    default:
        return {};
    }
}

// Signs that have a plain form, or none at all.
bool append_sign(std::string& out, char32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x00B4:
    case 0x0060:
        out += '\'';
        return true;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
        out += '"';
        return true;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        out += '-';
        return true;
    case 0x00A0:
    case 0x202F:
    case 0x205F:
    case 0x3000:
        out += ' ';
        return true;
    case 0x2026:
        out += "...";
        return true;
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
        return true;
    default:
        break;
    }
    if (c >= 0x2000 && c <= 0x200A) {  // spaces of every width
        out += ' ';
        return true;
    }
    return c >= 0x0300 && c <= 0x036F;  // combining marks: dropped
}

bool append_latin(std::string& out, char32_t c)
{
    char sign = '.';
    if (c >= latin_first && c <= latin_last) sign = latin[c - latin_first];
    if (c >= more_latin_first && c <= more_latin_last) sign = more_latin[c - more_latin_first];
    if (sign == '.') return false;
    if (const auto pair = pair_of(sign); !pair.empty())
        out += pair;
    else
        out += sign;
    return true;
}

char32_t lower_of(char32_t c)
{
    if (c >= 'A' && c <= 'Z') return c + 0x20;
    if (c >= 0x0391 && c <= 0x03A9) return c + 0x20;  // Greek
    if (c >= 0x0410 && c <= 0x042F) return c + 0x20;  // Cyrillic
    if (c >= 0x0400 && c <= 0x040F) return c + 0x50;
    return c;
}

void append_folded(std::string& out, char32_t c)
{
    constexpr char32_t full_width_first = 0xFF01, full_width_last = 0xFF5E;
    if (c >= full_width_first && c <= full_width_last) c = c - full_width_first + '!';
    if (append_sign(out, c) || append_latin(out, c)) return;
    append_utf8(out, lower_of(c));
}

bool parts_words(char c)
{
    constexpr std::string_view between = " \t\r\n-_,.;:!?'\"()[]{}/\\|";
    return between.find(c) != between.npos;
}

}  // namespace

Folded fold(std::string_view utf8)
{
    Folded folded;
    folded.text.reserve(utf8.size());
    folded.origin.reserve(utf8.size() + 1);
    for (std::size_t i = 0; i < utf8.size();) {
        const auto point = first_code_point(utf8.substr(i));
        const bool malformed = point.bytes == 1 && static_cast<unsigned char>(utf8[i]) >= 0x80;
        if (malformed)
            folded.text += utf8[i];
        else
            append_folded(folded.text, point.value);
        folded.origin.resize(folded.text.size(), i);
        i += point.bytes;
    }
    folded.origin.push_back(utf8.size());
    return folded;
}

std::string fold_text(std::string_view utf8) { return fold(utf8).text; }

std::string fold_phrase(std::string_view utf8)
{
    std::string phrase;
    for (const char c : fold_text(utf8)) {
        const bool gap = parts_words(c);
        if (!gap)
            phrase += c;
        else if (!phrase.empty() && phrase.back() != ' ')
            phrase += ' ';
    }
    if (!phrase.empty() && phrase.back() == ' ') phrase.pop_back();
    return phrase;
}

}  // namespace usher::rules
