package dev.hindsight.web;

import dev.hindsight.lessons.PracticeReading.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in the reader's language what cannot be stored, and where it stands in the form.
final class PracticeProblems {
    private static final Pattern LINE = Pattern.compile("(?:evidence|source) (\\d+)(, shows)?");

    private PracticeProblems() {}

    static List<Link> of(List<Problem> problems, Messages m) {
        return problems.stream().map(problem -> of(problem, m)).distinct().toList();
    }

    private static Link of(Problem problem, Messages m) {
        String given = problem.given().equals("missing") ? "" : " (" + problem.given() + ")";
        Matcher line = LINE.matcher(problem.key());
        if (line.matches()) {
            String number = line.group(1);
            String text =
                    line.group(2) == null
                            ? m.text("practice.problem.reference", number)
                            : m.text("practice.problem.shows", number);
            return new Link(text + given, "#reference-" + number);
        }
        return switch (problem.key()) {
            case "title" -> new Link(m.text("practice.problem.title") + given, "#title");
            case "themes" -> new Link(m.text("practice.problem.themes") + given, "#theme");
            case "missions" -> new Link(m.text("practice.problem.missions") + given, "#missions");
            case "date" -> new Link(m.text("practice.problem.date") + given, "#date");
            case "status" -> new Link(m.text("practice.problem.status") + given, "#status");
            case "label" -> new Link(m.text("practice.problem.label") + given, "#label");
            case "steward" -> new Link(m.text("practice.problem.steward") + given, "#steward");
            case "review-by" -> new Link(m.text("practice.problem.review") + given, "#review-by");
            case "body" -> new Link(m.text("practice.problem.body") + given, "#body");
            default -> new Link(problem.key() + given + ": " + problem.expected(), "#title");
        };
    }
}
