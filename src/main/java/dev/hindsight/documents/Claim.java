package dev.hindsight.documents;

import java.util.List;
import java.util.Optional;

/// What somebody or something says that a field of a document's metadata is.
///
/// @param values as [Field] writes them; empty where a person says that there is none
/// @param confidence per cent, 1 to 100; what people say has 100
public record Claim(Field field, List<String> values, Origin origin, int confidence) {
    /// The confidence of what people say.
    public static final int CERTAIN = 100;

    public Claim {
        values = List.copyOf(values);
        field.check(values);
        if (confidence < 1 || confidence > CERTAIN) {
            throw new IllegalArgumentException(
                    "A confidence lies between 1 and 100 per cent, not: " + confidence);
        }
    }

    /// What a person says here.
    public static Claim stated(Field field, List<String> values) {
        return new Claim(field, values, Origin.STATED, CERTAIN);
    }

    public boolean isSaid() {
        return origin.isSaid();
    }

    Optional<String> value() {
        return values.stream().findFirst();
    }
}
