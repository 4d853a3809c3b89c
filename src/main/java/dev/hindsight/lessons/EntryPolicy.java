package dev.hindsight.lessons;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The only HTML that a practice may put on a page: text, headings, lists, tables, links and
/// checkboxes that cannot be changed.
final class EntryPolicy {
    private static final Pattern ID =
            Pattern.compile("entry[-_][\\p{L}\\p{N}_-]{1,200}|n[0-9]{1,6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|right|center");
    private static final Pattern SPAN = Pattern.compile("[0-9]{1,3}");
    private static final Pattern CLASSES =
            Pattern.compile(
                    "citation|unknown-reference|footnotes|footnote-ref|footnote-backref"
                            + "|task-list-item|task-list-item-checkbox|"
                            + EntryPage.HEADING_CLASS);

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
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
                            "a")
                    .allowElements(EntryPolicy::checkbox, "input")
                    .allowAttributes("id")
                    .matching(ID)
                    .globally()
                    .allowAttributes("class")
                    .matching(ofClasses())
                    .globally()
                    .allowAttributes("title")
                    .onElements("a")
                    .allowAttributes("aria-label")
                    .onElements("a", "input")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("start")
                    .matching(NUMBER)
                    .onElements("ol")
                    .allowAttributes("align")
                    .matching(ALIGNMENT)
                    .onElements("th", "td")
                    .allowAttributes("colspan")
                    .matching(SPAN)
                    .onElements("th", "td")
                    .allowAttributes("type", "checked", "disabled")
                    .onElements("input")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("nofollow", "noopener")
                    .toFactory();

    private EntryPolicy() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /// Keeps the class names that are known.
    private static AttributePolicy ofClasses() {
        return (_, _, value) -> {
            String known =
                    Pattern.compile("\\s+")
                            .splitAsStream(value.strip())
                            .filter(name -> CLASSES.matcher(name).matches())
                            .reduce((one, other) -> one + " " + other)
                            .orElse("");
            return known.isEmpty() ? null : known;
        };
    }

    /// Attributes come as names and values in turn.
    private static @Nullable String checkbox(String element, List<String> attributes) {
        boolean checked = attributes.contains("checked");
        int type = attributes.indexOf("type");
        if (type < 0 || !"checkbox".equals(attributes.get(type + 1))) {
            return null;
        }
        int label = attributes.indexOf("aria-label");
        String named = label < 0 ? "" : attributes.get(label + 1);
        attributes.clear();
        attributes.addAll(List.of("type", "checkbox", "disabled", "disabled"));
        if (checked) {
            attributes.addAll(List.of("checked", "checked"));
        }
        attributes.addAll(List.of("aria-label", named));
        return element;
    }
}
