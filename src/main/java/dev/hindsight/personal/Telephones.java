package dev.hindsight.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.hindsight.documents.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telephone numbers: those with a country's code by Google's libphonenumber, others where the word
/// "telephone" or the like stands before them.
final class Telephones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final long TRIES = 1_000;

    /// No region: a number counts with its country's code only.
    private static final String NOWHERE = "ZZ";

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?<!\\p{L})(?:tel(?:ephone)?|phone|mobile|mob|cell(?:phone|ular)?|fax|whatsapp|hotline|contact(?: no| number)?"
                            + "|t[ée]l(?:[ée]phone|[ée]copieur)?|portable|cellulaire|call(?: us)?(?: on| at)?)"
                            + "(?: number| no| numbers| num[ée]ro| n[o°])?\\s?[.:)]{0,2}\\s?"
                            + "((?:\\+|00)?\\(?\\d[\\d\\s().-]{5,18}\\d)(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Telephones() {}

    static List<Finding> in(String text) {
        List<Finding> found = new ArrayList<>();
        if (text.chars().filter(c -> c >= '0' && c <= '9').limit(6).count() < 6) {
            return found;
        }
        if (text.indexOf('+') >= 0 || text.indexOf('\uFF0B') >= 0) {
            for (PhoneNumberMatch match :
                    NUMBERS.findNumbers(text, NOWHERE, PhoneNumberUtil.Leniency.POSSIBLE, TRIES)) {
                found.add(
                        new Finding(
                                Redaction.Kind.PHONE,
                                match.start(),
                                match.end(),
                                text.substring(match.start(), match.end())));
            }
        }
        Matcher matcher = LABELLED.matcher(text);
        while (matcher.find()) {
            Finding one =
                    new Finding(
                            Redaction.Kind.PHONE,
                            matcher.start(1),
                            matcher.end(1),
                            matcher.group(1));
            long digits = one.words().chars().filter(Character::isDigit).count();
            if (digits >= 6 && digits <= 15 && found.stream().noneMatch(one::overlaps)) {
                found.add(one);
            }
        }
        return found;
    }
}
