package dev.hindsight.access;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.util.Set;

/// Who is looking and what they may see.
public sealed interface Viewer {
    /// May this viewer see items with this label, or anything derived from them?
    boolean maySee(Label label);

    /// A visitor who has not signed in: public items only.
    record Anonymous() implements Viewer {
        @Override
        public boolean maySee(Label label) {
            return label.equals(Label.PUBLIC);
        }
    }

    /// A person who has signed in: public and internal items, and what is restricted to their
    /// missions.
    ///
    /// @param name the account's name, at least one character
    /// @param missions whose restricted items the person may see; for a curator, see [#curator]
    record Person(String name, boolean curator, Set<MissionId> missions) implements Viewer {
        public Person {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A person who looks has a name");
            }
            missions = Set.copyOf(missions);
        }

        /// Curators see every label, since what is restricted also passes through their review.
        @Override
        public boolean maySee(Label label) {
            return curator || label.mission().map(missions::contains).orElse(true);
        }
    }

    /// Whoever runs commands on the data folder: owns its files and so sees everything.
    record Owner() implements Viewer {
        @Override
        public boolean maySee(Label label) {
            return true;
        }
    }
}
