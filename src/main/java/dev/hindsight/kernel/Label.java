package dev.hindsight.kernel;

import java.util.Optional;

/// Who may see an item: `public`, `internal`, or `restricted:MISSION`.
///
/// Each label has an index of its own, so its value also names a folder; [#folder] gives that name.
public record Label(String value) implements Comparable<Label> {
    public static final Label PUBLIC = new Label("public");
    public static final Label INTERNAL = new Label("internal");
    private static final String RESTRICTED = "restricted:";

    public Label {
        boolean known =
                value.equals("public")
                        || value.equals("internal")
                        || (value.startsWith(RESTRICTED)
                                && MissionId.isWellFormed(value.substring(RESTRICTED.length())));
        if (!known) {
            throw new IllegalArgumentException(
                    "A label is public, internal or restricted:MISSION (such as restricted:BINUB),"
                            + " not: "
                            + value);
        }
    }

    public static Label restrictedTo(MissionId mission) {
        return new Label(RESTRICTED + mission.value());
    }

    /// The mission that a restricted label names; empty for `public` and `internal`.
    public Optional<MissionId> mission() {
        return value.startsWith(RESTRICTED)
                ? Optional.of(new MissionId(value.substring(RESTRICTED.length())))
                : Optional.empty();
    }

    /// A name that is safe as a folder on every file system: the colon becomes a hyphen.
    public String folder() {
        return value.replace(':', '-');
    }

    @Override
    public int compareTo(Label other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
