package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import java.util.List;
import java.util.Optional;

/// The people of an installation, for those who administer it; for anyone else there is nobody.
public interface People {
    /// Somebody's place in the list.
    ///
    /// @param total of all pages
    record Listed(List<Person> people, long total) {
        public Listed {
            people = List.copyOf(people);
        }
    }

    /// What comes of changing a person.
    enum Outcome {
        DONE,
        /// There is no such person, or the viewer may not administer.
        UNKNOWN,
        /// Nobody could administer any more.
        LAST_ADMIN
    }

    /// People by name.
    ///
    /// @param search part of a name or address, of any form; empty for everybody
    /// @param page from 1
    /// @param size people on a page, 1 to 200
    Listed list(String search, int page, int size, Viewer viewer);

    /// One person.
    ///
    /// @param name in capitals or small letters, of any form
    Optional<Person> find(String name, Viewer viewer);

    /// Sets what a person may do, from their next request on.
    Outcome change(AccountName name, Standing standing, Viewer viewer);

    /// Lets a person sign in, or ends all their sessions, links and tokens and lets them sign in no
    /// more. What they have done stays theirs: people are never deleted.
    Outcome setActive(AccountName name, boolean active, Viewer viewer);
}
