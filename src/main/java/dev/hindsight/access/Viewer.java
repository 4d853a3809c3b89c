package dev.hindsight.access;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.util.Set;

/// Who is looking and what they may see.
public sealed interface Viewer {
    /// May this viewer see items with this label, or anything derived from them?
    boolean maySee(Label label);

    /// May this viewer hand in a document for review?
    boolean mayHandIn();

    /// May this viewer accept or return what was handed in, and write practices?
    boolean mayCurate();

    /// May this viewer look after people and read the audit log?
    boolean mayAdminister();

    /// A visitor who has not signed in: public items only.
    record Anonymous() implements Viewer {
        @Override
        public boolean maySee(Label label) {
            return label.equals(Label.PUBLIC);
        }

        @Override
        public boolean mayHandIn() {
            return false;
        }

        @Override
        public boolean mayCurate() {
            return false;
        }

        @Override
        public boolean mayAdminister() {
            return false;
        }
    }

    /// A person who has signed in. Readers see public and internal items; contributors also what is
    /// restricted to their missions; curators, stewards and admins every label, since what is
    /// restricted also passes through their review.
    ///
    /// @param name the account's name, at least one character
    /// @param missions whose restricted items a contributor may see; what they say of a curator
    ///   opens and closes nothing
    /// @param themes that a steward answers for; empty for anyone else
    record Person(String name, Role role, Set<MissionId> missions, Set<ThemeId> themes)
            implements Viewer {
        public Person(String name, Role role, Set<MissionId> missions) {
            this(name, role, missions, Set.of());
        }

        public Person {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A person who looks has a name");
            }
            missions = Set.copyOf(missions);
            themes = Set.copyOf(themes);
        }

        @Override
        public boolean maySee(Label label) {
            return switch (role) {
                case READER -> label.mission().isEmpty();
                case CONTRIBUTOR -> label.mission().map(missions::contains).orElse(true);
                case CURATOR, STEWARD, ADMIN -> true;
            };
        }

        @Override
        public boolean mayHandIn() {
            return role != Role.READER;
        }

        @Override
        public boolean mayCurate() {
            return role.curates();
        }

        @Override
        public boolean mayAdminister() {
            return role == Role.ADMIN;
        }
    }

    /// Whoever runs commands on the data folder: owns its files and so sees everything.
    record Owner() implements Viewer {
        @Override
        public boolean maySee(Label label) {
            return true;
        }

        @Override
        public boolean mayHandIn() {
            return true;
        }

        @Override
        public boolean mayCurate() {
            return true;
        }

        @Override
        public boolean mayAdminister() {
            return true;
        }
    }
}
