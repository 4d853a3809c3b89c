package dev.hindsight.documents;

import java.util.List;
import java.util.Set;

/// What a curator changes about the description of a document.
///
/// @param said each field at most once, by [Origin#STATED]
/// @param unsaid fields of which people are to have said nothing, so that what was read stands
///   again
/// @param seen number of the newest correction that the curator has seen; 0 before the first
public record Correction(List<Claim> said, Set<Field> unsaid, int seen) {
    public Correction {
        said = List.copyOf(said);
        unsaid = Set.copyOf(unsaid);
        for (Claim claim : said) {
            if (!claim.isSaid() || unsaid.contains(claim.field())) {
                throw new IllegalArgumentException(
                        "A correction says something of a field or takes it back, not: " + claim);
            }
        }
    }
}
