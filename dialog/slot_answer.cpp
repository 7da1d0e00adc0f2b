// Every word must belong to a phrase that answers, or be one that says nothing by itself.

#include "dialog/slot_answer.hpp"

#include <array>
#include <optional>

#include "dialog/spoken_phrase.hpp"

namespace usher::dialog {
namespace {

struct AnswerPhrase {
    std::string_view phrases;  // folded, parted by commas
    SlotAnswer answer;
};

constexpr std::array<AnswerPhrase, 7> phrases = {{
    {"earliest,soonest,first available,first free,first possible,next available,"
     "as soon as possible,as early as possible,asap,the sooner the better,sooner the better,"
     "the earlier the better,earlier the better,first one available,"
     "fruheste,fruhester,fruhesten,fruhestes,fruhestmogliche,fruhestmoglichen,fruhestmoglicher,"
     "so fruh wie moglich,so bald wie moglich,so schnell wie moglich,schnellstmoglich,"
     "baldmoglichst,nachstmogliche,nachstmoglichen,nachstmoglicher,je fruher desto besser,"
     "je eher desto besser,ersten freien,erste freie,erster freier,nachste freie,nachsten freien,"
     "nachster freier,"
     "le plus tot,au plus tot,plus tot possible,des que possible,premier disponible,"
     "premiere disponible,premier creneau disponible,prochain creneau disponible,"
     "premier creneau libre,plus vite possible,"
     "lo antes posible,antes posible,cuanto antes,cuanto antes mejor,la mas temprana,"
     "el mas temprano,lo mas temprano,lo mas pronto,mas pronto posible,lo mas pronto posible,"
     "primera disponible,primer disponible,primera hora disponible,primera hora libre,"
     "primera libre",
     SlotAnswer::soonest},
    {"latest,spateste,spatester,spatesten,spatestes,le plus tard,au plus tard,lo mas tarde",
     SlotAnswer::last},
    {"the earlier,earlier one,the sooner,sooner one,den fruheren,der fruhere,das fruhere,"
     "die fruhere,la mas temprano",
     SlotAnswer::earlier},
    {"the later,later one,den spateren,der spatere,das spatere,die spatere,le plus tardif,"
     "la mas tarde,el mas tarde",
     SlotAnswer::later},
    {"yes,yeah,yep,yup,ya,yess,ok,okay,okey,okie,oki,k,kk,sure,sure thing,fine,perfect,great,good,"
     "excellent,cool,awesome,lovely,super,wonderful,sounds good,sounds great,looks good,works,"
     "that works,will work,suits,suits me,works for me,that one,this one,do it,do that,"
     "take it,take that,book it,go ahead,alright,all right,deal,agreed,absolutely,definitely,"
     "of course,no problem,emojiyes,"
     "ja,jo,jep,jup,jawohl,klar,passt,passt mir,passt gut,passt prima,gut,in ordnung,"
     "einverstanden,genau,gerne,gern,prima,perfekt,bestens,geht,geht klar,das geht,nehme ich,"
     "nehm ich,machen wir,mache ich,naturlich,alles klar,kein problem,"
     "oui,ouais,ouep,d accord,daccord,ca marche,ca me va,ca va,me va,me convient,ca me convient,"
     "convient,parfait,tres bien,c est bon,cest bon,bien sur,volontiers,entendu,celui la,celui ci,"
     "je le prends,super,nickel,pas de probleme,"
     "si,vale,de acuerdo,bueno,perfecto,perfecta,esta bien,me va bien,me viene bien,me sirve,"
     "me parece bien,claro,muy bien,genial,estupendo,me la quedo,me lo quedo,esa,ese,venga,"
     "sin problema",
     SlotAnswer::agrees},
    {"no,nope,nah,not really,none,neither,no good,doesn't work,doesnt work,does not work,"
     "don't work,dont work,do not work,can't,cant,"
     "nein,nee,leider nicht,leider nein,passt nicht,passt mir nicht,geht nicht,"
     "geht leider nicht,passt leider nicht,passt mir leider nicht,"
     "non,pas vraiment,ca ne marche pas,ca ne va pas,ca ne me va pas,ne me convient pas,"
     "no me va bien,no me va,no me viene bien,no me sirve,no puedo",
     SlotAnswer::refuses},
    {"what,what's,whats,what is,when,when's,which,how about,do you have,you have,you've got,got,"
     "is there,was ist,wann,wann ist,was ware,welcher,welches,haben sie,habt ihr,gibt es,"
     "quel,quelle,quand,avez vous,vous avez,y a t il,"
     "cual,cuando,tienen,tiene,hay",
     SlotAnswer::asks_soonest},
}};

// What says nothing about which. Thanks are none: with a no they may mean goodbye.
constexpr std::string_view says_nothing =
    "the one ones slot slots time times appointment meeting date please pls plz then i i'd i'll we "
    "we'd we'll ill id would like want take go with for me us to lets let's let book have just "
    "give "
    "is it it's that that's thats this well um oh so very really both a an on at can you "
    "bitte den der die das dann ich nehme nehmen wir mir fur uns termin termine zeit uhrzeit gerne "
    "hatte mochte wurde nehm einen ein doch mal am zum es ist mich ware buchen moglich "
    "s'il s il vous te plait svp stp je j' j prends prendrai prendre le la les l un une creneau "
    "horaire heure pour moi nous alors rdv rendez c ce est serait prefere voudrais celui ca "
    "por favor porfa el lo los las una hora cita horario para mi nosotros entonces quiero prefiero "
    "tomo cojo me seria es que possible posible libre";
constexpr std::string_view thanks =
    "thanks thank you thx ty danke merci gracias cheers vielen dank";

struct Found {
    SlotAnswer answer = SlotAnswer::nothing;
    std::size_t next = 0;
};

Found longest_phrase_at(const Tokens& tokens, std::size_t at, Slips slips)
{
    Found longest;
    for (const auto& row : phrases) {
        for (std::size_t from = 0; from < row.phrases.size();) {
            const auto comma = std::min(row.phrases.find(',', from), row.phrases.size());
            const auto next = phrase_at(tokens, at, row.phrases.substr(from, comma - from), slips);
            if (next > longest.next) longest = {row.answer, next};
            from = comma + 1;
        }
    }
    return longest;
}

class AnswerReader {
  public:
    explicit AnswerReader(std::string_view message) : tokens_(message) {}

