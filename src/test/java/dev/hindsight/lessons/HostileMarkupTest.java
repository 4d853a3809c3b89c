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

    private static final List<String> HTML =
            List.of(
                    "<script>alert(1)</script>",
                    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
                    "<scr<script>ipt>alert(1)</scr</script>ipt>",
                    "<script\n>alert(1)</script\n>",
                    "<img src=x onerror=alert(1)>",
                    "<img src=\"x\" onload='alert(1)'/>",
                    "<svg onload=alert(1)>",
                    "<svg><script>alert(1)</script></svg>",
                    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                    "<iframe src=javascript:alert(1)></iframe>",
                    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                    "<object data=javascript:alert(1)></object>",
                    "<embed src=javascript:alert(1)>",
                    "<form action=/accounts><input name=q><button>go</button></form>",
                    "<input autofocus onfocus=alert(1)>",
                    "<input type=image src=x onerror=alert(1)>",
                    "<textarea autofocus onfocus=alert(1)></textarea>",
                    "<select onchange=alert(1)><option>1</select>",
                    "<details open ontoggle=alert(1)>x</details>",
                    "<video><source onerror=alert(1)></video>",
                    "<audio src=x onerror=alert(1)></audio>",
                    "<body onload=alert(1)>",
                    "<style>body{background:url(javascript:alert(1))}</style>",
                    "<div style=\"background:url(javascript:alert(1))\">x</div>",
                    "<p style='position:fixed;top:0'>over</p>",
                    "<link rel=stylesheet href=https://evil.example/x.css>",
                    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                    "<base href=https://evil.example/>",
                    "<a href=\"javascript:alert(1)\">x</a>",
                    "<a href='jAvAsCrIpT:alert(1)'>x</a>",
                    "<a href=\"java\tscript:alert(1)\">x</a>",
                    "<a href=\"&#106;avascript:alert(1)\">x</a>",
                    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                    "<a href=\"vbscript:msgbox(1)\">x</a>",
                    "<a href=x onclick=alert(1)>x</a>",
                    "<a href=https://x.example target=_blank>x</a>",
                    "<marquee onstart=alert(1)>x</marquee>",
                    "<template><script>alert(1)</script></template>",
                    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                    "<!--><img src=x onerror=alert(1)>-->",
                    "<!-- --!><script>alert(1)</script>",
                    "<![CDATA[<script>alert(1)</script>]]>",
                    "<?php alert(1) ?><script>alert(1)</script>",
                    "<!DOCTYPE html><script>alert(1)</script>",
                    "</p></div></body><script>alert(1)</script>",
                    "<plaintext>",
                    "<xmp><script>alert(1)</script></xmp>",
                    "<title><img src=x onerror=alert(1)></title>",
                    "<keygen autofocus onfocus=alert(1)>",
                    "<a name=x id=search class=primary>clobber</a>",
                    "<p id=n1 hx-get=/accounts hx-trigger=load>x</p>",
                    "<entry-citation>binub-paper</entry-citation>",
                    "<portal src=https://evil.example>",
                    "<dialog open>x</dialog>");

    private static final List<String> MARKDOWN =
            List.of(
                    "[x](javascript:alert(1))",
                    "[x](JaVaScRiPt:alert(1))",
                    "[x](javascript&colon;alert(1))",
                    "[x](&#x6A;avascript:alert(1))",
                    "[x](java%0ascript:alert(1))",
                    "[x](\\javascript:alert(1))",
                    "[x](<javascript:alert(1)>)",
                    "[x]( javascript:alert(1))",
                    "[x](\u0001javascript:alert(1))",
                    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                    "[x](vbscript:msgbox)",
                    "[x](file:///etc/passwd)",
                    "[x](//evil.example \"title\\\" onclick=alert(1)\")",
                    "[x](https://a.example \"\\\"><script>alert(1)</script>\")",
                    "[x](https://a.example/\"onclick=\"alert(1))",
                    "![x](javascript:alert(1))",
                    "![\"onerror=\"alert(1)](x)",
                    "![x](x \"onerror=alert(1)\")",
                    "[![x](x)](javascript:alert(1))",
                    "[x][ref]\n\n[ref]: javascript:alert(1)",
                    "[x]\n\n[x]: data:text/html,<script>alert(1)</script> \"t\"",
                    "<javascript:alert(1)>",
                    "<https://a.example/\"onclick=alert(1)>",
                    "<mailto:a@b.example?subject=<script>>",
                    "[^1]\n\n[^1]: <script>alert(1)</script>",
                    "[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: x",
                    "# <img src=x onerror=alert(1)> {#onload onclick=alert(1)}",
                    "# a\" onclick=\"alert(1)",
                    "```html onclick=alert(1)\n<script>alert(1)</script>\n```",
                    "```\"><script>alert(1)</script>\nx\n```",
                    "`<script>alert(1)</script>`",
                    "    <script>alert(1)</script>",
                    "| <script>alert(1)</script> | [x](javascript:alert(1)) |\n|---|:-:|\n| <img onerror=alert(1)> | b |",
                    "- [x] <input type=checkbox onclick=alert(1)>\n- [ ] [x](javascript:alert(1))",
                    "[[<script>alert(1)</script>]]",
                    "[[binub-paper § <img src=x onerror=alert(1)>]]",
                    "[[javascript:alert(1)]]",
                    "[[a\" onclick=\"alert(1)]]",
                    "[x [[binub-paper § General]]](javascript:alert(1))",
                    "\"><script>alert(1)</script>",
                    "&lt;script&gt;alert(1)&lt;/script&gt;",
                    "&#60;script&#62;alert(1)&#60;/script&#62;",
                    "{onclick=alert(1)}",
                    "{{constructor.constructor('alert(1)')()}}",
                    "${alert(1)}");

    private static final List<String> BROKEN =
            List.of(
                    "",
                    " ",
                    "\u0000\u0001\u0007",
                    "\uD800 half",
                    "half \uDC00",
                    "\uFEFF---\n---\n",
                    "[",
                    "]",
                    "[[",
                    "]]",
                    "[[]]",
                    "[[[[x]]]]",
                    "[x](",
                    "[x](<",
                    "![",
                    "![]()",
                    "[]()",
                    "*",
                    "**",
                    "***a**",
                    "_a*b_c*",
                    "`",
                    "``` ",
                    "~~~",
                    "> ",
                    ">>>",
                    "-",
                    "- - -",
                    "1.",
                    "999999999999. x",
                    "#",
                    "#######",
                    "|",
                    "|-|",
                    "|a|\n|-|-|\n|1|2|3|4|",
                    "[^",
                    "[^1]",
                    "[^1]: ",
                    "[^a]\n\n[^a]: [^a]",
                    "[a]: ",
                    "[a]: <",
                    "[a]:\n[b]:\n",
                    "&",
                    "&#",
                    "&#x110000;",
                    "&#0;",
                    "\\",
                    "\t\t\t",
                    "a  \n  b",
                    "\r\r\n\n\r",
                    "- [ ]",
                    "- [x",
                    "1)\n2)\n",
                    "===\n---\n===",
                    "a\n=",
                    "<",
                    "<<",
                    "<a",
                    "</",
                    "<!--",
                    "\"",
                    "''",
                    "\"'\"'",
                    "...",
                    "--",
                    "----",
                    "\u202Eabc\u202C",
                    "a\u2028b\u2029c",
                    "[[binub-paper\n§ General]]",
                    "[[0123456789abcdef0123#p0]]",
                    "[[0123456789abcdef0123#n99999999999]]",
                    "[[x § ]]",
                    "# [[x]]\n## [[x]]");

    static List<String> vectors() {
        Set<String> all = new LinkedHashSet<>(HTML);
        all.addAll(MARKDOWN);
        all.addAll(BROKEN);
        for (String vector : HTML) {
            all.add("## " + vector);
            all.add("> - " + vector + "\n>   " + vector);
            all.add("| a | b |\n|---|---|\n| " + vector + " | c |");
            all.add("[" + vector + "](https://a.example \"" + vector + "\")");
            all.add("Text[^n] **" + vector + "**\n\n[^n]: " + vector);
        }
        for (String vector : MARKDOWN) {
            all.add("**" + vector + "**");
            all.add("1. " + vector.replace("\n", "\n   "));
        }
        return List.copyOf(all);
    }

    @Test
    void thereAreMoreThanTwoHundredInputs() {
        assertThat(vectors()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingActiveIsRendered(String vector) {
        Rendered rendered = render("Before\n\n" + vector + "\n\nAfter");
        assertThat(faults(rendered.html())).as(rendered.html()).isEmpty();
        assertThat(Jsoup.parseBodyFragment(rendered.html()).text()).startsWith("Before");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCleaningAloneLetsNothingActivePass(String vector) {
        String html = EntryPolicy.clean("<div>" + vector + "</div>");
        // no text can bring about ids or open tags before the cleaning: they are judged above
        assertThat(faults(html))
                .as(html)
                .allMatch(fault ->
                        fault.startsWith("not well-formed") || fault.startsWith("id twice"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
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

    private static final List<String> UNITS =
            List.of(
                    "[",
                    "]",
                    "[[",
                    "![",
                    "[a](",
                    "![a](",
                    ">",
                    "> ",
                    "- ",
                    "1. ",
                    "*",
                    "**",
                    "*a ",
                    "_a ",
                    "*a_b ",
                    "a**b",
                    "`",
                    "`a``b",
                    "~~",
                    "\"",
                    "\"a ",
                    "'",
                    "<",
                    "<a ",
                    "<!--",
                    "<?",
                    "<![CDATA[",
                    "<a href=\"",
                    "&",
                    "&amp;",
                    "\\",
                    "\\[",
                    "|",
                    "|a",
                    "| a\n",
                    "#",
                    "# a\n",
                    "[^",
                    "[^a]",
                    "[^a]: b\n\n",
                    "[a]: b\n",
                    "[[a § b]] ",
                    "[a][b]",
                    "\t",
                    " ",
                    "a\n\n",
                    "a\n",
                    "- a\n",
                    "- [ ] a\n",
                    "---\n",
                    "```\n",
                    "    a\n",
                    "http://a.b/",
                    "a@b.c ",
                    "<http://a.b> ",
                    "(",
                    ")",
                    "((",
                    "...",
                    "--",
                    "<<a>>",
                    "\u0301",
                    "\uD83D\uDE00",
                    "a|b\n-|-\n",
                    "*[a](b",
                    "> - ",
                    "- > ",
                    "aaaaaaaaaa");

    /// As often as fits, as often as is just still read, and as a title and a destination of a
    /// link.
    static List<String> pathological() {
        List<String> texts = new ArrayList<>(List.of(nestedLists(), wideTable(), manyTicks()));
        for (String unit : UNITS) {
            String many = cut(unit.repeat(10_000));
            texts.add(many);
            texts.add(unit.repeat(unit.contains("\n") ? 2_400 : 390));
            texts.add("[a](b \"" + many + "\")");
            texts.add("[a](<" + many + ">)");
        }
        return texts;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(90_000, text.length()));
    }

    private static String nestedLists() {
        StringBuilder lists = new StringBuilder();
        for (int depth = 0; depth < 300; depth++) {
            lists.append("  ".repeat(depth)).append("- a\n");
        }
        return lists.toString();
    }

    private static String wideTable() {
        return "|a".repeat(190) + "\n" + "|-".repeat(190) + "\n" + "|\n".repeat(4_900);
    }

    private static String manyTicks() {
        StringBuilder ticks = new StringBuilder();
        for (int n = 1; ticks.length() + n < PracticeText.LONGEST_BODY; n++) {
            ticks.append("`".repeat(n)).append(' ');
        }
        return ticks.toString();
    }

    @ParameterizedTest
    @MethodSource("pathological")
    void noNestingAndNoRepetitionIsTooMuch(String text) {
        for (String body : List.of("a" + text, ".\n" + text)) {
            assertThat(faults(render(body).html())).isEmpty();
        }
    }
}
