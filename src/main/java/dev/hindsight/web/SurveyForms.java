package dev.hindsight.web;

import dev.hindsight.gaps.Survey.Wanted;
import dev.hindsight.gaps.Unanswered;
import dev.hindsight.uses.Account;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the forms about surveys of practice.
final class SurveyForms {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:.*/)?(document|practice|lesson)s/([A-Za-z0-9-]+)(?:[/?#].*)?");

    private SurveyForms() {}

    /// What a form asks for, or what is wrong with it.
    ///
    /// @param wanted null where there are problems
    record Read(@Nullable Wanted wanted, List<Link> problems) {
        Read {
            problems = List.copyOf(problems);
        }
    }

    static Read read(SentForm sent, Messages m) {
        List<Link> problems = new ArrayList<>();
        String question = text(sent, "question");
        if (question.isEmpty() || question.length() > Wanted.LONGEST_QUESTION) {
            problems.add(new Link(m.text("survey.problem.question"), "#question"));
        }
        String owner = text(sent, "owner");
        if (owner.isEmpty() || owner.length() > Wanted.LONGEST_OWNER) {
            problems.add(new Link(m.text("survey.problem.owner"), "#owner"));
        }
        Optional<LocalDate> due = day(text(sent, "due"));
        if (due.isEmpty()) {
            problems.add(new Link(m.text("survey.problem.due"), "#due"));
        }
        String words = words(text(sent, "words"));
        return problems.isEmpty()
                ? new Read(new Wanted(words, question, owner, due.orElseThrow()), problems)
                : new Read(null, problems);
    }

    static String text(SentForm sent, String name) {
        return Account.clean(sent.value(name).orElse(""));
    }

    static String words(String typed) {
        String clean = Account.clean(typed).replace('\n', ' ');
        return clean.substring(0, Math.min(clean.length(), Unanswered.LONGEST)).strip();
    }

    static Map<String, String> values(SentForm sent) {
        return Map.of(
                "words", text(sent, "words"),
                "question", text(sent, "question"),
                "owner", text(sent, "owner"),
                "due", text(sent, "due"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() <= 9999);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Kind, colon and id of an item whose address is given, from here or as a browser shows it;
    /// empty where it is the address of nothing.
    static String item(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        return matcher.matches() ? matcher.group(1) + ":" + matcher.group(2) : "";
    }
}