    SlotAnswer read()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            const auto next = take(i);
            if (next == 0) return SlotAnswer::nothing;
            i = next;
        }
        if (refuses_ && (agrees_ || thanks_) && !which_) return SlotAnswer::nothing;
        if (asks_)
            return which_ == SlotAnswer::soonest ? SlotAnswer::asks_soonest : SlotAnswer::nothing;
        if (which_) return *which_;
        if (refuses_) return SlotAnswer::refuses;
        return agrees_ ? SlotAnswer::agrees : SlotAnswer::nothing;
    }

  private:
    // The token after what is understood here; 0: it says something else.
    std::size_t take(std::size_t i)
    {
        const auto word = tokens_.text(i);
        if (tokens_[i].kind == TokenKind::mark) {
            asks_ |= word == "?";
            return i + 1;
        }
        // A slip only in what is nothing as it stands: "fruhesten" is near to "fruheren".
        auto found = longest_phrase_at(tokens_, i, Slips::none);
        if (found.next == 0 && !is_among(word, says_nothing))
            found = longest_phrase_at(tokens_, i, Slips::small);
        if (found.next) {
            if (!note(found.answer)) return 0;
            return found.next;
        }
        if (is_among(word, thanks)) return thanks_ = true, i + 1;
        return is_among(word, says_nothing) ? i + 1 : 0;
    }

    // False: it contradicts what was said before.
    bool note(SlotAnswer answer)
    {
        if (answer == SlotAnswer::agrees) return agrees_ = true;
        if (answer == SlotAnswer::refuses) return refuses_ = true;
        if (answer == SlotAnswer::asks_soonest) return asks_ = true;
        if (which_ && which_ != answer) return false;
        which_ = answer;
        return true;
    }

    Tokens tokens_;
    std::optional<SlotAnswer> which_;
    bool agrees_ = false, refuses_ = false, asks_ = false, thanks_ = false;
};

}  // namespace

SlotAnswer read_slot_answer(std::string_view message)
{
    // A page of text is about something else.
    constexpr std::size_t bytes_max = 120;
    if (message.size() > bytes_max) return SlotAnswer::nothing;
    return AnswerReader(message).read();
}

}  // namespace usher::dialog
