package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is typed, nothing active reaches the page.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileMarkupTest {
    private static final References NOTHING = _ -> new References.Target.Unknown();

    @Test
    void thereAreMoreThanTwoHundredInputs() {
        assertThat(HostileInputs.vectors()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.hindsight.lessons.HostileInputs#vectors")
    void nothingActiveIsRendered(String vector) {
        Rendered rendered = render("Before\n\n" + vector + "\n\nAfter");
        assertThat(faults(rendered.html())).as(rendered.html()).isEmpty();
        assertThat(Jsoup.parseBodyFragment(rendered.html()).text()).startsWith("Before");
    }

    @ParameterizedTest
    @MethodSource("dev.hindsight.lessons.HostileInputs#vectors")
    void theCleaningAloneLetsNothingActivePass(String vector) {
        String html = EntryPolicy.clean("<div>" + vector + "</div>");
        // no text can bring about ids or open tags before the cleaning: they are judged above
        assertThat(faults(html))
                .as(html)
                .allMatch(fault ->
                        fault.startsWith("not well-formed") || fault.startsWith("id twice"));
    }

    @ParameterizedTest
    @MethodSource("dev.hindsight.lessons.HostileInputs#vectors")
    void passagesArePlainTextAndNumberedAsOnThePage(String vector) {
        Practice practice = Stored.practice("Before\n\n" + vector + "\n\nAfter");
        Document page =
                Jsoup.parseBodyFragment(PracticeMarkup.render(practice.text(), NOTHING).html());
        PracticeMarkup.passages(practice)
                .forEach(passage -> assertThat(page.select("#n" + passage.number())).hasSize(1));
    }

    private static Rendered render(String body) {
        return PracticeMarkup.render(Entries.saying(body), NOTHING);
    }

    private static final Set<String> ELEMENTS =
            Set.of(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "del",
                    "sup",
                    "sub",
                    "span",
                    "div",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "input");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "class",
                    "title",
                    "aria-label",
                    "href",
                    "rel",
                    "start",
                    "align",
                    "colspan",
                    "type",
                    "checked",
                    "disabled");

    /// Everything in the HTML that should not be there.
    private static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse("<!DOCTYPE html><title>t</title><body>" + html, "", parser);
        parser.getErrors().forEach(error -> faults.add("not well-formed: " + error));
        Set<String> ids = new LinkedHashSet<>();
        for (Element element : page.body().select("*:not(body)")) {
            if (!ELEMENTS.contains(element.normalName())) {
                faults.add("element " + element.normalName());
            }
            if (element.is("input") && !element.is("[type=checkbox][disabled]")) {
                faults.add("input that can be used");
            }
            if (!element.id().isEmpty() && !ids.add(element.id())) {
                faults.add("id twice: " + element.id());
            }
            element.attributes().forEach(attribute -> check(attribute, faults));
        }
        return faults;
    }

    private static void check(Attribute attribute, List<String> faults) {
        if (!ATTRIBUTES.contains(attribute.getKey())) {
            faults.add("attribute " + attribute);
        }
        if (attribute.getKey().equals("id") && !attribute.getValue().matches("entry[-_].*|n\\d+")) {
            faults.add("id " + attribute);
        }
        if (attribute.getKey().equals("href")) {
            String url =
                    attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
            if (url.matches("[^/?#]*:.*") && !url.matches("(https?|mailto):.*")) {
                faults.add("address " + attribute);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.hindsight.lessons.HostileInputs#pathological")
    void noNestingAndNoRepetitionIsTooMuch(String text) {
        for (String body : List.of("a" + text, ".\n" + text)) {
            assertThat(faults(render(body).html())).isEmpty();
        }
    }
}
