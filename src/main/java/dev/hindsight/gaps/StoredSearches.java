package dev.hindsight.gaps;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Language;
import dev.hindsight.personal.PersonalData;
import dev.hindsight.search.SearchRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches without result over the database.
@Singleton
final class StoredSearches implements Searches {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSearches.class);
    private static final int TRIES = 2;

    private final Jdbi jdbi;
    private final PersonalData personal;
    private final Clock clock;

    StoredSearches(Jdbi jdbi, PersonalData personal, Clock clock) {
        this.jdbi = jdbi;
        this.personal = personal;
        this.clock = clock;
    }

    @Override
    public void asked(SearchRequest request, long total, Viewer viewer) {
        String query = request.query().strip();
        boolean counts =
                total == 0
                        && request.page() == 1
                        && request.selected().isEmpty()
                        && !(viewer instanceof Viewer.Owner);
        if (!counts || query.isEmpty() || !tellsOfNobody(query)) {
            return;
        }
        String words = words(query);
        if (!words.isEmpty()) {
            keep(words, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        }
    }

    /// Names begin with a capital, so what was typed is looked at and not what is kept.
    private boolean tellsOfNobody(String query) {
        return personal.in(query, Language.ENGLISH).isEmpty()
                && personal.in(query, Language.FRENCH).isEmpty();
    }

    /// What is alike but for capitals and spaces counts as one.
    private static String words(String query) {
        String line = query.replaceAll("[\\p{Cntrl}\\s]+", " ").toLowerCase(Locale.ROOT);
        // small letters can be more characters than capitals
        String cut = line.substring(0, Math.min(line.length(), Unanswered.LONGEST));
        boolean half = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        return (half ? cut.substring(0, cut.length() - 1) : cut).strip();
    }

    /// A search is answered whether this can be written or not.
    private void keep(String words, LocalDate day) {
        for (int i = 1; i <= TRIES; i++) {
            try {
                jdbi.useTransaction(handle -> SearchRows.count(handle, words, day));
                return;
            } catch (JdbiException e) {
                // as a rule somebody has begun to count the same words in between
                if (i == TRIES) {
                    LOG.warn("A search without result could not be counted", e);
                }
            }
        }
    }

    @Override
    public List<Unanswered> list(Viewer viewer, int offset, int limit) {
        return viewer.mayCurate()
                ? jdbi.withHandle(handle -> SearchRows.list(handle, offset, limit))
                : List.of();
    }

    @Override
    public long count(Viewer viewer) {
        return viewer.mayCurate() ? jdbi.withHandle(SearchRows::different) : 0;
    }
}
