package dev.hindsight.lessons;

import java.net.URI;
import java.util.Optional;

/// What shows that something is so: a place in a document or source, or a page elsewhere.
public sealed interface Proof {
    /// The most characters of an address elsewhere.
    int LONGEST_LINK = 1_000;

    /// The most characters that say what a proof shows.
    int LONGEST_SHOWS = Evidence.LONGEST;

    /// What is found there, one line, at most 1,000 characters; empty where nothing is said.
    String shows();

    /// The reference or the address, as [#parse] reads it.
    String target();

    /// A document or source, and a passage, page or section of it.
    record Place(Reference reference, String shows) implements Proof {
        public Place {
            shows = checked(shows);
        }

        @Override
        public String target() {
            return reference.toString();
        }
    }

    /// A page elsewhere.
    ///
    /// @param link begins with `http://` or `https://` and names a host; at most 1,000 characters
    record Web(URI link, String shows) implements Proof {
        public Web {
            shows = checked(shows);
            if (!isWeb(link)) {
                throw new IllegalArgumentException(
                        "A page elsewhere has an address that begins with https://, not: " + link);
            }
        }

        @Override
        public String target() {
            return link.toString();
        }
    }

    private static String checked(String shows) {
        String line = CleanText.line(shows);
        if (line.length() > LONGEST_SHOWS) {
            throw new IllegalArgumentException(
                    "What a proof shows is told in at most 1,000 characters, not " + line.length());
        }
        return line;
    }

    private static boolean isWeb(URI link) {
        boolean scheme = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
        return scheme && link.getHost() != null && link.toString().length() <= LONGEST_LINK;
    }

    /// Reads a reference or the address of a page; empty where it is neither.
    ///
    /// @param shows at most 1,000 characters
    static Optional<Proof> parse(String typed, String shows) {
        String target = typed.strip();
        if (!target.contains("://")) {
            return Reference.parse(target).map(reference -> new Place(reference, shows));
        }
        return address(target).filter(Proof::isWeb).map(link -> new Web(link, shows));
    }

    private static Optional<URI> address(String typed) {
        try {
            return Optional.of(URI.create(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
