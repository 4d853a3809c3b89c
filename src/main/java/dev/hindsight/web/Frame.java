package dev.hindsight.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What every page has in common.
///
/// @param title of the page, without the name of the product
/// @param crumbs where the page stands, from the home page down; the page itself is not among them
/// @param address of the page with its query, without the choice of language
/// @param query words that stand in the search box
/// @param visitor who looks at it
public record Frame(
        Messages m,
        String title,
        List<Link> crumbs,
        String address,
        String query,
        AssetLinks assets,
        Place place,
        Visitor visitor) {
    private static final Pattern ITEM =
            Pattern.compile(
                    "^/(documents|lessons|practices|submissions|review|jobs)/([A-Za-z0-9-]+)(?:$|[?#])");
    private static final Map<String, String> KINDS =
            Map.of(
                    "documents", "document",
                    "lessons", "lesson",
                    "practices", "practice",
                    "submissions", "submission",
                    "review", "submission",
                    "jobs", "job");

    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    /// The part of the site that a page belongs to.
    public enum Place {
        HOME,
        RESULTS,
        THEMES,
        MISSIONS,
        DOCUMENTS,
        PRACTICES,
        LESSONS,
        BRIEFS,
        ABOUT,
        HAND_IN,
        SUBMISSIONS,
        REVIEW,
        CANDIDATES,
        JOBS,
        WATCH,
        SEARCHES,
        AUDIT,
        ELSEWHERE
    }

    /// Addresses of the parts that pages load, each naming the hash of its content.
    public record AssetLinks(
            String style, String script, String htmx, String icon, String handIn) {}

    /// The same page in another language.
    public String inLanguage(String code) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + code;
    }

    /// Where to sign in and come back to this page.
    public String signIn() {
        return Address.of(SignInController.PATH).with("next", address).toString();
    }

    /// Where admins see what happened to the item that the page shows; null on any other page.
    public @Nullable String audit() {
        Matcher item = ITEM.matcher(address);
        return visitor.mayAdminister() && item.find()
                ? Address.of("/audit")
                        .with("item", KINDS.get(item.group(1)) + ":" + item.group(2))
                        .toString()
                : null;
    }

    /// The same page as somebody sees it who has just signed in.
    Frame seenBy(Visitor other) {
        return new Frame(m, title, crumbs, address, query, assets, place, other);
    }

    /// Whether the page belongs to that part of the site.
    public boolean at(Place other) {
        return place == other;
    }
}
