package dev.hindsight.access;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.util.Set;

/// Who is looking and what they may see.
public sealed interface Viewer {
    /// May this viewer see items with this label, or anything derived from them?
    boolean maySee(Label label);

    /// May this viewer hand in a document for review?
    boolean mayHandIn();

    /// May this viewer accept or return what was handed in, and write practices?
    boolean mayCurate();

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
    }

    /// A person who has signed in. Readers see public and internal items; contributors also what is
    /// restricted to their missions; curators every label, since what is restricted also passes
    /// through their review.
    ///
    /// @param name the account's name, at least one character
    /// @param missions whose restricted items a contributor may see; what they say of a curator
    ///   opens and closes nothing
    record Person(String name, Role role, Set<MissionId> missions) implements Viewer {
        public Person {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A person who looks has a name");
            }
            missions = Set.copyOf(missions);
        }

        @Override
        public boolean maySee(Label label) {
            return switch (role) {
                case READER -> label.mission().isEmpty();
                case CONTRIBUTOR -> label.mission().map(missions::contains).orElse(true);
                case CURATOR -> true;
            };
        }

        @Override
        public boolean mayHandIn() {
            return role != Role.READER;
        }

        @Override
        public boolean mayCurate() {
            return role == Role.CURATOR;
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
    }
}
