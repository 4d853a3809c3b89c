package dev.hindsight.lessons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Texts that try to bring something active onto the page, that are broken, or that are too much.
final class HostileInputs {
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

    private HostileInputs() {}

    /// Each alone and within headings, quotations, lists, tables, links and notes.
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
}
